import { useEffect } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { channels } from "#contract/live.ts";
import { useSession } from "#web/session/session.ts";

const key = ["floor"];
/** When no news comes, the figures are still asked for. */
const fallbackMilliseconds = 5000;

/** The floor's figures: fetched at each piece of news, and every 5 s without any. Unchanged rows keep their identity. */
export function useFloor() {
  const { backend, live } = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    const fetchAgain = () => void queries.invalidateQueries({ queryKey: key });
    const stops = [channels.queues, channels.agents].map((channel) =>
      live.subscribe(channel, fetchAgain, fetchAgain),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, queries]);
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => backend.floor(signal),
    refetchInterval: fallbackMilliseconds,
    networkMode: "always",
    retry: false,
  });
}

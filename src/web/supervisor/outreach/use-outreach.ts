import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OutreachDecision } from "#contract/outreach.ts";
import { useSession } from "#web/session/session.ts";

const key = ["outreach"];
/** Nobody waits for a message that nobody asked for; whoever has just approved one does. */
const everyMilliseconds = 30_000;
const whileSending = 3_000;

/** Messages that wait for a person's word, and what became of the others. */
export function useOutreach() {
  const { backend } = useSession();
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await backend.outreachDrafts(signal)).drafts,
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status.state === "approved") === true
        ? whileSending
        : everyMilliseconds,
    networkMode: "always",
    retry: false,
  });
}

/** Approves or returns, and fetches the list again whatever came of it: somebody else may have been first. */
export function useOutreachDecision(draftId: string) {
  const { backend } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: OutreachDecision) => backend.decideOutreach(draftId, decision),
    networkMode: "always",
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

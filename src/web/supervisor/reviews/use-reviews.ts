import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { VerdictRequest } from "#contract/reviews.ts";
import { useSession } from "#web/session/session.ts";

const key = ["reviews"];
/** A broken glass should be seen within the minute, not within the second. */
const everyMilliseconds = 15_000;

/** The review queue, asked for again every 15 s. */
export function useReviews() {
  const { backend } = useSession();
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await backend.reviews(signal)).reviews,
    refetchInterval: everyMilliseconds,
    networkMode: "always",
    retry: false,
  });
}

/** Gives a verdict and fetches the queue again, whatever came of it: somebody else may have been first. */
export function useVerdict(reviewId: string) {
  const { backend } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (verdict: VerdictRequest) => backend.verdict(reviewId, verdict),
    networkMode: "always",
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

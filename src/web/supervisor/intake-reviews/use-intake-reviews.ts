import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { IntakeVerdict } from "#contract/intake.ts";
import { useSession } from "#web/session/session.ts";

const key = ["intakeReviews"];
/** Due within a day: a minute more or less is nothing. */
const everyMilliseconds = 60_000;

/** Quality's queue, asked for again every minute. */
export function useIntakeReviews() {
  const { backend } = useSession();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => backend.intake.reviews(signal),
    refetchInterval: everyMilliseconds,
    networkMode: "always",
    retry: false,
  });
}

/** Gives a verdict and fetches the queue again, whatever came of it: somebody else may have been first. */
export function useIntakeVerdict(reviewId: string) {
  const { backend } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (verdict: IntakeVerdict) => backend.intake.verdict(reviewId, verdict),
    networkMode: "always",
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

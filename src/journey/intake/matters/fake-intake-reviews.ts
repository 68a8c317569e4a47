import type { IntakeReview, IntakeReviews } from "./intake-review.ts";

/** A queue of quality in memory, for tests. Pass the same contract as the records table. */
export function fakeIntakeReviews(): IntakeReviews {
  const kept = new Map<string, IntakeReview>();
  return {
    add: async (review) => {
      if (!kept.has(review.reviewId)) kept.set(review.reviewId, review);
    },
    list: async (most) =>
      [...kept.values()].toSorted((one, other) => (one.reviewId < other.reviewId ? 1 : -1)).slice(0, most),
    find: async (reviewId) => kept.get(reviewId) ?? null,
    decide: async (reviewId, verdict) => {
      const review = kept.get(reviewId);
      if (!review) return null;
      const decided = review.verdict === null ? { ...review, verdict } : review;
      kept.set(reviewId, decided);
      return decided;
    },
  };
}

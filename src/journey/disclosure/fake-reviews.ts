import type { Review, Reviews } from "./reviews.ts";

/** A review queue in memory, for tests. */
export function fakeReviews(): Reviews {
  const kept = new Map<string, Review>();
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

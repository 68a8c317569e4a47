import { nothingLearned, type Tally } from "./learned.ts";
import { mondayOf } from "./monday-of.ts";
import type { Learning } from "./learning.ts";

/** Tallies in memory, for tests. Pass the same contract as the records table. */
export function fakeLearning(today = "2026-11-16"): Learning {
  const told = new Set<string>();
  const tallies = new Map<string, Tally>();
  return {
    read: async () =>
      tallies.size === 0 ? nothingLearned : { asOf: String(told.size), tallies: Object.fromEntries(tallies) },
    weeks: async () =>
      [...tallies].map(([segment, tally]) => ({
        rule: segment.split("|")[0] ?? "",
        week: mondayOf(today),
        ...tally,
      })),
    learn: async ({ segment, isAccepted, once }) => {
      if (told.has(once)) return;
      told.add(once);
      const { accepted, notTaken } = tallies.get(segment) ?? { accepted: 0, notTaken: 0 };
      tallies.set(segment, {
        accepted: accepted + (isAccepted ? 1 : 0),
        notTaken: notTaken + (isAccepted ? 0 : 1),
      });
    },
  };
}

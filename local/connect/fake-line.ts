import type { CallerLine } from "../flow/caller-line.ts";

/** A line nobody speaks on: what is said is heard at once, and nothing ever comes back. */
export const silentLine: CallerLine = {
  say: () => Promise.resolve(true),
  hear: () => Promise.resolve({ kind: "nothing" }),
};

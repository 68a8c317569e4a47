import type { Slate } from "#contract/next-best-action.ts";

/** After so much silence a caller who was in the middle of a sentence is taken to have finished. */
export const silenceMs = 4_000;

type Compared = Pick<Slate, "decisionId" | "card" | "outcomes">;

/**
 * What is on the page when there is a newer slate: the newer one, but nothing new while the caller speaks. What the agent has decided
 * changes at once: they look at it, and nobody interrupts them.
 */
export function slateToShow<S extends Compared>(shown: S | null, newest: S, isSpeaking: boolean): S {
  if (shown === null || !isSpeaking) return newest;
  const isOwnDoing = newest.decisionId === shown.decisionId || isDecided(shown, newest);
  return isOwnDoing ? newest : shown;
}

const isDecided = ({ card }: Compared, { outcomes }: Compared): boolean =>
  card !== null && outcomes[card.hintId] !== undefined;

import type { DecisionInput } from "./decision-input.ts";
import type { Decision, Hint } from "./decision.ts";
import { hashOf } from "./learning/hash.ts";

/** Clocks run while people talk: a slate is looked at again after this long, whatever was said. */
const beatMs = 15 * 60_000;

/** What a slate rests on besides the facts on record, as a key: while it stays the same, so does the slate. */
export function momentKey({ said, handOver, care, past, board, page, now }: DecisionInput): string {
  const parts = {
    said: said.map(({ turnId }) => turnId),
    corrections: handOver?.corrections.length ?? 0,
    care,
    board: board.map(({ claimId, status, denial }) => [claimId, status, denial?.code ?? null]),
    decided: past.filter(({ isSameContact, outcome }) => isSameContact && outcome !== "shown").length,
    late: page.late ?? [],
    beat: Math.floor(Date.parse(now) / beatMs),
  };
  return hashOf(JSON.stringify(parts)).toString(36);
}

/** Whether two decisions put the same hints before the agent, in the same places, and hold back the same for the same reasons. */
export const isSameSlate = (one: Decision, other: Decision): boolean => shownIn(one) === shownIn(other);

const shownIn = ({ card, quiet, heldBack, care }: Decision): string =>
  JSON.stringify([card === null ? null : seenOf(card), quiet.map(seenOf), heldBack, care]);

/** A hint that rests on fresh facts again is another to whoever reads it. */
const seenOf = ({ hintId, doubts }: Hint) => [hintId, doubts];

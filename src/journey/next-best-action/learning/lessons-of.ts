import type { Decision } from "../decision.ts";
import type { OfferOutcome } from "../past-offer.ts";
import type { Lesson } from "./learning.ts";

/** What a decision teaches, by hint id: a hint left alone to the end of its contact counts as not taken. */
export function lessonsOf(
  { contactId, card, quiet, considered }: Decision,
  outcomes: Readonly<Record<string, OfferOutcome>>,
): readonly Lesson[] {
  return [...(card === null ? [] : [card]), ...quiet].flatMap(({ hintId, rule }) => {
    const outcome = outcomes[hintId];
    const segment = considered.find((each) => each.rule === rule)?.score?.segment;
    if (outcome === undefined || segment === undefined) return [];
    return [{ segment, isAccepted: outcome === "accepted", once: `${contactId}#${hintId}` }];
  });
}

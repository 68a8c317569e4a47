import { dueAfter, reviewIdOf } from "../../disclosure/reviews.ts";
import type { IntakeReview } from "./intake-review.ts";
import { disagrees } from "./matter-decision.ts";
import type { MatterDecision } from "./matter-decision.ts";
import { bindingKinds } from "./matter.ts";
import type { MatterKind } from "./matter.ts";

/** The review that a decision asks for; null where agent and reader agree. */
export function reviewOfDecision({
  decisionId,
  found,
  chosen,
  ...decision
}: MatterDecision): IntakeReview | null {
  const foundKinds = found.map(({ kind }) => kind);
  const chosenKinds = chosen.map(({ kind }) => kind);
  if (!disagrees(foundKinds, chosenKinds)) return null;
  const { contactId, username, at, reason } = decision;
  return {
    reviewId: reviewIdOf(at, decisionId),
    contactId,
    username,
    at,
    dueAt: dueAfter(at),
    found: foundKinds,
    chosen: chosenKinds,
    reason,
    verdict: null,
  };
}

/** The review of a contact that was filed while a finding that binds the plan stood open; null where none did. */
export function reviewOfSilence(
  { contactId, username, at }: Pick<IntakeReview, "contactId" | "username" | "at">,
  found: readonly MatterKind[],
): IntakeReview | null {
  if (!found.some((kind) => bindingKinds.includes(kind))) return null;
  return {
    reviewId: reviewIdOf(at, contactId),
    contactId,
    username,
    at,
    dueAt: dueAfter(at),
    found,
    chosen: null,
    reason: "",
    verdict: null,
  };
}

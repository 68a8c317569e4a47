import type { VerificationLevel } from "../contact/attributes.ts";
import type { Decision } from "../next-best-action/decision.ts";

/** What an agent did with a hint. */
export type HintOutcome = "accepted" | "declined";

/** A decision with what became of its hints, by hint id. */
export interface KeptDecision {
  readonly decision: Decision;
  readonly outcomes: Readonly<Record<string, HintOutcome>>;
}

/**
 * The immutable decisions of a contact: one for each verification level at which it was looked at, because a slate
 * made at a higher level may not be shown at a lower. Fulfilled by `adapters/server/records`; a fake lies beside it.
 */
export interface Decisions {
  read(contactId: string, level: VerificationLevel): Promise<KeptDecision | null>;
  /** Keeps the first decision of this contact at this level, and answers with the one that stands. */
  keep(decision: Decision, level: VerificationLevel): Promise<KeptDecision>;
  /** The first outcome of a hint stands; answers with that one. */
  recordOutcome(
    contactId: string,
    decisionId: string,
    hintId: string,
    outcome: HintOutcome,
  ): Promise<HintOutcome>;
  /** Every decision of the contact, oldest first. */
  list(contactId: string): Promise<readonly KeptDecision[]>;
}

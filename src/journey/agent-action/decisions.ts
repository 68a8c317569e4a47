import type { Decision } from "../next-best-action/decision.ts";

/** What an agent did with a hint. */
export type HintOutcome = "accepted" | "declined";

/** A decision with what became of its hints, by hint id. */
export interface KeptDecision {
  readonly decision: Decision;
  readonly outcomes: Readonly<Record<string, HintOutcome>>;
}

/**
 * The immutable decisions of a contact: one for each basis on which it was looked at (`basisOf`), because a
 * slate made where more was open may not be shown where less is. Fulfilled by `adapters/server/records`; a fake lies beside it.
 */
export interface Decisions {
  read(contactId: string, basis: string): Promise<KeptDecision | null>;
  /** Keeps the first decision of this contact on this basis, and answers with the one that stands. */
  keep(decision: Decision, basis: string): Promise<KeptDecision>;
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

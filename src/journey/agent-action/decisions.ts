import type { DecisionInput } from "../next-best-action/decision-input.ts";
import type { Decision } from "../next-best-action/decision.ts";

/** Why an agent did not take a hint, if they care to say. Each teaches something else. */
export const declineReasons = ["alreadyDone", "notRelevant", "notTheMoment", "wrong"] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What software did for an accepted hint; `nothing` where only its guide was to be opened. */
export type Done =
  | { readonly kind: "nothing" }
  | { readonly kind: "done"; readonly what: "referral" | "task" | "message"; readonly reference: string }
  /** It could not be done, and nothing was written: the agent has to see to it. */
  | { readonly kind: "failed"; readonly what: "referral" | "task" | "message"; readonly code: string };

/** What an agent did with a hint. */
export interface HintOutcome {
  readonly outcome: "accepted" | "declined";
  /** Only with `declined`, and only if they said so. */
  readonly reason: DeclineReason | null;
  readonly done: Done;
}

/** A decision with what became of the contact's hints so far, by hint id. */
export interface KeptDecision {
  readonly decision: Decision;
  /** What was open when it was made; see `basisOf`. */
  readonly basis: string;
  readonly outcomes: Readonly<Record<string, HintOutcome>>;
}

/**
 * The immutable decisions of a contact. A new one is made whenever something changed that it rests on, so they are kept
 * by basis (`basisOf`: a slate made where more was open may not be shown where less is) and by moment (`momentKey`).
 * Each with all it was made of, for replay. Fulfilled by `adapters/server/records`; a fake lies beside it.
 */
export interface Decisions {
  /** The last one made on this basis. */
  latest(contactId: string, basis: string): Promise<KeptDecision | null>;
  /** Keeps the first decision on this basis at this moment, and answers with the one that stands. */
  keep(
    decision: Decision,
    input: DecisionInput,
    at: { readonly basis: string; readonly moment: string },
  ): Promise<KeptDecision>;
  /** The first outcome of a hint stands; answers with that one. */
  recordOutcome(contactId: string, hintId: string, outcome: HintOutcome): Promise<HintOutcome>;
  /** Every decision of the contact, oldest first. */
  list(contactId: string): Promise<readonly KeptDecision[]>;
  /** What a decision was made of; null where there is none, or it is no longer kept. */
  inputOf(contactId: string, decisionId: string): Promise<DecisionInput | null>;
}

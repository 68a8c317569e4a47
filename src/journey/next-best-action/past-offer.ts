/** What became of a hint. `shown`: it stood on the page, and the contact ended without a word on it. */
export type OfferOutcome = "accepted" | "declined" | "shown";

/** One hint that an agent once saw for this member. */
export interface PastOffer {
  readonly rule: string;
  /** What it spoke of, as the rule names it; see `Found.about`. */
  readonly about: string;
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: OfferOutcome;
  /** On the contact that is decided now. */
  readonly isSameContact: boolean;
}

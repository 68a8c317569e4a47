import type { OfferOutcome } from "./past-offer.ts";

/** One hint of one contact, as it is remembered of a member. Ids and codes only. */
export interface KeptOffer {
  readonly contactId: string;
  readonly hintId: string;
  readonly rule: string;
  readonly about: string;
  /** ISO 8601: when it was first shown. */
  readonly at: string;
  readonly outcome: OfferOutcome;
}

/**
 * What was offered to a member over all contacts: so that nobody hears the same thing every week. Fulfilled by
 * `adapters/server/records`; a fake lies beside it.
 */
export interface OfferHistory {
  /** Newest first, of the last ninety days. */
  of(patientId: string): Promise<readonly KeptOffer[]>;
  /** Remembers a hint with its outcome; `shown` never replaces what an agent decided. */
  keep(patientId: string, offer: KeptOffer): Promise<void>;
}

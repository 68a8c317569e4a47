import type { ReasonCode } from "./attributes.ts";

/** What a contact is about, as far as it decides which facts are needed for it; `general` needs the least. */
export const purposes = [
  "general",
  "account",
  "benefits",
  "claims",
  "authorization",
  "pharmacy",
  "care",
  "appeal",
  "clinical",
] as const;
export type Purpose = (typeof purposes)[number];

/** Reasons that say how the caller got here and not why are general, until an agent has named the matter. */
const purposeOf = {
  claimStatus: "claims",
  idCard: "account",
  findProvider: "benefits",
  benefits: "benefits",
  accumulators: "benefits",
  coverageDates: "benefits",
  priorAuthorizationStatus: "authorization",
  changePrimaryCare: "account",
  refill: "pharmacy",
  premium: "benefits",
  appealOrGrievance: "appeal",
  appointmentOrRide: "care",
  addressChange: "account",
  eligibility: "benefits",
  joining: "general",
  nurse: "clinical",
  urgent: "clinical",
  callback: "general",
  person: "general",
  notIdentified: "general",
  lockedOut: "general",
  unknown: "general",
} as const satisfies Record<ReasonCode, Purpose>;

/** Everything the contact is about: its reason, and what an agent named since. Never empty, in the order of the list. */
export function purposesOf(reasonCode: ReasonCode, named: readonly Purpose[]): readonly Purpose[] {
  const own = purposeOf[reasonCode];
  return purposes.filter((purpose) => purpose === own || named.includes(purpose));
}

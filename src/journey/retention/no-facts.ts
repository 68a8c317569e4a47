import type { RetentionFacts } from "./retention-facts.ts";

/** A member of whom nothing is on record: what tests add to. */
export const noFacts: RetentionFacts = {
  age: null,
  dependants: null,
  payType: null,
  metalTier: null,
  tenureMonths: null,
  monthsToRenewal: null,
  premiumChangeDollars: null,
  premiumChangePercent: null,
  subsidyChangePercent: null,
  premiumToIncomePercent: null,
  incomeToPovertyPercent: null,
  autopay: null,
  missedPayments90Days: null,
  claims12Months: null,
  deniedClaims90Days: null,
  contacts30Days: null,
  openComplaint: null,
  hasPrimaryCareProvider: null,
  lifeEvent: null,
};

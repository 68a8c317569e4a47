import type { ToldClaim } from "./find-claims.ts";

/**
 * What a practice can do after a denial, in our own words, by X12 claim adjustment reason code
 * (https://x12.org/codes/claim-adjustment-reason-codes; the codes are public, their texts are not repeated here).
 * General steps only: what a contract says is not on record.
 */
const afterDenial: Readonly<Record<string, string>> = {
  "4": "Correct the code or its modifier and send a corrected claim.",
  "11": "Correct the diagnosis or the procedure and send a corrected claim.",
  "16": "Complete what is missing and send a corrected claim.",
  "18": "Send nothing again: look up the first claim for the same service.",
  "22": "Bill the other insurer first, then send its decision with the claim.",
  "26": "Check the day of service and who covered the patient on it.",
  "27": "Check the day of service and who covered the patient on it.",
  "29": "Appeal with proof that the claim was sent in time.",
  "31": "Check the member ID and send a corrected claim.",
  "50": "Appeal with the records that show the medical need.",
  "197": "Appeal with the authorization number, or with why none could be asked for.",
  "198": "Appeal with the records that show why more was needed.",
  "252": "Send the document that was asked for.",
};

const afterStatus: Readonly<Record<ToldClaim["kind"], string>> = {
  paid: "Nothing to do.",
  paidInPart: "Send a corrected claim for the rest, or appeal it.",
  noPayment: "Check the remittance for where the amount went.",
  denied: "Send a corrected claim, or appeal.",
  inProcess: "Nothing to send; ask again once it is decided.",
};

const isOpen = (kind: ToldClaim["kind"]): boolean => kind === "denied" || kind === "paidInPart";

export const nextStepAfter = (kind: ToldClaim["kind"], denialCode: string | null): string =>
  (isOpen(kind) && denialCode !== null ? afterDenial[denialCode] : undefined) ?? afterStatus[kind];

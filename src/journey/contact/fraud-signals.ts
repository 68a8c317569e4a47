/**
 * What speaks for fraud in a contact, with the words that only agents of the review queue are meant to read. A caller
 * is never told, neither in words nor by how they are treated: they wait as anybody does.
 */
export const fraudSignals = {
  spoofedNumber: "The carrier says that this number is not the caller's.",
  manyWrongTries: "Many wrong tries on one member within a day, over several contacts.",
  manyMembersFromOneNumber: "Tries on many members from this number within a day.",
  failedLiveness:
    "The document check ended as suspected fraud: no living face, or not the one of the document.",
} as const;

export type FraudSignal = keyof typeof fraudSignals;

export const fraudSignalCodes = [
  "spoofedNumber",
  "manyWrongTries",
  "manyMembersFromOneNumber",
  "failedLiveness",
] as const satisfies readonly FraudSignal[];

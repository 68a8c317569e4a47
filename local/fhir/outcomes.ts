import type { OperationOutcome } from "@medplum/fhirtypes";

const outcome = (
  code: "not-supported" | "forbidden" | "login" | "invalid" | "throttled",
  text: string,
): OperationOutcome => ({
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code, details: { text } }],
});

/** Something R4 or HealthLake has and this store has not, by name. Answered with 501. */
export const notImplemented = (what: string): OperationOutcome =>
  outcome("not-supported", `Not implemented: ${what}`);

export const forbidden = (words: string): OperationOutcome => outcome("forbidden", words);

export const invalid = (words: string): OperationOutcome => outcome("invalid", words);

export const unauthenticated = (words: string): OperationOutcome => outcome("login", words);

/** Answered with 429. */
export const throttled: OperationOutcome = outcome("throttled", "Rate exceeded");

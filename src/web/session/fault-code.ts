import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import type { BackendErrorCode } from "#adapters/browser/backend/backend-error.ts";

/** The stable code of whatever a request was refused with; `unknown` is a fault of ours. */
export function faultCode(error: unknown): BackendErrorCode | "unknown" {
  return error instanceof BackendError ? error.code : "unknown";
}

const words: Partial<Record<BackendErrorCode, string>> = {
  offline: "The server cannot be reached. Check the network; what you typed is kept here.",
  unavailable: "The records cannot be read right now.",
  unauthenticated: "Your sign-in has ended. Sign in again.",
  forbidden: "Your role may not see this.",
  "contact.notYours": "Another agent has this contact, so its member is not shown here.",
  "contact.notYetKnown": "It is not known yet who has this contact. It is shown as soon as it is.",
  "breakGlass.over": "The 30 minutes are over, or you ended them. The record is closed.",
  notFound: "There is no such record.",
  conflict: "This was saved differently somewhere else.",
};

/** What a person reads instead of a code. */
export function faultWords(error: unknown): string {
  const code = faultCode(error);
  const known = code === "unknown" ? undefined : words[code];
  return known ?? "Something went wrong on our side.";
}

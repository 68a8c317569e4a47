import type { DocumentChecks, DocumentOutcome } from "./document-checks.ts";

export interface FakeDocumentChecks extends DocumentChecks {
  /** How every check ends from now on. */
  readonly ends: (outcome: DocumentOutcome) => void;
}

/** A partner in memory, for tests. */
export function fakeDocumentChecks(): FakeDocumentChecks {
  let outcome: DocumentOutcome = { outcome: "pending" };
  let opened = 0;
  return {
    open: async () => {
      opened += 1;
      return { sessionId: `s-${opened}`, address: `https://partner.example/check/s-${opened}` };
    },
    read: async () => outcome,
    ends: (next) => {
      outcome = next;
    },
  };
}

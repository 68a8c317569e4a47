import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import type { BoardRow } from "#contract/practice-board.ts";
import type { Session } from "#web/session/session.ts";

type DirectoryBackend = Pick<
  Session["backend"],
  | "practiceBoardRow"
  | "directoryChoices"
  | "directorySearch"
  | "directoryEntry"
  | "directoryStart"
  | "keepReceipt"
  | "receipts"
>;

/** A directory with nobody in it, and a board whose even numbers are the practice's own. */
export function fakeDirectory(answer: <T>(make: () => T) => Promise<T>): DirectoryBackend {
  return {
    practiceBoardRow: (_contactId, { kind, digits }) => answer(() => rowOf(kind, digits)),
    directoryChoices: () => answer(() => ({ plans: [], specialties: [], languages: [] })),
    directorySearch: ({ page }) =>
      answer(() => ({ found: [], total: 0, page, pages: 1, isCut: false, whence: "nothing" as const })),
    directoryEntry: () => Promise.reject(new BackendError("notFound", 404)),
    directoryStart: () => answer(() => ({ planId: null, whence: "nothing" as const })),
    keepReceipt: () => Promise.reject(new BackendError("notFound", 404)),
    receipts: () => answer(() => ({ receipts: [] })),
  };
}

const rowOf = (kind: BoardRow["kind"], digits: string): BoardRow => {
  const isOwn = Number(digits) % 2 === 0;
  return {
    kind,
    asked: digits,
    number: isOwn ? `CLM-2026-${digits}` : digits,
    status: isOwn ? "paid" : "notFound",
    reason: isOwn ? "Processed and paid." : "No claim of this practice by that number.",
    next: isOwn ? "Nothing to do." : "Check the number.",
    service: null,
    serviceDate: null,
    billed: null,
    paid: null,
    memberOwes: null,
    sources: [],
  };
};

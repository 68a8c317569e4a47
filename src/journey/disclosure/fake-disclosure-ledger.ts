import type { DisclosureLedger, DisclosureMade } from "./accounting.ts";

/** A ledger in memory, for tests. */
export function fakeDisclosureLedger(): DisclosureLedger {
  const rows: DisclosureMade[] = [];
  return {
    add: async (disclosure) => {
      rows.push(disclosure);
    },
    list: async (patientId) =>
      rows
        .filter((row) => row.patientId === patientId)
        .toSorted((one, other) => (one.on < other.on ? -1 : 1)),
  };
}

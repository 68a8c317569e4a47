import type { AuditTrail, Reveal } from "./audit-trail.ts";

/** An audit trail in memory, for tests. */
export function fakeAuditTrail(): AuditTrail & { readonly reveals: readonly Reveal[] } {
  const reveals: Reveal[] = [];
  return {
    reveals,
    append: async (reveal) => {
      reveals.push(reveal);
    },
  };
}

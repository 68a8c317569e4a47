import type { BreakGlassLease, BreakGlassLeases } from "./break-glass.ts";

/** Leases in memory, for tests. */
export function fakeBreakGlassLeases(): BreakGlassLeases {
  const kept = new Map<string, BreakGlassLease>();
  const key = (username: string, leaseId: string): string => JSON.stringify([username, leaseId]);
  return {
    save: async (lease) => {
      kept.set(key(lease.username, lease.leaseId), lease);
    },
    find: async (username, leaseId) => kept.get(key(username, leaseId)) ?? null,
    list: async (username) => [...kept.values()].filter((lease) => lease.username === username),
  };
}

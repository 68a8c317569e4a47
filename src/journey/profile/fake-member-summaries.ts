import type { MemberSummaries, MemberSummary } from "./member-summary.ts";

/** Summaries in memory, by the port's rules. `kept` shows what lies there. */
export function fakeMemberSummaries(): MemberSummaries & {
  readonly kept: ReadonlyMap<string, MemberSummary>;
} {
  const kept = new Map<string, MemberSummary>();
  return {
    kept,
    read: (patientId) => Promise.resolve(kept.get(patientId) ?? null),
    keep: (summary, basedOn) => {
      const before = kept.get(summary.patientId)?.asOf;
      const mayReplace = basedOn === undefined ? (before ?? "") < summary.asOf : before === basedOn;
      if (mayReplace) kept.set(summary.patientId, summary);
      return Promise.resolve();
    },
    forget: (patientId) => {
      kept.delete(patientId);
      return Promise.resolve();
    },
  };
}

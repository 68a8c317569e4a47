import type { MatterDecision, MatterDecisions } from "./matter-decision.ts";

/** Decisions in memory, for tests. Pass the same contract as the records table. */
export function fakeMatterDecisions(): MatterDecisions {
  const kept = new Map<string, MatterDecision>();
  return {
    list: async (contactId) =>
      [...kept.values()]
        .filter((each) => each.contactId === contactId)
        .toSorted(
          (one, other) => one.at.localeCompare(other.at) || one.decisionId.localeCompare(other.decisionId),
        ),
    add: async (decision) => {
      if (!kept.has(decision.decisionId)) kept.set(decision.decisionId, decision);
    },
  };
}

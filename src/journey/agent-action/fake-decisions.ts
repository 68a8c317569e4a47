import type { Decision } from "../next-best-action/decision.ts";
import type { Decisions, HintOutcome, KeptDecision } from "./decisions.ts";

/** Decisions in memory, for tests. Pass the same contract as the records table. */
export function fakeDecisions(): Decisions {
  const kept = new Map<string, Map<string, Decision>>();
  const outcomes = new Map<string, HintOutcome>();
  const withOutcomes = (decision: Decision): KeptDecision => {
    const prefix = `${decision.contactId}#${decision.decisionId}#`;
    const own = [...outcomes].filter(([key]) => key.startsWith(prefix));
    return {
      decision,
      outcomes: Object.fromEntries(own.map(([key, outcome]) => [key.slice(prefix.length), outcome])),
    };
  };
  const basesOf = (contactId: string) => kept.get(contactId) ?? new Map<string, Decision>();
  return {
    read: async (contactId, basis) => {
      const decision = basesOf(contactId).get(basis);
      return decision ? withOutcomes(decision) : null;
    },
    keep: async (decision, basis) => {
      const bases = basesOf(decision.contactId);
      const standing = bases.get(basis) ?? decision;
      kept.set(decision.contactId, bases.set(basis, standing));
      return withOutcomes(standing);
    },
    recordOutcome: async (contactId, decisionId, hintId, outcome) => {
      const key = `${contactId}#${decisionId}#${hintId}`;
      const standing = outcomes.get(key) ?? outcome;
      outcomes.set(key, standing);
      return standing;
    },
    list: async (contactId) =>
      [...basesOf(contactId).values()]
        .toSorted((one, other) => one.decidedAt.localeCompare(other.decidedAt))
        .map(withOutcomes),
  };
}

import type { DecisionInput } from "../next-best-action/decision-input.ts";
import type { Decision } from "../next-best-action/decision.ts";
import type { Decisions, HintOutcome, KeptDecision } from "./decisions.ts";

interface Row {
  readonly decision: Decision;
  readonly input: DecisionInput;
  readonly basis: string;
  readonly moment: string;
}

/** Decisions in memory, for tests. Pass the same contract as the records table. */
export function fakeDecisions(): Decisions {
  const rows: Row[] = [];
  const outcomes = new Map<string, Map<string, HintOutcome>>();
  const withOutcomes = ({ decision, basis }: Row): KeptDecision => ({
    decision,
    basis,
    outcomes: Object.fromEntries(outcomes.get(decision.contactId) ?? []),
  });
  const of = (contactId: string): readonly Row[] =>
    rows
      .filter(({ decision }) => decision.contactId === contactId)
      .toSorted((one, other) => one.decision.decidedAt.localeCompare(other.decision.decidedAt));
  return {
    latest: async (contactId, basis) => {
      const last = of(contactId).findLast((row) => row.basis === basis);
      return last ? withOutcomes(last) : null;
    },
    keep: async (decision, input, { basis, moment }) => {
      const standing = of(decision.contactId).find((row) => row.basis === basis && row.moment === moment);
      const row = standing ?? { decision, input, basis, moment };
      if (standing === undefined) rows.push(row);
      return withOutcomes(row);
    },
    recordOutcome: async (contactId, hintId, outcome) => {
      const own = outcomes.get(contactId) ?? new Map<string, HintOutcome>();
      const standing = own.get(hintId) ?? outcome;
      outcomes.set(contactId, own.set(hintId, standing));
      return standing;
    },
    list: async (contactId) => of(contactId).map(withOutcomes),
    inputOf: async (contactId, decisionId) =>
      of(contactId).find(({ decision }) => decision.decisionId === decisionId)?.input ?? null,
  };
}

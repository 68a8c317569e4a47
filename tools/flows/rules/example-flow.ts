import { modelFlow } from "../lint-flow-model.ts";
import type { Flow, FlowFacts } from "../lint-flow-model.ts";

/** type, parameters, where it leads */
type Step = readonly [type: string, parameters?: Readonly<Record<string, unknown>>, leads?: Leads];

interface Leads {
  readonly next?: string;
  readonly errors?: Readonly<Record<string, string>>;
  /** Operand → target, by Equals. */
  readonly when?: Readonly<Record<string, string>>;
  readonly operator?: string;
}

/** A small flow for tests: it begins at the first step; its type is CONTACT_FLOW unless said otherwise. */
export function exampleFlow(
  steps: Readonly<Record<string, Step>>,
  facts: Partial<FlowFacts> = {},
  top: Readonly<Record<string, unknown>> = {},
): Flow {
  const json = {
    Version: "2019-10-30",
    StartAction: Object.keys(steps)[0],
    Actions: Object.entries(steps).map(([identifier, [type, parameters = {}, leads = {}]]) => ({
      Identifier: identifier,
      Type: type,
      Parameters: parameters,
      Transitions: transitions(leads),
    })),
    ...top,
  };
  const all = { name: "example", type: "CONTACT_FLOW", channels: null, isOurs: true, ...facts } as const;
  return modelFlow(JSON.stringify(json), json, all);
}

const transitions = ({ next, errors = {}, when = {}, operator = "Equals" }: Leads) => ({
  ...(next === undefined ? {} : { NextAction: next }),
  Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
  Conditions: Object.entries(when).map(([operand, NextAction]) => ({
    NextAction,
    Condition: { Operator: operator, Operands: [operand] },
  })),
});

export const end: Step = ["DisconnectParticipant"];
/** Says something and goes on. */
export const say = (text: string, next: string): Step => [
  "MessageParticipant",
  { Text: text },
  { next, errors: { NoMatchingError: next } },
];

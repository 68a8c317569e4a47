import type { FlowType } from "./action-types/action-type.ts";
import type { FunctionContract } from "./function-contracts.ts";
import type { JsonPath, Problem, Severity } from "./lint-finding.ts";
import type { Action, Flow } from "./lint-flow-model.ts";

/** What rules may ask about things outside the flow. */
export interface Surroundings {
  /** false: a symbol such as `${queue:members}` names nothing; null: nobody knows. */
  readonly hasSymbol: (symbol: string) => boolean | null;
  /** The type of the flow of ours behind `${flow:…}` or `${module:…}`, or null. */
  readonly flowTypeOf: (symbol: string) => FlowType | null;
  /** The flow of ours behind `${flow:…}` or `${module:…}`, or null. */
  readonly flowOf: (symbol: string) => Flow | null;
  /** What the function of ours behind `${lambda:…}` takes and answers, or null where nobody has said. */
  readonly functionOf: (symbol: string) => FunctionContract | null;
  /** Locale → names of its intents, of the bot behind `${lex:…}`, or null. */
  readonly botOf: (symbol: string) => ReadonlyMap<string, ReadonlySet<string>> | null;
}

export interface FlowRule {
  /** Stable: tools and people refer to it. */
  readonly id: string;
  readonly severity: Severity;
  /** `house` rules are what this health plan asks of its own flows; in other people's files they only warn. */
  readonly kind: "structure" | "types" | "context" | "references" | "house";
  /** What must hold, in one sentence. */
  readonly says: string;
  readonly check: (flow: Flow, around: Surroundings) => readonly Problem[];
}

/** A problem of an action; `below` is the path inside it. */
export function about(
  action: Action,
  below: JsonPath,
  message: string,
  hint: string,
  severity?: Severity,
): Problem {
  return {
    at: ["Actions", action.index, ...below],
    subject: action.identifier,
    message,
    hint,
    ...(severity ? { severity } : {}),
  };
}

/** A problem of the file as a whole. */
export const overall = (at: JsonPath, message: string, hint: string): Problem => ({
  at,
  subject: null,
  message,
  hint,
});

import type { FlowEnd, Outcome } from "./block.ts";
import { chooseBranch } from "./conditions.ts";
import type { FlowAction, FlowDocument } from "./flow-document.ts";

/** Where a run stands. */
export interface Position {
  readonly flow: FlowDocument;
  readonly action: FlowAction;
}

interface Taken {
  /** `next`, the value's branch, an error type, or how the flow ended. */
  readonly branch: string;
  readonly why: string | null;
}
export type Onward = Taken &
  (
    | { readonly kind: "go"; readonly to: Position }
    /** Into a module; the run comes back to the calling action. */
    | { readonly kind: "call"; readonly to: Position }
    | { readonly kind: "return" }
    | { readonly kind: "end"; readonly end: FlowEnd }
    /** No branch for what happened. */
    | { readonly kind: "failed" }
  );

/** Throws when the file was not checked by `parseFlow`. */
export function startOf(flow: FlowDocument): Position {
  const action = flow.actions.get(flow.startAction);
  if (!action) throw new Error(`Flow ${flow.name} has no start`);
  return { flow, action };
}

/**
 * Decides where an outcome leads. For an action with a value the conditions decide and `NextAction` is only the
 * designer's trace; for the others `NextAction` is success. A specific error falls back to NoMatchingError.
 * `operandOf` replaces references in operands.
 */
export function decideOnward(
  here: Position,
  outcome: Outcome,
  operandOf: (written: string) => string,
): Onward {
  switch (outcome.kind) {
    case "end":
      return { kind: "end", end: outcome.how, branch: outcome.how, why: null };
    case "transfer":
      return { kind: "go", to: startOf(outcome.flow), branch: "transfer", why: null };
    case "call":
      return { kind: "call", to: startOf(outcome.module), branch: "module", why: null };
    case "return":
      return { kind: "return", branch: "return", why: null };
    case "next":
      return go(here, here.action.Transitions.NextAction, "next", null);
    case "result":
      return goByValue(here, outcome.value, operandOf);
    case "error":
      return goToError(here, outcome.type, outcome.why);
  }
}

function goByValue(here: Position, value: string, operandOf: (written: string) => string): Onward {
  const { Conditions, Errors, NextAction } = here.action.Transitions;
  const branch = chooseBranch(Conditions, value, operandOf);
  if (branch !== null) return go(here, branch, branchName(here.action, branch), null);
  const asksNothing = Conditions.length === 0 && !Errors.some(isFor("NoMatchingCondition"));
  return asksNothing && NextAction !== undefined
    ? go(here, NextAction, "next", null)
    : goToError(here, "NoMatchingCondition", null);
}

function goToError(here: Position, type: string, why: string | null): Onward {
  const { Errors } = here.action.Transitions;
  const branch = Errors.find(isFor(type)) ?? Errors.find(isFor("NoMatchingError"));
  return go(here, branch?.NextAction, type, why);
}

const isFor =
  (type: string) =>
  (error: { readonly ErrorType: string }): boolean =>
    error.ErrorType === type;

function go({ flow }: Position, to: string | undefined, branch: string, why: string | null): Onward {
  const action = to === undefined ? undefined : flow.actions.get(to);
  if (!action) return { kind: "failed", branch, why: why ?? "no branch for this" };
  return { kind: "go", to: { flow, action }, branch, why };
}

function branchName(action: FlowAction, to: string): string {
  const condition = action.Transitions.Conditions.find((each) => each.NextAction === to);
  return condition ? `${condition.Condition.Operator} ${condition.Condition.Operands.join(", ")}` : to;
}

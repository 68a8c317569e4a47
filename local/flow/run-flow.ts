import { blocks, isKnownType } from "./block-table.ts";
import { gone } from "./block.ts";
import type { FlowEnd, Outcome, RunMemory, Step } from "./block.ts";
import { chooseBranch } from "./conditions.ts";
import type { FlowAction, FlowDocument } from "./flow-document.ts";
import type { FlowHost } from "./flow-host.ts";
import { isObject, resolveReferences } from "./references.ts";
import { referable } from "./referable.ts";

/** One walked action. Holds no words of the caller. */
export interface Walked {
  readonly flow: string;
  readonly action: string;
  readonly type: string;
  /** `next`, the value's branch, an error type, or how the flow ended. */
  readonly branch: string;
  readonly why: string | null;
}

export interface FlowRun {
  /** `failed`: an error found no branch, or the flow ran in circles. */
  readonly end: FlowEnd | "failed";
  readonly walked: readonly Walked[];
}

export interface RunOptions {
  /** Told of every action as it ends. */
  readonly onWalked?: (walked: Walked) => void;
  /** What a failure does to the contact: an inbound flow hangs up, a queue flow leaves it waiting. */
  readonly onFailure: "disconnect" | "stay";
}

/** Actions in a row without any time passing; more is a circle. */
const stepBudget = 1_000;

/** Runs a flow until its contact leaves it. Never rejects: what goes wrong is in the walk. */
export async function runFlow(flow: FlowDocument, host: FlowHost, options: RunOptions): Promise<FlowRun> {
  const walked: Walked[] = [];
  const memory = freshMemory();
  let here: Position = { flow, action: startOf(flow) };
  const stopped = whenStopped(host.stopped);
  let budget = stepBudget;
  for (;;) {
    const before = host.clock.now().getTime();
    const outcome = await takeStep(here.action, host, memory, stopped);
    budget = host.clock.now().getTime() - before >= 50 ? stepBudget : budget - 1;
    const onward = budget > 0 ? decideOnward(here, outcome) : circling;
    const { Identifier, Type } = here.action;
    const entry = {
      flow: here.flow.name,
      action: Identifier,
      type: Type,
      branch: onward.branch,
      why: onward.why,
    };
    walked.push(entry);
    options.onWalked?.(entry);
    if (onward.end !== null) {
      if (onward.end === "failed" && options.onFailure === "disconnect") host.disconnect();
      return { end: onward.end, walked };
    }
    if (onward.to.flow !== here.flow) forgetFlow(memory);
    here = onward.to;
  }
}

interface Position {
  readonly flow: FlowDocument;
  readonly action: FlowAction;
}

type Onward =
  | { readonly end: null; readonly to: Position; readonly branch: string; readonly why: string | null }
  | { readonly end: FlowEnd | "failed"; readonly branch: string; readonly why: string | null };

const circling: Onward = {
  end: "failed",
  branch: "failed",
  why: `more than ${stepBudget} actions without a pause`,
};

function freshMemory(): RunMemory {
  return {
    flowAttributes: {},
    external: {},
    storedInput: "",
    lex: null,
    loops: new Map(),
    voiceLanguage: null,
    logging: false,
  };
}

function forgetFlow(memory: RunMemory): void {
  memory.flowAttributes = {};
  memory.loops.clear();
}

function startOf(flow: FlowDocument): FlowAction {
  const action = flow.actions.get(flow.startAction);
  if (!action) throw new Error(`Flow ${flow.name} has no start`);
  return action;
}

async function takeStep(
  action: FlowAction,
  host: FlowHost,
  memory: RunMemory,
  stopped: Promise<Outcome>,
): Promise<Outcome> {
  if (host.stopped.aborted) return gone;
  const resolved = resolveReferences(action.Parameters, referable(host, memory));
  const step: Step = { action, parameters: isObject(resolved) ? resolved : {}, host, memory };
  try {
    return await Promise.race([runBlock(step), stopped]);
  } catch (error) {
    return { kind: "error", type: "NoMatchingError", why: error instanceof Error ? error.name : "fault" };
  }
}

async function runBlock(step: Step): Promise<Outcome> {
  const { Type } = step.action;
  const block = blocks.get(Type);
  if (!block) {
    const why = isKnownType(Type) ? `not implemented: ${Type}` : `no such action type: ${Type}`;
    return { kind: "error", type: "NoMatchingError", why };
  }
  const { channel } = step.host.contact();
  if (block.channels && !block.channels.includes(channel)) {
    return block.elsewhere === "success"
      ? { kind: "next" }
      : { kind: "error", type: "NoMatchingError", why: `${Type} does not work on ${channel}` };
  }
  return block.run(step);
}

function whenStopped(stopped: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    stopped.addEventListener("abort", () => resolve(gone), { once: true });
  });
}

/**
 * Decides where an outcome leads. For an action with a value the conditions decide and `NextAction` is only the
 * designer's trace; for the others `NextAction` is success. A specific error falls back to NoMatchingError.
 */
function decideOnward(here: Position, outcome: Outcome): Onward {
  switch (outcome.kind) {
    case "end":
      return { end: outcome.how, branch: outcome.how, why: null };
    case "transfer":
      return {
        end: null,
        to: { flow: outcome.flow, action: startOf(outcome.flow) },
        branch: "transfer",
        why: null,
      };
    case "next":
      return go(here, here.action.Transitions.NextAction, "next", null);
    case "result": {
      const branch = chooseBranch(here.action.Transitions.Conditions, outcome.value);
      return branch === null
        ? goToError(here, "NoMatchingCondition", null)
        : go(here, branch, branchName(here.action, branch), null);
    }
    case "error":
      return goToError(here, outcome.type, outcome.why);
  }
}

function goToError(here: Position, type: string, why: string | null): Onward {
  const { Errors } = here.action.Transitions;
  const branch =
    Errors.find((error) => error.ErrorType === type) ??
    Errors.find((error) => error.ErrorType === "NoMatchingError");
  return go(here, branch?.NextAction, type, why);
}

function go(here: Position, to: string | undefined, branch: string, why: string | null): Onward {
  const action = to === undefined ? undefined : here.flow.actions.get(to);
  if (!action) return { end: "failed", branch, why: why ?? "no branch for this" };
  return { end: null, to: { flow: here.flow, action }, branch, why };
}

function branchName(action: FlowAction, to: string): string {
  const condition = action.Transitions.Conditions.find((each) => each.NextAction === to);
  return condition ? `${condition.Condition.Operator} ${condition.Condition.Operands.join(", ")}` : to;
}

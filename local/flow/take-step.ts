import { blocks, isKnownType } from "./block-table.ts";
import { gone } from "./block.ts";
import type { Outcome, RunMemory, Step } from "./block.ts";
import type { FlowAction } from "./flow-document.ts";
import type { FlowHost } from "./flow-host.ts";
import { hasReference, isObject, resolveReferences } from "./references.ts";
import { referable } from "./referable.ts";

/** Runs one action. Never rejects; an outcome that needs no waiting is answered at once. */
export function takeStep(action: FlowAction, host: FlowHost, memory: RunMemory): Outcome | Promise<Outcome> {
  if (host.stopped.aborted) return gone;
  try {
    const parameters = isDynamic(action)
      ? resolveReferences(action.Parameters, referable(host, memory))
      : action.Parameters;
    const outcome = runBlock({ action, parameters: isObject(parameters) ? parameters : {}, host, memory });
    return outcome instanceof Promise ? orGone(outcome, host.stopped) : outcome;
  } catch (error) {
    return faulty(error);
  }
}

/** Whether an action's parameters name anything; looked up once per action, for flows run often. */
const dynamic = new WeakMap<FlowAction, boolean>();

function isDynamic(action: FlowAction): boolean {
  const known = dynamic.get(action);
  if (known !== undefined) return known;
  const found = hasReference(action.Parameters);
  dynamic.set(action, found);
  return found;
}

function runBlock(step: Step): Outcome | Promise<Outcome> {
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

/** A fault of a block takes the error branch under its name; its words could hold what a person said. */
const faulty = (error: unknown): Outcome => ({
  kind: "error",
  type: "NoMatchingError",
  why: error instanceof Error ? error.name : "fault",
});

/** The outcome, unless the flow loses its contact first. */
function orGone(work: Promise<Outcome>, stopped: AbortSignal): Promise<Outcome> {
  return new Promise((resolve) => {
    const stop = (): void => resolve(gone);
    const settle = (outcome: Outcome): void => {
      stopped.removeEventListener("abort", stop);
      resolve(outcome);
    };
    stopped.addEventListener("abort", stop, { once: true });
    work.then(settle, (error: unknown) => settle(faulty(error)));
  });
}

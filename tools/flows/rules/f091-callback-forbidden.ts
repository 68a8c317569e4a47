import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { objectOf, textOf } from "../lint-flow-model.ts";
import type { Flow } from "../lint-flow-model.ts";

/** On these lines CMS's monitoring of 2025 counts an automatic callback as a call not answered. */
const lines = /prospect|\btty\b|-tty|tty-/i;
const callbacks = new Set(["CreateCallbackContact", "UpdateContactCallbackNumber"]);

export const f091: FlowRule = {
  id: "F091",
  severity: "error",
  kind: "house",
  says: "No callback is offered to prospective members or on the TTY line",
  check: (flow, { flowOf }) => {
    if (!lines.test(flow.name)) return [];
    const own = flow.actions.filter(({ type }) => callbacks.has(type));
    const leading = flow.actions.filter((action) =>
      targets(action.parameters).some((symbol) => offersCallback(flowOf(symbol))),
    );
    return [...own, ...leading].map((action) =>
      about(
        action,
        ["Type"],
        "A callback is offered on this line.",
        "Answer these calls by a person; offer no callback, and hook in a queue flow without one.",
      ),
    );
  },
};

const offersCallback = (flow: Flow | null): boolean =>
  flow?.actions.some(({ type }) => callbacks.has(type)) ?? false;

const targets = (parameters: Readonly<Record<string, unknown>>): readonly string[] =>
  [
    ...Object.values(objectOf(parameters["EventHooks"])),
    parameters["ContactFlowId"],
    parameters["FlowModuleId"],
  ].flatMap((value) => textOf(value) ?? []);

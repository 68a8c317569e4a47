import { textOf } from "./lint-flow-model.ts";
import type { Action, Exit, Flow } from "./lint-flow-model.ts";

/** As deep as modules may call modules. */
const deepest = 5;

/**
 * A flow with the actions of its modules in their place, for rules that follow the caller. A module's actions stand at
 * the action that invokes it, so that what is found in them is reported there.
 */
export function withModules(flow: Flow, flowOf: (symbol: string) => Flow | null, depth = 0): Flow {
  if (depth >= deepest) return flow;
  const actions = flow.actions.flatMap((action) => {
    const symbol = action.type === "InvokeFlowModule" ? textOf(action.parameters["FlowModuleId"]) : undefined;
    const module = symbol === undefined ? null : flowOf(symbol);
    return module ? unfold(action, withModules(module, flowOf, depth + 1)) : [action];
  });
  return { ...flow, actions, byId: new Map(actions.map((action) => [action.identifier, action])) };
}

function unfold(invoking: Action, module: Flow): readonly Action[] {
  const inside = (id: string): string => `${invoking.identifier} / ${id}`;
  const isBroken = ({ kind }: Exit): boolean => kind === "error";
  const entry: readonly Exit[] =
    module.start === null ? [] : [{ to: inside(module.start), kind: "next", on: "", operator: "", at: [] }];
  return [
    { ...invoking, exits: [...entry, ...invoking.exits.filter(isBroken)] },
    ...module.actions.map((action) => ({
      ...action,
      index: invoking.index,
      identifier: inside(action.identifier),
      exits:
        action.type === "EndFlowModuleExecution"
          ? invoking.exits.filter((exit) => !isBroken(exit))
          : action.exits.map((exit) => ({ ...exit, to: inside(exit.to) })),
    })),
  ];
}

import { objectOf, textOf } from "./lint-flow-model.ts";
import type { Action, Flow } from "./lint-flow-model.ts";

/** Everything an action may say, flow attributes filled in with each of the values that the flow gives them. */
export function mayBeSaid(flow: Flow, { parameters }: Action): readonly string[] {
  const text = textOf(parameters["Text"]) ?? textOf(parameters["SSML"]) ?? "";
  const name = /\$\.FlowAttributes\.([\w-]+)/.exec(text)?.[1];
  if (name === undefined) return [text];
  return flow.actions
    .filter(({ type }) => type === "UpdateFlowAttributes")
    .map((action) => textOf(objectOf(objectOf(action.parameters["FlowAttributes"])[name])["Value"]))
    .flatMap((value) =>
      value === undefined ? [] : [text.replace(/\$\.FlowAttributes\.[\w-]+/, () => value)],
    );
}

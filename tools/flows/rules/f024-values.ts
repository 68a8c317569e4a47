import type { ParameterRule } from "../action-types/action-type.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f024: FlowRule = {
  id: "F024",
  severity: "error",
  kind: "types",
  says: "Values are in their range, or of the few that are allowed",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      Object.entries(action.known?.parameters ?? {}).flatMap(([name, rule]) => {
        const value = action.parameters[name];
        const wrong = isScalar(value) && !isReference(value) ? whatIsWrong(rule, String(value)) : null;
        return wrong ? [about(action, ["Parameters", name], `${name} is "${String(value)}".`, wrong)] : [];
      }),
    ),
};

const isScalar = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);

/** References, and the placeholders of other people's deploys. */
const isReference = (value: string | number | boolean): boolean => /\$|\{\{|^</.test(String(value));

function whatIsWrong({ values, range }: ParameterRule, value: string): string | null {
  if (values && !values.some((each) => each.toLowerCase() === value.toLowerCase()))
    return `Write one of ${values.join(", ")}.`;
  if (range && !(Number(value) >= range[0] && Number(value) <= range[1]))
    return `Write a number from ${range[0]} to ${range[1]}.`;
  return null;
}

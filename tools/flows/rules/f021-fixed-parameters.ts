import { textsIn } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f021: FlowRule = {
  id: "F021",
  severity: "error",
  kind: "types",
  says: "Where only a fixed value is allowed, there is no reference",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      Object.entries(action.known?.parameters ?? {})
        .filter(([, rule]) => rule.fixed)
        .flatMap(([name]) => textsIn(action.parameters[name], ["Parameters", name]))
        .filter(({ text }) => text.startsWith("$."))
        .map(({ text, at }) =>
          about(
            action,
            at,
            `The reference ${text} is not resolved here.`,
            "Write the value itself; branch before this action if it varies.",
          ),
        ),
    ),
};

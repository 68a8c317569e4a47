import { textsIn } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f082: FlowRule = {
  id: "F082",
  severity: "error",
  kind: "house",
  says: "No ARN and no account number stands in a flow",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      textsIn(action.parameters, ["Parameters"])
        .filter(({ text }) => /\barn:aws[\w-]*:/.test(text))
        .map(({ at }) =>
          about(
            action,
            at,
            "This names a thing of one account.",
            "Write a symbol such as ${queue:member-services}; the deploy fills it in.",
          ),
        ),
    ),
};

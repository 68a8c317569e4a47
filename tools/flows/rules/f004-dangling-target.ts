import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f004: FlowRule = {
  id: "F004",
  severity: "error",
  kind: "structure",
  says: "Every transition leads to an action of the flow",
  check: ({ actions, byId }) =>
    actions.flatMap((action) =>
      action.exits
        .filter(({ to }) => !byId.has(to))
        .map(({ to, at }) =>
          about(
            action,
            [...at.slice(2), "NextAction"],
            `This leads to "${to}", which is not there.`,
            "Name the Identifier of an action.",
          ),
        ),
    ),
};

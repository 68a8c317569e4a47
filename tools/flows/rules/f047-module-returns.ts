import { overall } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f047: FlowRule = {
  id: "F047",
  severity: "warning",
  kind: "context",
  says: "A module returns",
  check: ({ type, actions }) =>
    type === "MODULE" && !actions.some((action) => action.type === "EndFlowModuleExecution")
      ? [
          overall(
            ["Actions"],
            "This module never returns.",
            "Lead its paths to an EndFlowModuleExecution, unless it always ends the contact.",
          ),
        ]
      : [],
};

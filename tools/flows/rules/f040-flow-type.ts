import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f040: FlowRule = {
  id: "F040",
  severity: "error",
  kind: "context",
  says: "Every action is allowed in a flow of this type",
  check: ({ actions, type }) =>
    type === null
      ? []
      : actions
          .filter(({ known }) => known?.flowTypes && !known.flowTypes.includes(type))
          .map((action) =>
            about(
              action,
              ["Type"],
              `${action.type} is not allowed in a flow of the type ${type}.`,
              `It works in ${action.known?.flowTypes?.join(", ") ?? ""}; Connect refuses the flow otherwise.`,
            ),
          ),
};

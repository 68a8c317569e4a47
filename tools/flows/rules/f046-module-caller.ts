import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f046: FlowRule = {
  id: "F046",
  severity: "warning",
  kind: "context",
  says: "Modules are invoked by inbound flows",
  check: ({ actions, type }) =>
    type === null || type === "CONTACT_FLOW" || type === "MODULE"
      ? []
      : actions
          .filter((action) => action.type === "InvokeFlowModule")
          .map((action) =>
            about(
              action,
              ["Type"],
              `A flow of the type ${type} invokes a module.`,
              "The reference allows it in inbound flows only; try it on your instance.",
            ),
          ),
};

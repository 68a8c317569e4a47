import { hintForType } from "../invented-types.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f009: FlowRule = {
  id: "F009",
  severity: "error",
  kind: "structure",
  says: "Every action type exists",
  check: ({ actions }) =>
    actions
      .filter(({ known }) => known === null)
      .map((action) =>
        about(action, ["Type"], `There is no action type "${action.type}".`, hintForType(action.type)),
      ),
};

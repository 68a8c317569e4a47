import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f007: FlowRule = {
  id: "F007",
  severity: "error",
  kind: "structure",
  says: "An action that ends the flow leads nowhere",
  check: ({ actions }) =>
    actions
      .filter(({ known, exits }) => known?.ends === true && exits.length > 0)
      .map((action) =>
        about(action, ["Transitions"], `After ${action.type} nothing follows.`, 'Write "Transitions": {}.'),
      ),
};

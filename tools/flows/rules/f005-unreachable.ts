import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { reachableFrom } from "../lint-paths.ts";

export const f005: FlowRule = {
  id: "F005",
  severity: "warning",
  kind: "structure",
  says: "Every action can be reached",
  check: (flow) => {
    if (flow.start === null || !flow.byId.has(flow.start)) return [];
    const reached = reachableFrom(flow, [flow.start]);
    return flow.actions
      .filter((action) => flow.byId.get(action.identifier) === action && !reached.has(action))
      .map((action) =>
        about(action, [], "No path leads here.", "Lead a transition here, or remove the action."),
      );
  },
};

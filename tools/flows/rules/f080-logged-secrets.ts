import { isTrue } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { statesBefore } from "../lint-paths.ts";

export const f080: FlowRule = {
  id: "F080",
  severity: "error",
  kind: "house",
  says: "Nothing a member keys in or a function answers runs through a flow that logs",
  check: (flow) => {
    const states = statesBefore<boolean>(flow, {
      start: false,
      key: String,
      step: ({ type, parameters }, isLogging) => ({
        state:
          type === "UpdateFlowLoggingBehavior" ? parameters["FlowLoggingBehavior"] === "Enabled" : isLogging,
      }),
    });
    return flow.actions
      .filter((action) => isTrue(action.parameters["StoreInput"]) && states.get(action)?.includes(true))
      .map((action) =>
        about(
          action,
          [],
          "What is keyed in here is written to the log.",
          "Set FlowLoggingBehavior to Disabled before it.",
        ),
      );
  },
};

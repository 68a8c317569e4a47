import { isTrue } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { withModules } from "../lint-modules.ts";
import { statesBefore } from "../lint-paths.ts";
import { recordingSwitch } from "../lint-recording.ts";

export const f087: FlowRule = {
  id: "F087",
  severity: "error",
  kind: "house",
  says: "While a member keys in a number, nothing is recorded",
  check: (itself, { flowOf }) => {
    const flow = withModules(itself, flowOf);
    const states = statesBefore<boolean>(flow, {
      start: false,
      key: String,
      step: (action, isOn) => ({ state: recordingSwitch(action)?.selfService ?? isOn }),
    });
    return flow.actions
      .filter((action) => isTrue(action.parameters["StoreInput"]) && states.get(action)?.includes(true))
      .map((action) =>
        about(
          action,
          [],
          "The tones of these keys are on the recording.",
          "Set IVRRecordingBehavior to Disabled before it, on every path.",
        ),
      );
  },
};

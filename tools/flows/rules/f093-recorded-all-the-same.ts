import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { toldBefore } from "../lint-languages.ts";
import { withModules } from "../lint-modules.ts";
import { switchesOn } from "../lint-recording.ts";

export const f093: FlowRule = {
  id: "F093",
  severity: "error",
  kind: "house",
  says: "Whoever declines to be recorded is not recorded from then on",
  check: (itself, { flowOf }) => {
    const flow = withModules(itself, flowOf);
    const told = toldBefore(flow);
    return flow.actions
      .filter((action) => switchesOn(action) && told.get(action)?.some(({ hasDeclined }) => hasDeclined))
      .map((action) =>
        about(
          action,
          ["Parameters"],
          "Some come here who declined to be recorded.",
          "Compare $.Attributes.recordingConsent before, and lead those who declined past it.",
        ),
      );
  },
};

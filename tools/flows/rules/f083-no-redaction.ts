import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { recordingSwitch } from "../lint-recording.ts";

export const f083: FlowRule = {
  id: "F083",
  severity: "error",
  kind: "house",
  says: "Analytics redact what they keep",
  check: ({ actions }) =>
    actions
      .filter((action) => {
        const set = recordingSwitch(action);
        return set?.analytics === true && !set.redaction;
      })
      .map((action) =>
        about(
          action,
          ["Parameters"],
          "Analytics are on without redaction.",
          "Set AnalyticsRedactionBehavior to Enabled, with RedactedOnly results.",
        ),
      ),
};

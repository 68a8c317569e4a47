import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { toldBefore } from "../lint-languages.ts";
import { withModules } from "../lint-modules.ts";
import { switchesOn } from "../lint-recording.ts";

/** Flows in which a contact begins; later ones inherit what was said. */
const beginnings = new Set([null, "CONTACT_FLOW", "OUTBOUND_WHISPER", "CAMPAIGN"]);

export const f088: FlowRule = {
  id: "F088",
  severity: "error",
  kind: "house",
  says: "Recording and analytics begin after the notice in the caller's language",
  check: (itself, { flowOf }) => {
    if (!beginnings.has(itself.type)) return [];
    const flow = withModules(itself, flowOf);
    const told = toldBefore(flow);
    return flow.actions.filter(switchesOn).flatMap((action) => {
      const without = (told.get(action) ?? []).filter(({ isNotified }) => !isNotified);
      const languages = new Set(without.map(({ language }) => language ?? "any language"));
      if (languages.size === 0) return [];
      const list = [...languages].join(", ");
      return [
        about(
          action,
          ["Parameters"],
          `Some come here without the notice in their language: ${list}.`,
          "Say before that the call is recorded, in each language.",
        ),
      ];
    });
  },
};

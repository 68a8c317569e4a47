import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { statesBefore } from "../lint-paths.ts";

export const f045: FlowRule = {
  id: "F045",
  severity: "warning",
  kind: "context",
  says: "A queue is set on every path before a contact is sent to it",
  check: (flow) => {
    // The quick connect has set it: Connect's own queue transfer flow sets none either.
    if (flow.type === "QUEUE_TRANSFER") return [];
    const states = statesBefore<boolean>(flow, {
      start: false,
      key: String,
      step: ({ type }, isSet) => ({ state: isSet || type === "UpdateContactTargetQueue" }),
    });
    return flow.actions
      .filter((action) => action.type === "TransferContactToQueue" && states.get(action)?.includes(false))
      .map((action) =>
        about(
          action,
          [],
          "On some path no queue was set.",
          "Put UpdateContactTargetQueue before; it is right only if another flow has set one.",
        ),
      );
  },
};

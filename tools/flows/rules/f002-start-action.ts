import { overall } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f002: FlowRule = {
  id: "F002",
  severity: "error",
  kind: "structure",
  says: "StartAction names an action of the flow",
  check: ({ start, byId }) => {
    if (start === null)
      return [
        overall(["StartAction"], "StartAction is missing or no text.", "Name the first action's Identifier."),
      ];
    if (byId.has(start)) return [];
    return [
      overall(
        ["StartAction"],
        `StartAction names "${start}", which is not there.`,
        "Name the Identifier of an action.",
      ),
    ];
  },
};

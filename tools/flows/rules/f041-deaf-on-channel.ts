import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f041: FlowRule = {
  id: "F041",
  severity: "error",
  kind: "context",
  says: "Every action works on one of the flow's channels at least",
  check: ({ actions, channels }) =>
    channels === null
      ? []
      : actions
          .filter(({ known }) => known && channels.every((channel) => known.deafOn.includes(channel)))
          .map((action) =>
            about(
              action,
              ["Type"],
              `${action.type} always fails on ${channels.join(" and ")}.`,
              "Remove it, or say in the manifest that the flow serves another channel too.",
            ),
          ),
};

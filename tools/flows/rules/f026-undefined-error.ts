import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f026: FlowRule = {
  id: "F026",
  severity: "error",
  kind: "types",
  says: "An error branch is for an error that this action can have",
  check: ({ actions }) =>
    actions.flatMap((action) => {
      const { needed = [], possible = [] } = action.known?.errors ?? {};
      const known = [...needed, ...possible];
      return action.exits
        .filter(
          ({ kind, on }) => action.known && !action.known.ends && kind === "error" && !known.includes(on),
        )
        .map(({ on, at }) =>
          about(
            action,
            [...at.slice(2), "ErrorType"],
            `${action.type} has no error "${on}".`,
            known.length === 0 ? "Remove the branch." : `It has ${known.join(", ")}.`,
          ),
        );
    }),
};

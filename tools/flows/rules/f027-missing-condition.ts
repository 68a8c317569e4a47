import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f027: FlowRule = {
  id: "F027",
  severity: "error",
  kind: "types",
  says: "Every result that always comes sooner or later has a condition",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      (action.known?.results?.required ?? [])
        .filter((result) => !action.exits.some(({ kind, on }) => kind === "condition" && on === result))
        .map((result) =>
          about(
            action,
            ["Transitions", "Conditions"],
            `There is no condition for ${result}.`,
            `Add one that Equals "${result}".`,
          ),
        ),
    ),
};

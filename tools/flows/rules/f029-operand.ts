import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f029: FlowRule = {
  id: "F029",
  severity: "error",
  kind: "types",
  says: "A condition asks for a result that can be",
  check: ({ actions }) =>
    actions.flatMap((action) => {
      const operands = action.known?.results?.operands;
      if (!operands) return [];
      return action.exits
        .filter(({ kind, on }) => kind === "condition" && !operands.includes(on))
        .map(({ on, at }) =>
          about(
            action,
            [...at.slice(2), "Condition", "Operands"],
            `The result is never "${on}".`,
            `It is one of ${operands.join(" ")}.`,
          ),
        );
    }),
};

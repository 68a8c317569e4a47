import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html, "Conditions" */
const operators = [
  "Equals",
  "TextStartsWith",
  "TextEndsWith",
  "TextContains",
  "NumberGreaterThan",
  "NumberGreaterOrEqualTo",
  "NumberLessThan",
  "NumberLessOrEqualTo",
];

export const f028: FlowRule = {
  id: "F028",
  severity: "error",
  kind: "types",
  says: "Conditions compare only what has a result, by operators that fit it",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      action.exits
        .filter(({ kind }) => action.known && kind === "condition")
        .flatMap(({ operator, at }) => {
          const results = action.known?.results ?? null;
          const place = [...at.slice(2), "Condition", "Operator"];
          if (!results)
            return [
              about(action, at.slice(2), `${action.type} has no result to compare.`, "Remove the condition."),
            ];
          const allowed = results.operators ?? operators;
          if (allowed.includes(operator)) return [];
          return [
            about(action, place, `"${operator}" is no operator for this.`, `Use ${allowed.join(", ")}.`),
          ];
        }),
    ),
};

import { textsIn } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f062: FlowRule = {
  id: "F062",
  severity: "error",
  kind: "references",
  says: "Every symbol of ours names something that is there",
  check: ({ actions, isOurs }, { hasSymbol }) =>
    isOurs
      ? actions.flatMap((action) =>
          textsIn(action.parameters, ["Parameters"]).flatMap(({ text, at }) =>
            (text.match(/\$\{[^}]*\}?/g) ?? [])
              .filter((symbol) => hasSymbol(symbol) === false)
              .map((symbol) =>
                about(
                  action,
                  at,
                  `${symbol} names nothing.`,
                  "Correct the name, or add it to the manifest: kinds are queue, lambda, flow, lex.",
                ),
              ),
          ),
        )
      : [],
};

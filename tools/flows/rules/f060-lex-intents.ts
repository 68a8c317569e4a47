import { objectOf, textOf } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f060: FlowRule = {
  id: "F060",
  severity: "error",
  kind: "references",
  says: "A flow branches on intents that its bot has",
  check: ({ actions }, { botOf }) =>
    actions
      .filter(({ type }) => type === "ConnectParticipantWithLexBot")
      .flatMap((action) => {
        const bot = botOf(textOf(objectOf(action.parameters["LexV2Bot"])["AliasArn"]) ?? "");
        const intents = bot ? new Set([...bot.values()].flatMap((names) => [...names])) : null;
        return action.exits
          .filter(
            ({ kind, operator, on }) =>
              intents && kind === "condition" && operator === "Equals" && !intents.has(on),
          )
          .map(({ on, at }) =>
            about(
              action,
              [...at.slice(2), "Condition"],
              `The bot has no intent "${on}".`,
              `It has ${[...(intents ?? [])].join(", ")}.`,
            ),
          );
      }),
};

import { objectOf, textOf } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f065: FlowRule = {
  id: "F065",
  severity: "warning",
  kind: "references",
  says: "A flow speaks to a Lex V2 bot, by an alias for members, and knows its intents by their own names",
  check: ({ actions }) =>
    actions
      .filter(({ type }) => type === "ConnectParticipantWithLexBot")
      .flatMap((action) => {
        const { LexBot, LexV2Bot } = action.parameters;
        const alias = textOf(objectOf(LexV2Bot)["AliasArn"]) ?? "";
        const at = ["Parameters", "LexV2Bot", "AliasArn"];
        return [
          ...(LexBot === undefined
            ? []
            : [
                about(
                  action,
                  ["Parameters", "LexBot"],
                  "Lex V1 ended in September 2025.",
                  "Move the bot to Lex V2 and use LexV2Bot.",
                  "error",
                ),
              ]),
          ...(alias.includes("TSTALIASID")
            ? [
                about(
                  action,
                  at,
                  "This is the test alias, with a capacity of two.",
                  "Make an alias of its own.",
                ),
              ]
            : []),
          ...action.exits
            .filter(({ kind, on }) => kind === "condition" && on.startsWith("AMAZON."))
            .map(({ on, at: place }) =>
              about(
                action,
                [...place.slice(2), "Condition"],
                `"${on}" is no intent's own name.`,
                "Write the name in the bot, e.g. FallbackIntent.",
              ),
            ),
        ];
      }),
};

import { isTrue, objectOf } from "../../flows/lint-flow-model.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b013: BotRule = {
  id: "B013",
  severity: "error",
  kind: "dialog",
  says: "Where a code hook is on, a function is behind it",
  check: (bot, { hasFunction }) =>
    hasFunction === false
      ? intentsOf(bot)
          .filter(({ intent }) =>
            ["dialogCodeHook", "fulfillmentCodeHook"].some((hook) =>
              isTrue(objectOf(intent.json?.[hook])["enabled"]),
            ),
          )
          .map(({ intent, name }) =>
            inFile(
              intent,
              name,
              ["fulfillmentCodeHook"],
              "No function is behind this hook.",
              "Name the bot's function in the manifest, or turn the hook off.",
            ),
          )
      : [],
};

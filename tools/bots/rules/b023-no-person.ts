import { inFile } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

const person = /agent|person|human|representative|operator|advocate|someone|nurse|call ?center/i;

export const b023: BotRule = {
  id: "B023",
  severity: "error",
  kind: "house",
  says: "In each locale one can ask for a person",
  check: (bot) =>
    bot.locales
      .filter(({ intents }) => !intents.some(({ name }) => person.test(name)))
      .map((locale) =>
        inFile(
          locale,
          locale.id,
          [],
          "No intent asks for a person.",
          "Add one, e.g. Person, and let the flow lead it to a queue.",
        ),
      ),
};

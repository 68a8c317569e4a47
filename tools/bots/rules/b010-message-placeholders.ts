import { messagesIn, placeholdersIn } from "../lint-bot-parts.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b010: BotRule = {
  id: "B010",
  severity: "warning",
  kind: "dialog",
  says: "Slots named in what the bot says are slots of the intent",
  check: (bot) =>
    intentsOf(bot).flatMap(({ intent, name }) =>
      [intent, ...intent.slots].flatMap((file) =>
        messagesIn(file).flatMap(({ text, at }) =>
          placeholdersIn(text)
            .filter((slot) => /^[\w-]+$/.test(slot) && !intent.slots.some((each) => each.name === slot))
            .map((slot) =>
              inFile(
                file,
                name,
                at,
                `The intent has no slot {${slot}}.`,
                "It would be read out as it stands; correct the name.",
              ),
            ),
        ),
      ),
    ),
};

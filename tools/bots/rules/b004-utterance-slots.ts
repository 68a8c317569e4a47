import { placeholdersIn, utterancesOf } from "../lint-bot-parts.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b004: BotRule = {
  id: "B004",
  severity: "error",
  kind: "dialog",
  says: "Slots in utterances are slots of the intent",
  check: (bot) =>
    intentsOf(bot).flatMap(({ intent, name }) =>
      utterancesOf(intent).flatMap(({ text, at }) =>
        placeholdersIn(text)
          .filter((slot) => !intent.slots.some((each) => each.name === slot))
          .map((slot) =>
            inFile(
              intent,
              name,
              at,
              `The intent has no slot {${slot}}.`,
              "Add the slot or correct the name.",
            ),
          ),
      ),
    ),
};

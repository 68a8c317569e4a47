import { inFile } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";
import type { BotLocale } from "../lint-bot-model.ts";

export const b015: BotRule = {
  id: "B015",
  severity: "error",
  kind: "house",
  says: "All locales of a bot have the same intents and slots",
  check: (bot) => {
    const all = new Set(bot.locales.flatMap(partsOf));
    return bot.locales.flatMap((locale) => {
      const own = new Set(partsOf(locale));
      return [...all]
        .filter((part) => !own.has(part))
        .map((part) =>
          inFile(
            locale,
            locale.id,
            [],
            `${part} is missing in ${locale.id}.`,
            "What is offered in one language is offered in all; add it.",
          ),
        );
    });
  },
};

const partsOf = ({ intents }: BotLocale): readonly string[] =>
  intents.flatMap(({ name, slots }) => [name, ...slots.map((slot) => `${name}/${slot.name}`)]);

import { isFallback, utterancesOf } from "../lint-bot-parts.ts";
import { inFile } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b006: BotRule = {
  id: "B006",
  severity: "error",
  kind: "dialog",
  says: "Each locale has one fallback intent, without utterances or slots",
  check: (bot) =>
    bot.locales.flatMap((locale) => {
      const fallbacks = locale.intents.filter(isFallback);
      const wrongNumber =
        fallbacks.length === 1
          ? []
          : [
              inFile(
                locale,
                locale.id,
                [],
                `There are ${fallbacks.length} fallback intents.`,
                "Have one, with the parentIntentSignature AMAZON.FallbackIntent.",
              ),
            ];
      const talkative = fallbacks
        .filter((intent) => utterancesOf(intent).length > 0 || intent.slots.length > 0)
        .map((intent) =>
          inFile(
            intent,
            `${locale.id}/${intent.name}`,
            ["sampleUtterances"],
            "A fallback has no utterances and no slots.",
            "Move them to an intent of their own.",
          ),
        );
      return [...wrongNumber, ...talkative];
    }),
};

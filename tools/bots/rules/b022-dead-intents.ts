import { objectOf, textOf } from "../../flows/lint-flow-model.ts";
import { objectsAt, signatureOf, utterancesOf } from "../lint-bot-parts.ts";
import type { BotLocale } from "../lint-bot-model.ts";
import { inFile } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b022: BotRule = {
  id: "B022",
  severity: "warning",
  kind: "dialog",
  says: "Every intent can be said, or is started by another",
  check: (bot) =>
    bot.locales.flatMap((locale) => {
      const started = startedIn(locale);
      return locale.intents
        .filter(
          (intent) =>
            intent.json &&
            !signatureOf(intent) &&
            utterancesOf(intent).length === 0 &&
            !started.has(intent.name),
        )
        .map((intent) =>
          inFile(
            intent,
            `${locale.id}/${intent.name}`,
            ["sampleUtterances"],
            "Nothing leads to this intent.",
            "Give it utterances, or start it from another intent; only a function can reach it now.",
          ),
        );
    }),
};

const startedIn = ({ intents }: BotLocale): ReadonlySet<string> =>
  new Set(
    intents.flatMap((intent) =>
      [intent, ...intent.slots].flatMap((file) =>
        objectsAt(file.json, /[nN]extStep$/).map(
          ({ value }) => textOf(objectOf(value["intent"])["name"]) ?? "",
        ),
      ),
    ),
  );

import { signatureOf, utterancesOf } from "../lint-bot-parts.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

const fewest = 10;

export const b008: BotRule = {
  id: "B008",
  severity: "warning",
  kind: "dialog",
  says: "An intent learns from ten utterances at least",
  check: (bot) =>
    intentsOf(bot)
      .map((placed) => ({ ...placed, known: utterancesOf(placed.intent).length }))
      .filter(({ intent, known }) => !signatureOf(intent) && known > 0 && known < fewest)
      .map(({ intent, name, known }) =>
        inFile(
          intent,
          name,
          ["sampleUtterances"],
          `There are ${known} utterances.`,
          "Add ways in which members really say it.",
        ),
      ),
};

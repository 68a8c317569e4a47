import { inFile } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b017: BotRule = {
  id: "B017",
  severity: "warning",
  kind: "dialog",
  says: "The confidence threshold is from 0.4 to 0.8",
  check: (bot) =>
    bot.locales.flatMap((locale) => {
      const threshold = locale.json?.["nluConfidenceThreshold"];
      if (!locale.json || (typeof threshold === "number" && threshold >= 0.4 && threshold <= 0.8)) return [];
      return [
        inFile(
          locale,
          locale.id,
          ["nluConfidenceThreshold"],
          "The threshold is missing or unusual.",
          "Lower, and strangers' words are taken for intents; higher, and members' words are not understood.",
        ),
      ];
    }),
};

import { objectOf } from "../../flows/lint-flow-model.ts";
import { isPersonal } from "../lint-bot-parts.ts";
import { inFile, slotsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

/**
 * Member ID, birth date, phone, name, diagnosis and the like. Lex masks by default; we want to read that it was meant.
 * https://docs.aws.amazon.com/lexv2/latest/dg/monitoring-obfuscate.html
 */
export const b016: BotRule = {
  id: "B016",
  severity: "error",
  kind: "house",
  says: "Slots that tell something about a person are masked in logs",
  check: (bot) =>
    slotsOf(bot)
      .filter(({ slot }) => slot.json && isPersonal(slot))
      .flatMap(({ slot, name }) => {
        const setting = objectOf(slot.json?.["obfuscationSetting"])["obfuscationSettingType"];
        if (setting === "DefaultObfuscation") return [];
        const message =
          setting === "None"
            ? "The value stands in the logs as it was said."
            : "Masking is left to the default.";
        return [
          inFile(
            slot,
            name,
            ["obfuscationSetting"],
            message,
            'Set obfuscationSettingType to "DefaultObfuscation".',
          ),
        ];
      }),
};

import { objectOf } from "../../flows/lint-flow-model.ts";
import { messagesIn } from "../lint-bot-parts.ts";
import { inFile, slotsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

export const b014: BotRule = {
  id: "B014",
  severity: "error",
  kind: "dialog",
  says: "A slot that must be filled has a question to ask for it",
  check: (bot) =>
    slotsOf(bot).flatMap(({ slot, name }) => {
      const setting = objectOf(slot.json?.["valueElicitationSetting"]);
      const prompt = { ...slot, json: objectOf(setting["promptSpecification"]) };
      const says =
        messagesIn(prompt).some(({ text }) => text.trim() !== "") ||
        JSON.stringify(prompt.json).includes('"customPayload":{');
      if (setting["slotConstraint"] !== "Required" || says) return [];
      return [
        inFile(
          slot,
          name,
          ["valueElicitationSetting"],
          "There is no question for this slot.",
          "Add a promptSpecification with a message.",
        ),
      ];
    }),
};

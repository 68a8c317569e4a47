import { objectOf, textsIn } from "../../flows/lint-flow-model.ts";
import { isPersonal, objectsAt, placeholdersIn } from "../lint-bot-parts.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";
import type { BotIntent } from "../lint-bot-model.ts";

export const b018: BotRule = {
  id: "B018",
  severity: "error",
  kind: "house",
  says: "What a slot masks is not copied to session attributes, which nobody masks",
  check: (bot) =>
    intentsOf(bot).flatMap(({ intent, name }) => {
      const masked = maskedIn(intent);
      return [intent, ...intent.slots].flatMap((file) =>
        objectsAt(file.json, /^sessionAttributes$/).flatMap(({ value, at }) =>
          textsIn(value, at)
            .filter(({ text }) => placeholdersIn(text).some((slot) => masked.includes(slot)))
            .map((found) =>
              inFile(
                file,
                name,
                found.at,
                `${found.text} stands in clear here.`,
                "Hand it to the function as a slot, or keep a code for it.",
              ),
            ),
        ),
      );
    }),
};

const maskedIn = ({ slots }: BotIntent): readonly string[] =>
  slots
    .filter(
      (slot) =>
        isPersonal(slot) ||
        objectOf(slot.json?.["obfuscationSetting"])["obfuscationSettingType"] === "DefaultObfuscation",
    )
    .map(({ name }) => name);

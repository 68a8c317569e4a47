import { keysIn } from "../lint-bot-parts.ts";
import { inFile, intentsOf, slotsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

/** As the API spells it → as export files do. */
const spellings: Readonly<Record<string, string>> = {
  messageGroups: "messageGroupsList",
  messageGroupList: "messageGroupsList",
  active: "isActive",
  buttons: "buttonsList",
  confirmationPrompt: "intentConfirmationSetting.promptSpecification",
  slotValueElicitationSetting: "valueElicitationSetting",
  defaultValueSpec: "defaultValueSpecification",
  nluIntentConfidenceThreshold: "nluConfidenceThreshold",
  intentName: "name",
  localeId: "identifier",
};
/** These are spelled as in the API even in exports. */
const likeTheApi = ["fulfillmentUpdatesSpecification", "waitAndContinueSpecification"];

export const b020: BotRule = {
  id: "B020",
  severity: "warning",
  kind: "files",
  says: "Keys are spelled as exports have them, not as the API does",
  check: (bot) =>
    [
      ...bot.locales,
      ...intentsOf(bot).map(({ intent }) => intent),
      ...slotsOf(bot).map(({ slot }) => slot),
    ].flatMap((file) =>
      keysIn(file.json).flatMap((at) => {
        const key = String(at.at(-1));
        const right = Object.hasOwn(spellings, key) ? spellings[key] : undefined;
        const isInData = at.slice(0, -1).some((step) => step === "sessionAttributes" || step === "slots");
        if (!right || likeTheApi.some((each) => at.includes(each)) || isInData) return [];
        return [
          inFile(
            file,
            "export",
            at,
            `Exports do not have the key ${key}.`,
            `Write ${right}; an import may refuse or drop it otherwise.`,
          ),
        ];
      }),
    ),
};

import { isTrue, objectOf, textOf } from "../../flows/lint-flow-model.ts";
import { signatureOf } from "../lint-bot-parts.ts";
import type { BotPart } from "../lint-bot-model.ts";
import { inFile, intentsOf, slotsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

/**
 * What Lex does not offer everywhere, and where it does. The guide's pages differ on Currency and Confirmation; the
 * narrower one is held to. https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slots.html
 */
const offeredIn: Readonly<Record<string, RegExp>> = {
  "AMAZON.UKPostalCode": /^en_GB$/,
  "AMAZON.AlphaNumeric": /^(?!ko_KR)/,
  "AMAZON.Confirmation": /^en_/,
  "AMAZON.Currency": /^(en|es)_/,
  "AMAZON.KendraSearchIntent": /^en_US$/,
};

export const b021: BotRule = {
  id: "B021",
  severity: "warning",
  kind: "dialog",
  says: "A locale uses nothing that Lex does not offer in its language",
  check: (bot) => [
    ...slotsOf(bot)
      .map((placed) => ({
        ...placed,
        file: placed.slot,
        feature: textOf(placed.slot.json?.["slotTypeName"]) ?? "",
      }))
      .filter(({ locale, feature }) => isMissing(locale.id, feature))
      .map(({ file, name, locale, feature }) =>
        inFile(file, name, ["slotTypeName"], missing(feature, locale.id), instead),
      ),
    ...intentsOf(bot)
      .map((placed) => ({ ...placed, feature: signatureOf(placed.intent) ?? "" }))
      .filter(({ locale, feature }) => isMissing(locale.id, feature))
      .map(({ intent, name, locale, feature }) =>
        inFile(intent, name, ["parentIntentSignature"], missing(feature, locale.id), instead),
      ),
    ...slotsOf(bot)
      .filter(({ slot, locale }) => locale.id !== "en_US" && takesSeveral(slot))
      .map(({ slot, name, locale }) =>
        inFile(
          slot,
          name,
          ["multipleValuesSetting"],
          missing("several values in a slot", locale.id),
          "Take one value here, and read the others from the caller's words in the function.",
        ),
      ),
  ],
};

/** Only in en_US; elsewhere the import fails. https://docs.aws.amazon.com/lexv2/latest/dg/multi-valued-slots.html */
const takesSeveral = ({ json }: BotPart): boolean =>
  isTrue(objectOf(json?.["multipleValuesSetting"])["allowMultipleValues"]);

const isMissing = (locale: string, feature: string): boolean =>
  Object.hasOwn(offeredIn, feature) && offeredIn[feature]?.test(locale) === false;
const missing = (feature: string, locale: string): string => `Lex may not offer ${feature} in ${locale}.`;
const instead =
  "Use a type of your own with the values in that language, and try it on Lex before relying on it.";

import { textOf } from "../../flows/lint-flow-model.ts";
import { inFile, slotsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

/** https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slots.html */
export const builtInTypes: readonly string[] = [
  "AlphaNumeric",
  "City",
  "Confirmation",
  "Country",
  "Currency",
  "Date",
  "Duration",
  "EmailAddress",
  "FirstName",
  "FreeFormInput",
  "LastName",
  "Number",
  "Percentage",
  "PhoneNumber",
  "QInConnect",
  "State",
  "StreetName",
  "Time",
  "UKPostalCode",
].map((name) => `AMAZON.${name}`);

export const b003: BotRule = {
  id: "B003",
  severity: "error",
  kind: "dialog",
  says: "Every slot has a type that is there",
  check: (bot) =>
    slotsOf(bot).flatMap(({ slot, locale, name }) => {
      const type = textOf(slot.json?.["slotTypeName"]) ?? "";
      if (!slot.json || builtInTypes.includes(type) || locale.slotTypes.some((each) => each.name === type))
        return [];
      return [
        inFile(
          slot,
          name,
          ["slotTypeName"],
          `There is no slot type "${type}" in this locale.`,
          "Name a folder of SlotTypes or a built-in type, e.g. AMAZON.Date.",
        ),
      ];
    }),
};

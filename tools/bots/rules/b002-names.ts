import { textOf } from "../../flows/lint-flow-model.ts";
import { inFile, intentsOf, slotsOf } from "../lint-bot-rule.ts";
import type { BotProblem, BotRule } from "../lint-bot-rule.ts";
import type { BotPart } from "../lint-bot-model.ts";

const pattern = /^([0-9a-zA-Z][_-]?){1,100}$/;

export const b002: BotRule = {
  id: "B002",
  severity: "error",
  kind: "files",
  says: "Parts are named like their folders, and no two have one identifier",
  check: (bot) => {
    const slotTypes = bot.locales.flatMap(({ slotTypes: types }) => types);
    const parts = [
      ...intentsOf(bot).map(({ intent }) => intent),
      ...slotsOf(bot).map(({ slot }) => slot),
      ...slotTypes,
    ];
    return [...parts.flatMap(badName), ...bot.locales.flatMap(({ intents }) => twice(intents))];
  },
};

function badName(part: BotPart): readonly BotProblem[] {
  const name = textOf(part.json?.["name"]) ?? "";
  if (!part.json) return [];
  if (name !== part.name)
    return [
      inFile(
        part,
        part.name,
        ["name"],
        `The folder is ${part.name}, the name "${name}".`,
        "Make both the same.",
      ),
    ];
  return pattern.test(name)
    ? []
    : [
        inFile(
          part,
          part.name,
          ["name"],
          "The name has a forbidden sign, or is too long.",
          "Use up to 100 letters and digits, with single _ or - between.",
        ),
      ];
}

function twice(parts: readonly BotPart[]): readonly BotProblem[] {
  const identifier = (part: BotPart): unknown => part.json?.["identifier"];
  return parts
    .filter(
      (part, index) =>
        textOf(identifier(part)) &&
        parts.findIndex((other) => identifier(other) === identifier(part)) !== index,
    )
    .map((part) =>
      inFile(
        part,
        part.name,
        ["identifier"],
        "Another part has this identifier.",
        "Give each its own, of ten signs.",
      ),
    );
}

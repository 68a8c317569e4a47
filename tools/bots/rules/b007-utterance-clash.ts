import { listOf, textOf } from "../../flows/lint-flow-model.ts";
import { utterancesOf } from "../lint-bot-parts.ts";
import type { BotIntent, BotPart } from "../lint-bot-model.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotProblem, BotRule } from "../lint-bot-rule.ts";

export const b007: BotRule = {
  id: "B007",
  severity: "error",
  kind: "dialog",
  says: "No two intents of a locale have the same utterance",
  check: (bot) =>
    bot.locales.flatMap((locale) => {
      const owners = new Map<string, BotIntent>();
      return intentsOf({ ...bot, locales: [locale] }).flatMap(({ intent, name }): readonly BotProblem[] =>
        utterancesOf(intent).flatMap(({ text, at }) => {
          const same = normal(text, intent);
          const owner = owners.get(same);
          if (!owner) owners.set(same, intent);
          if (!owner || owner === intent || areApart(owner, intent)) return [];
          return [
            inFile(
              intent,
              name,
              at,
              `"${text}" is also an utterance of ${owner.name}.`,
              "Keep it in one of them, or set the intents apart by input contexts.",
            ),
          ];
        }),
      );
    }),
};

/** Letters, digits and the types of slots; neither case, signs nor slot names tell intents apart. */
const normal = (text: string, { slots }: BotIntent): string =>
  text
    .replace(/\{([^}]*)\}/g, (_, name: string) => ` ${typeOf(slots.find((slot) => slot.name === name))} `)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const typeOf = (slot: BotPart | undefined): string => textOf(slot?.json?.["slotTypeName"]) ?? "slot";

const areApart = (one: BotIntent, other: BotIntent): boolean =>
  listOf(one.json?.["inputContexts"]).length > 0 || listOf(other.json?.["inputContexts"]).length > 0;

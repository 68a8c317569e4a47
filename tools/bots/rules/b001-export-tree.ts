import { objectOf } from "../../flows/lint-flow-model.ts";
import type { BotFile } from "../lint-bot-model.ts";
import { inFile, intentsOf, slotsOf } from "../lint-bot-rule.ts";
import type { BotProblem, BotRule } from "../lint-bot-rule.ts";

/** As real exports have it; the guide's page on the format spells it otherwise. */
const wanted = { schemaVersion: "1", fileFormat: "LexJson", resourceType: "BOT" };

export const b001: BotRule = {
  id: "B001",
  severity: "error",
  kind: "files",
  says: "The folder is a Lex V2 export: manifest, bot, locales, all of them JSON",
  check: (bot) => {
    const { manifest } = bot;
    const files = [
      ...(bot.bot ? [bot.bot] : []),
      ...bot.locales,
      ...intentsOf(bot).map(({ intent }) => intent),
      ...slotsOf(bot).map(({ slot }) => slot),
      ...bot.locales.flatMap(({ slotTypes }) => slotTypes),
    ];
    const noLocale = [
      inFile(
        manifest,
        "bot",
        [],
        "There is no locale.",
        "An export has BotLocales/<locale> below the bot's folder.",
      ),
    ];
    return [
      ...inManifest(manifest),
      ...(bot.locales.length === 0 ? noLocale : []),
      ...files.flatMap(unreadable),
    ];
  },
};

function inManifest(manifest: BotFile): readonly BotProblem[] {
  if (!manifest.json) return unreadable(manifest);
  const meta = objectOf(manifest.json["metaData"]);
  return Object.entries(wanted)
    .filter(([key, value]) => meta[key] !== value)
    .map(([key, value]) =>
      inFile(
        manifest,
        "manifest",
        ["metaData", key],
        `${key} is not "${value}".`,
        `Write "${value}", as exports have it.`,
      ),
    );
}

const unreadable = (file: BotFile): readonly BotProblem[] =>
  file.json
    ? []
    : [
        inFile(
          file,
          "export",
          [],
          file.text === "" ? "This file is missing or empty." : "This is no JSON object.",
          "Lex refuses an export without it; export the bot again or repair the file.",
        ),
      ];

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { BotFileError } from "#local/lex/bot-file-error.ts";
import type { BotLocale } from "#local/lex/bot-model.ts";
import { folderTree, zipTree } from "#local/lex/file-tree.ts";
import type { FileTree } from "#local/lex/file-tree.ts";
import { botFolders, readBotTree } from "#local/lex/read-bot.ts";

export interface FoundBot {
  readonly name: string;
  readonly locales: readonly BotLocale[];
}

/** What looks like a bot but is no export that Lex gave, and why. */
export interface RefusedBot {
  readonly name: string;
  readonly why: string;
}

export interface Found {
  readonly bots: readonly FoundBot[];
  readonly refused: readonly RefusedBot[];
}

/** All bots below a path: unpacked exports, and zips at any depth. */
export function findBots(path: string): Found {
  const isFolder = statSync(path).isDirectory();
  const zips = isFolder
    ? readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".zip"))
    : [""];
  const inZips = zips.toSorted().map((name) => inZip(join(path, name), name === "" ? path : name));
  const all = isFolder ? [inTree(folderTree(path), relative(process.cwd(), path)), ...inZips] : inZips;
  return { bots: all.flatMap(({ bots }) => bots), refused: all.flatMap(({ refused }) => refused) };
}

function inZip(path: string, name: string): Found {
  try {
    const tree = zipTree(readFileSync(path));
    const found = inTree(tree, name);
    return found.bots.length + found.refused.length > 0 ? found : refusal(name, "no Bot.json in it");
  } catch {
    return refusal(name, "not a zip that can be unpacked");
  }
}

const refusal = (name: string, why: string): Found => ({ bots: [], refused: [{ name, why }] });

function inTree(files: FileTree, place: string): Found {
  const folders = botFolders(files);
  const read = folders.map((at) => readOne(files, at, join(place, at)));
  const others = [...files].flatMap(([path, text]) => {
    const isInBot = folders.some((at) => path.startsWith(at));
    const why = isInBot ? null : whyNoExport(path, text);
    return why === null ? [] : [{ name: join(place, path), why }];
  });
  return {
    bots: read.flatMap((each) => ("locales" in each ? [each] : [])),
    refused: [...read.flatMap((each) => ("why" in each ? [each] : [])), ...others],
  };
}

function readOne(files: FileTree, at: string, name: string): FoundBot | RefusedBot {
  try {
    return {
      name,
      locales: readBotTree(files, at, { botId: "WALKEDBOT1", aliasId: "TSTALIASID", aliasName: "Test" }),
    };
  } catch (error) {
    if (!(error instanceof BotFileError)) throw error;
    return { name, why: error.message };
  }
}

/** Files that people take for a Lex V2 export; null for those that have nothing to do with bots. */
function whyNoExport(path: string, text: string): string | null {
  if (/"importType"\s*:\s*"LEX"/.test(text)) return "an export of Lex V1; migrate it to Lex V2 first";
  if (/AWS::Lex::Bot/.test(text)) return "a CloudFormation template, not an export";
  if (/"sampleUtterances"/.test(text) && /"intents"\s*:\s*\[/.test(text)) {
    return "intents in one file; an export is a folder with Bot.json and BotLocales";
  }
  return /(^|\/)BotLocale\.json$/.test(path) ? "BotLocales without the Bot.json above it" : null;
}

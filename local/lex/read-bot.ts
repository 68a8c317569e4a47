import { z } from "zod";
import { BotFileError } from "./bot-file-error.ts";
import type { BotLocale, Intent, SlotType } from "./bot-model.ts";
import { folderTree } from "./file-tree.ts";
import type { FileTree } from "./file-tree.ts";
import { readIntent } from "./read-intent.ts";
import { readSlot, readSlotType } from "./read-slot.ts";

const Manifest = z.object({
  metaData: z.object({ fileFormat: z.literal("LexJson"), resourceType: z.literal("BOT") }),
});
const BotFile = z.object({
  name: z.string(),
  version: z.string().nullish(),
  idleSessionTTLInSeconds: z.number().int().min(60).max(86_400),
});
const LocaleFile = z.object({ identifier: z.string(), nluConfidenceThreshold: z.number().min(0).max(1) });

type Ids = Pick<BotLocale, "botId" | "aliasId" | "aliasName">;

/**
 * Reads one bot's export folder in every language it has. Throws `BotFileError` with the file's place in the tree and
 * what is wrong with it.
 */
export function readBot(folder: string, ids: Ids): BotLocale[] {
  const files = folderTree(folder);
  if (!files.has("Manifest.json")) throw new BotFileError("Manifest.json: missing, or not JSON");
  const [at] = botFolders(files);
  if (at === undefined) throw new BotFileError(`${folder}: no bot in it`);
  return readBotTree(files, at, ids);
}

/** The folders of a tree that hold a bot: those with a Bot.json (some people keep it as bot.json) and languages. */
export function botFolders(files: FileTree): string[] {
  return [...files.keys()]
    .filter((path) => /(^|\/)bot\.json$/i.test(path))
    .map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/") + 1)));
}

/** Reads the bot at a folder of a tree; `at` ends with a slash or is empty. Throws `BotFileError`. */
export function readBotTree(files: FileTree, at: string, ids: Ids): BotLocale[] {
  for (const manifest of [`${at}Manifest.json`, `${parentOf(at)}Manifest.json`]) {
    if (files.has(manifest)) parsed(manifest, () => Manifest.parse(json(files, manifest)));
  }
  const botPath = files.has(`${at}Bot.json`) ? `${at}Bot.json` : `${at}bot.json`;
  const bot = parsed(botPath, () => BotFile.parse(json(files, botPath)));
  const locales = subfolders(files, `${at}BotLocales/`);
  if (locales.length === 0) throw new BotFileError(`${at}BotLocales: no language in it`);
  return locales.map((name) => {
    const folder = `${at}BotLocales/${name}/`;
    const path = `${folder}BotLocale.json`;
    const locale = parsed(path, () => LocaleFile.parse(json(files, path)));
    const read = {
      ...ids,
      botName: bot.name,
      botVersion: bot.version ?? "DRAFT",
      localeId: locale.identifier,
      confidenceThreshold: locale.nluConfidenceThreshold,
      idleSessionMs: bot.idleSessionTTLInSeconds * 1_000,
      intents: subfolders(files, `${folder}Intents/`).map((intent) =>
        intentAt(files, `${folder}Intents/${intent}/`),
      ),
      slotTypes: slotTypesAt(files, `${folder}SlotTypes/`),
    };
    refuseUnknownTypes(folder, read);
    return read;
  });
}

function intentAt(files: FileTree, at: string): Intent {
  const slots = new Map(
    subfolders(files, `${at}Slots/`).map((name) => {
      const path = `${at}Slots/${name}/Slot.json`;
      const slot = parsed(path, () => readSlot(json(files, path)));
      return [slot.name, slot] as const;
    }),
  );
  return parsed(`${at}Intent.json`, () =>
    readIntent(`${at}Intent.json`, json(files, `${at}Intent.json`), slots),
  );
}

function slotTypesAt(files: FileTree, at: string): ReadonlyMap<string, SlotType> {
  return new Map(
    subfolders(files, at).map((name) => {
      const path = `${at}${name}/SlotType.json`;
      const type = parsed(path, () => readSlotType(json(files, path)));
      return [type.name, type] as const;
    }),
  );
}

/** A custom type that has no file would find nothing, for ever; it is a fault of the export. */
function refuseUnknownTypes(at: string, { intents, slotTypes }: BotLocale): void {
  for (const { name, slots } of intents) {
    const slot = slots.find(
      (each) =>
        each.slotTypeName !== "" &&
        !each.slotTypeName.startsWith("AMAZON.") &&
        !slotTypes.has(each.slotTypeName),
    );
    if (slot) {
      throw new BotFileError(
        `${at}Intents/${name}: slot ${slot.name} has the type ${slot.slotTypeName}, which has no SlotType.json`,
      );
    }
  }
}

function parsed<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof z.ZodError) throw new BotFileError(`${path}: ${z.prettifyError(error)}`);
    throw error;
  }
}

function json(files: FileTree, path: string): unknown {
  try {
    return JSON.parse((files.get(path) ?? "").replace(/^\uFEFF/, ""));
  } catch {
    throw new BotFileError(`${path}: missing, or not JSON`);
  }
}

const parentOf = (at: string): string => at.replace(/[^/]+\/$/, "");

function subfolders(files: FileTree, at: string): string[] {
  const names = [...files.keys()]
    .filter((path) => path.startsWith(at))
    .map((path) => path.slice(at.length))
    .flatMap((rest) => (rest.includes("/") ? [rest.slice(0, rest.indexOf("/"))] : []));
  return [...new Set(names)].toSorted();
}

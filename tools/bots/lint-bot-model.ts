import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { isObject } from "#local/flow/references.ts";

/** A file of a bot's export: where it is and what stands in it; `json` is null when it is missing or no JSON. */
export interface BotFile {
  readonly path: string;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>> | null;
}

/** Something with a folder of its own, named by it. */
export interface BotPart extends BotFile {
  readonly name: string;
}

export interface BotIntent extends BotPart {
  readonly slots: readonly BotPart[];
}

export interface BotLocale extends BotFile {
  /** The folder's name: en_US. */
  readonly id: string;
  readonly intents: readonly BotIntent[];
  readonly slotTypes: readonly BotPart[];
}

export interface Bot {
  readonly folder: string;
  readonly manifest: BotFile;
  /** null: no folder below the export holds a Bot.json. */
  readonly bot: BotPart | null;
  readonly locales: readonly BotLocale[];
}

/** Reads a bot's export folder as it is; what is missing or broken is left to the rules. */
export function readBot(folder: string): Bot {
  const name =
    [".", ...foldersIn(folder)].find((each) => existsSync(join(folder, each, "BotLocales"))) ?? null;
  const top = join(folder, name ?? ".");
  const locales = join(top, "BotLocales");
  return {
    folder,
    manifest: readBotFile(join(folder, "Manifest.json")),
    bot: name === null ? null : { name: basename(top), ...readBotFile(join(top, "Bot.json")) },
    locales: foldersIn(locales).map((id) => readLocale(join(locales, id), id)),
  };
}

/** Folders at or below a path that `readBot` can read: those of the manifests, or of the bots where there are none. */
export function botFoldersIn(path: string): readonly string[] {
  const children = foldersIn(path).filter((name) => name !== "node_modules");
  const isOne = [".", ...children].some((name) => existsSync(join(path, name, "BotLocales")));
  const hasManifest = existsSync(join(path, "Manifest.json"));
  if (isOne && (hasManifest || existsSync(join(path, "BotLocales")))) return [path];
  return children.flatMap((name) => botFoldersIn(join(path, name)));
}

function readLocale(folder: string, id: string): BotLocale {
  return {
    id,
    ...readBotFile(join(folder, "BotLocale.json")),
    intents: partsIn(join(folder, "Intents"), "Intent.json").map((intent) => ({
      ...intent,
      slots: partsIn(join(folder, "Intents", intent.name, "Slots"), "Slot.json"),
    })),
    slotTypes: partsIn(join(folder, "SlotTypes"), "SlotType.json"),
  };
}

const partsIn = (folder: string, file: string): readonly BotPart[] =>
  foldersIn(folder).map((name) => ({ name, ...readBotFile(join(folder, name, file)) }));

const foldersIn = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

function readBotFile(path: string): BotFile {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return { path, text, json: parse(text) };
}

function parse(text: string): BotFile["json"] {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

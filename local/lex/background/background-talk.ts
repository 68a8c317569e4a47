import { readFileSync } from "node:fs";
import { join } from "node:path";

const files: Readonly<Record<string, string>> = {
  en: "english-talk.txt",
  es: "spanish-talk.txt",
  zh: "chinese-talk.txt",
};

/**
 * What people say to a machine that is no business of most bots: one sentence a line, by language. It is learned beside
 * a bot's own utterances, so that such talk is left to the fallback. Empty for a language we have none of.
 */
export function backgroundTalk(localeId: string): readonly string[] {
  const file = files[localeId.split("_")[0] ?? ""];
  if (file === undefined) return [];
  return readFileSync(join(import.meta.dirname, file), "utf8")
    .split("\n")
    .filter(Boolean);
}

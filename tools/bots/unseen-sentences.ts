import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ear } from "./ear.ts";
import { readSentences } from "./read-sentences.ts";
import type { Sentence } from "./read-sentences.ts";

const folder = join(import.meta.dirname, "../../tests/utterances");

/** What is danger, ordinary talk or nobody's business to one bot is so to the others. */
const common = ["out-of-scope", "red-flags", "fresh-red-flags", "ordinary-health", "fresh-ordinary-health"];

/** The sentences of `tests/utterances/` that a bot is measured by in one language. Throws at a faulty line. */
export const unseenSentences = (ear: Ear): Sentence[] => sentencesOf(ear, [ear.bot, ...common]);

/** As most people ask: the thing they call about by its name. */
export const everydaySentences = (ear: Ear): Sentence[] => sentencesOf(ear, [`everyday-${ear.bot}`]);

/** Danger and ordinary talk that nobody has read since it was written: the one blind figure that is left. */
export const unreadDanger = (ear: Ear): Sentence[] => sentencesOf(ear, ["unread-danger"]);

function sentencesOf(ear: Ear, files: readonly string[]): Sentence[] {
  return files.flatMap((name) => {
    const path = join(folder, ear.locale, `${name}.jsonl`);
    const said = readFileSync(path, "utf8").replaceAll(/"bot": ?"[^"]+"/g, `"bot":"${ear.bot}"`);
    const { sentences, faults } = readSentences(path, said, [ear]);
    if (faults.length > 0) throw new Error(faults.join("\n"));
    return sentences;
  });
}

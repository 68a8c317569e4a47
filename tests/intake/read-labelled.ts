import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

const Labelled = z
  .strictObject({
    id: z.string().regex(/^(en|es)-[ut]-\d{3,4}$/),
    language: z.enum(["en-US", "es-US"]),
    turns: z.array(
      z.strictObject({ from: z.enum(["member", "agent", "bot"]), text: z.string().trim().min(1) }),
    ),
    labels: z.array(z.enum(["inquiry", "grievance", "determination", "appeal"])),
    note: z.string().min(1).optional(),
  })
  .readonly();

/** One utterance or one whole conversation, and every kind that it is; none is small talk. */
export type Labelled = z.infer<typeof Labelled>;

/** Folders of languages, as of `tests/utterances`. */
export const locales: readonly string[] = ["en_US", "es_US"];

/** Reads one file of `{id, language, turns, labels, note?}` a line; throws at the first line that is not. */
export function readLabelled(
  locale: string,
  part: "train" | "scored",
  what: "utterances" | "transcripts",
): readonly Labelled[] {
  const path = resolve(import.meta.dirname, locale, part, `${what}.jsonl`);
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => Labelled.parse(JSON.parse(line)));
}

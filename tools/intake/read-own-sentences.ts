import { readFileSync } from "node:fs";
import type { MatterKind } from "#journey/intake/matters/matter.ts";

/** A sentence of ours that the model learns from, beside those of `tests/intake`. */
export interface OwnSentence {
  readonly language: string;
  readonly text: string;
  readonly labels: readonly MatterKind[];
}

const kinds: Readonly<Record<string, MatterKind>> = {
  i: "inquiry",
  g: "grievance",
  d: "determination",
  a: "appeal",
};

/** A line is `g+a | words`: what it is, and what is said. `-` is nothing of all this. Throws at a line that is neither. */
export function readOwnSentences(path: string, language: string): readonly OwnSentence[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const at = line.indexOf(" | ");
      if (at < 0) throw new Error(`${path}: no " | " in "${line}"`);
      return { language, text: line.slice(at + 3), labels: labelsOf(line.slice(0, at), path) };
    });
}

function labelsOf(letters: string, path: string): readonly MatterKind[] {
  if (letters === "-") return [];
  return letters.split("+").map((letter) => {
    const kind = kinds[letter];
    if (kind === undefined) throw new Error(`${path}: no kind is called ${letter}`);
    return kind;
  });
}

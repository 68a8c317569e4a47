import { normaliseWords } from "../urgent-words/normalise-words.ts";

/** A sentence of a turn, or a part of one that stands for itself. */
export interface Clause {
  /** As it stands in the turn. */
  readonly words: string;
  /** Normalised, with a space at both ends, so that whole words can be looked for. */
  readonly normal: string;
  readonly isAsked: boolean;
}

/** Where a sentence ends, or turns: what comes after a "but" is meant more than what comes before it. */
const ends = /[.!?…;\n]+|,\s+(?=(?:but|pero|y encima|and on top)\b)|\s(?=(?:but|pero)\s)/iu;

/** The sentences of a turn in order. Speech has few full stops, so one clause may be the whole turn. */
export function clausesOf(text: string): readonly Clause[] {
  const found: Clause[] = [];
  let rest = text;
  while (rest !== "") {
    const end = ends.exec(rest);
    const words = (end ? rest.slice(0, end.index) : rest).trim();
    const mark = end?.[0] ?? "";
    const normal = normaliseWords(words);
    if (normal !== "")
      found.push({ words, normal: ` ${normal} `, isAsked: mark.includes("?") || words.includes("¿") });
    rest = end ? rest.slice(end.index + mark.length) : "";
  }
  return found;
}

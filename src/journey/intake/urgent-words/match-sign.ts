import type { Sign } from "./sign.ts";

/** Words a sign may be spread over; more apart, they are about different things. */
const widestWords = 12;
const widestCharacters = 16;

/** Where a part of a sign stands in the words, from the first to the last of its own. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words made ready for being searched. */
export interface Said {
  readonly write: "spaced" | "chinese";
  readonly words: readonly string[];
  /** Where the words stand that begin with a letter: a part's word begins as the word it finds. */
  readonly byInitial: ReadonlyMap<string, readonly number[]>;
}

/** `normal` is normalised; in Chinese every character is a word. */
export function saidWords(normal: string, write: Said["write"]): Said {
  const words = write === "chinese" ? Array.from(normal.replaceAll(" ", "")) : normal.split(" ");
  const byInitial = new Map<string, number[]>();
  words.forEach((word, at) => {
    const initial = word[0] ?? "";
    const places = byInitial.get(initial);
    if (places) places.push(at);
    else byInitial.set(initial, [at]);
  });
  return { write, words, byInitial };
}

/** Is every group of the sign said, close enough together? */
export function matchesSign({ groups }: Sign, said: Said): boolean {
  const spans: (readonly Span[])[] = [];
  for (const parts of groups) {
    const found = parts.flatMap((part) => spansOf(part, said));
    // Most of what people say has nothing of a sign: looking further would be asked at every turn, for nothing.
    if (found.length === 0) return false;
    spans.push(found);
  }
  const widest = said.write === "chinese" ? widestCharacters : widestWords;
  return fitsTogether(spans, null, widest);
}

/** One span of every group such that all of them lie within the widest stretch. */
function fitsTogether(groups: readonly (readonly Span[])[], sofar: Span | null, widest: number): boolean {
  const [first, ...rest] = groups;
  if (!first) return true;
  return first.some((span) => {
    const joined = sofar ? { from: Math.min(sofar.from, span.from), to: Math.max(sofar.to, span.to) } : span;
    return joined.to - joined.from < widest && fitsTogether(rest, joined, widest);
  });
}

function spansOf(part: string, { write, words, byInitial }: Said): readonly Span[] {
  const places = byInitial.get(part[0] ?? "");
  if (!places) return [];
  const wanted = write === "chinese" ? Array.from(part) : part.split(" ");
  const isSaid = write === "chinese" ? isSame : isMeant;
  return places
    .filter((from) => wanted.every((each, index) => isSaid(words[from + index] ?? "", each)))
    .map((from) => ({ from, to: from + wanted.length - 1 }));
}

const isSame = (word: string, part: string): boolean => word === part;

const shortest = 4;
const longEnoughForSlips = 5;

/** Everyday words that are one slip away from a word of danger. */
const lookalikes: ReadonlySet<string> = new Set(
  (
    "starting starts states strongly checking cooking agent rated rapid rapido rapidos drink drinks drinking take takes " +
    "swallow swallowing swallows stubbed hard pill tired salud quejarme quedarme desayune desayuno fuerte fuertes pagando " +
    "bladder cheque cheques stranger strangers sacado saludo saludos rapida rapidas"
  ).split(" "),
);

/** Short parts and those with a full stop are whole words; longer ones are beginnings, and a slip of a key is let pass. */
function isMeant(word: string, part: string): boolean {
  if (part.endsWith(".")) return word === part.slice(0, -1);
  if (part.length < shortest) return word === part;
  if (word.startsWith(part)) return true;
  if (part.length < longEnoughForSlips || word[0] !== part[0] || lookalikes.has(word)) return false;
  return [-1, 0, 1].some((more) => isOneSlip(word.slice(0, part.length + more), part));
}

/** One letter wrong, missing, too many, or two changed about. */
export function isOneSlip(word: string, wanted: string): boolean {
  if (Math.abs(word.length - wanted.length) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === wanted[at]) at += 1;
  const [restOfWord, restOfWanted] = [word.slice(at), wanted.slice(at)];
  return (
    restOfWord.slice(1) === restOfWanted ||
    restOfWord === restOfWanted.slice(1) ||
    restOfWord.slice(1) === restOfWanted.slice(1) ||
    (restOfWord.slice(2) === restOfWanted.slice(2) &&
      restOfWord[0] === restOfWanted[1] &&
      restOfWord[1] === restOfWanted[0])
  );
}

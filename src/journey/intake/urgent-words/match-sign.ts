import type { Sign } from "./sign.ts";

/** Words a sign may be spread over; more apart, they are about different things. */
const widestWords = 12;
const widestCharacters = 16;

/** Where a part of a sign stands in the words, from the first to the last of its own. */
interface Span {
  readonly from: number;
  readonly to: number;
}

type Write = "spaced" | "chinese";

/** A part of a sign, taken apart once. */
interface Part {
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * The signs of a language, found by the letter a part begins with: a part's word begins as the word it finds, so that a
 * sentence, which mostly has nothing of a sign, is held only against what it can match.
 */
export interface SignBook {
  readonly write: Write;
  readonly signs: readonly Sign[];
  readonly partsByInitial: ReadonlyMap<string, readonly Part[]>;
  /** By a part of the sign's first group; the numbers of the signs in the book. */
  readonly begunBy: ReadonlyMap<string, readonly number[]>;
}

export function openSignBook(signs: readonly Sign[], write: Write): SignBook {
  const texts = [...new Set(signs.flatMap(({ groups }) => groups.flat()))];
  const parts = texts.map((text) => ({
    text,
    words: write === "chinese" ? Array.from(text) : text.split(" "),
  }));
  const begun = signs.flatMap(({ groups: [first = []] }, number) => first.map((text) => ({ text, number })));
  return {
    write,
    signs,
    partsByInitial: gathered(
      parts,
      ({ words: [first = ""] }) => first.charAt(0),
      (part) => part,
    ),
    begunBy: gathered(
      begun,
      ({ text }) => text,
      ({ number }) => number,
    ),
  };
}

function gathered<Each, Kept>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
  keptOf: (each: Each) => Kept,
): ReadonlyMap<string, readonly Kept[]> {
  const map = new Map<string, Kept[]>();
  for (const each of all) {
    const known = map.get(keyOf(each));
    if (known) known.push(keptOf(each));
    else map.set(keyOf(each), [keptOf(each)]);
  }
  return map;
}

/** The signs of the book of which every group is said, close enough together, in the order of the book. */
export function signsSaid(book: SignBook, normal: string): readonly Sign[] {
  const spans = spansIn(book, normal);
  const widest = book.write === "chinese" ? widestCharacters : widestWords;
  const begun = new Set([...spans.keys()].flatMap((text) => book.begunBy.get(text) ?? []));
  return book.signs.filter(
    ({ groups }, number) =>
      begun.has(number) &&
      fitsTogether(
        groups.map((parts) => parts.flatMap((text) => spans.get(text) ?? [])),
        null,
        widest,
      ),
  );
}

/** Where each part stands that is said at all; in Chinese every character is a word. */
function spansIn({ write, partsByInitial }: SignBook, normal: string): Map<string, Span[]> {
  const said = write === "chinese" ? Array.from(normal.replaceAll(" ", "")) : normal.split(" ");
  const isSaid = write === "chinese" ? isSame : isMeant;
  const spans = new Map<string, Span[]>();
  said.forEach((word, from) => {
    for (const { text, words } of partsByInitial.get(word.charAt(0)) ?? []) {
      if (!words.every((each, index) => isSaid(said[from + index] ?? "", each))) continue;
      const span = { from, to: from + words.length - 1 };
      const known = spans.get(text);
      if (known) known.push(span);
      else spans.set(text, [span]);
    }
  });
  return spans;
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

const isSame = (word: string, part: string): boolean => word === part;

const shortest = 4;
const longEnoughForSlips = 5;

/** Everyday words that are one slip away from a word of danger. */
const lookalikes: ReadonlySet<string> = new Set(
  (
    "starting starts states strongly checking cooking agent rated rapid rapido rapidos drink drinks drinking take takes " +
    "swallow swallowing swallows stubbed hard pill tired salud quejarme quedarme desayune desayuno fuerte fuertes pagando " +
    "bladder cheque cheques stranger strangers sacado saludo saludos rapida rapidas nose quedo quede carta cartas silla sillas " +
    "despidieron despidio pagar pagaron house blood paid"
  ).split(" "),
);

/** Short parts and those with a full stop are whole words; longer ones are beginnings, and a slip of a key is let pass. */
function isMeant(word: string, part: string): boolean {
  if (part.endsWith(".")) return word === part.slice(0, -1);
  if (part.length < shortest) return word === part;
  if (word.startsWith(part)) return true;
  if (part.length < longEnoughForSlips || !mayBeSlip(word, part) || lookalikes.has(word)) return false;
  return [-1, 0, 1].some((more) => isOneSlip(word.slice(0, part.length + more), part));
}

/** The first letters tell most words apart, and comparing all of them costs far more. */
const mayBeSlip = (word: string, part: string): boolean =>
  word.length >= part.length - 1 &&
  word[0] === part[0] &&
  (word[1] === part[1] || word[2] === part[2] || word[1] === part[2] || word[2] === part[1]);

/** One letter wrong, missing, too many, or two changed about. */
function isOneSlip(word: string, wanted: string): boolean {
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

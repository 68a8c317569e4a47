import { normalise } from "./utterance.ts";

/** Pieces are many; each counts less than a word. */
const pieceWeight = 0.35;

/**
 * A text's features with their raw weights: words, neighbours, and pieces of 3 to 5 letters within the borders of a
 * word (robust against misspellings). Chinese is not written in words: one, two and three signs in a row take their
 * place.
 */
export function featuresOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + weight);
  };
  const words = withoutAccents(normalise(text))
    .replace(/\p{Script=Han}+/gu, " $& ")
    .split(" ")
    .filter(Boolean);
  words.forEach((word, index) => {
    if (/\p{Script=Han}/u.test(word)) for (const signs of signsOf(word)) add(`c:${signs}`, 1);
    else {
      add(`w:${word}`, 1);
      for (const piece of piecesOf(word)) add(`p:${piece}`, pieceWeight);
    }
    const next = words[index + 1];
    if (next !== undefined) add(`${word} ${next}`, 1);
  });
  return counts;
}

/** People leave accents out when they type in a hurry. */
const withoutAccents = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

export const isPiece = (feature: string): boolean => feature.startsWith("p:");

function piecesOf(word: string): string[] {
  const bordered = `<${word}>`;
  return [3, 4, 5].flatMap((size) => slices(bordered, size));
}

function signsOf(word: string): string[] {
  return [1, 2, 3].flatMap((size) => slices(word, size));
}

const slices = (text: string, size: number): string[] =>
  Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size));

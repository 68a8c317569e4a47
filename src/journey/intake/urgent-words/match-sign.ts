import type { Sign } from "./sign.ts";

/** Words a sign may be spread over; more apart, they are about different things. */
const widestWords = 9;
const widestCharacters = 14;

/** Where a part of a sign stands in the words, from the first to the last of its own. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Is every group of the sign said, close enough together? `words` are normalised, for Chinese one character each. */
export function matchesSign(
  { groups }: Sign,
  words: readonly string[],
  language: "spaced" | "chinese",
): boolean {
  const spans: (readonly Span[])[] = [];
  for (const parts of groups) {
    const found = parts.flatMap((part) => spansOf(part, words, language));
    // Most of what people say has nothing of a sign: looking further would be asked at every turn, for nothing.
    if (found.length === 0) return false;
    spans.push(found);
  }
  const widest = language === "chinese" ? widestCharacters : widestWords;
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

function spansOf(part: string, words: readonly string[], language: "spaced" | "chinese"): readonly Span[] {
  const wanted = language === "chinese" ? Array.from(part) : part.split(" ");
  const isSaid = language === "chinese" ? isSame : isMeant;
  const spans: Span[] = [];
  for (let from = 0; from + wanted.length <= words.length; from += 1)
    if (wanted.every((each, index) => isSaid(words[from + index] ?? "", each)))
      spans.push({ from, to: from + wanted.length - 1 });
  return spans;
}

const isSame = (word: string, part: string): boolean => word === part;

const shortest = 4;
const longEnoughForSlips = 5;

/** Short parts and those with a full stop are whole words; longer ones are beginnings, and a slip of a key is let pass. */
function isMeant(word: string, part: string): boolean {
  if (part.endsWith(".")) return word === part.slice(0, -1);
  if (part.length < shortest) return word === part;
  if (word.startsWith(part)) return true;
  if (part.length < longEnoughForSlips || word[0] !== part[0]) return false;
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

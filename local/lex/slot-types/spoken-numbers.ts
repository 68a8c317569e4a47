const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const teens = "sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  twentieth: 20,
  thirtieth: 30,
};

const small: ReadonlyMap<string, number> = new Map([
  ["oh", 0],
  ["o", 0],
  ...[...units, ...teens].map((word, value) => [word, value] as const),
  ...[...units, ...teens].map((word, value) => [`${word}th`, value] as const),
  ...Object.entries(ordinals),
]);
const ten: ReadonlyMap<string, number> = new Map(tens.map((word, index) => [word, (index + 2) * 10]));

/**
 * Writes numbers that were said as figures: "fourteenth" 14, "twenty first" 21, "two thousand five" 2005. Numbers said
 * one after the other stay apart ("nineteen seventy nine" is "19 79"): what they mean together is the reader's matter.
 */
export function writeNumbers(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/(\d+)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/([a-z])-([a-z])/g, "$1 $2")
    .split(/\s+/);
  const written: string[] = [];
  for (let at = 0; at < words.length;) {
    const taken = numberAt(words, at);
    written.push(taken.text);
    at += taken.length;
  }
  return written.join(" ");
}

function numberAt(words: readonly string[], at: number): { text: string; length: number } {
  const word = bare(words[at]);
  const tail = tailOf(words[at]);
  if (word === "two" && bare(words[at + 1]) === "thousand") return thousands(words, at);
  const twenty = ten.get(word);
  const unit = small.get(bare(words[at + 1]));
  if (twenty !== undefined && tail === "" && unit !== undefined && unit >= 1 && unit <= 9) {
    return { text: `${twenty + unit}${tailOf(words[at + 1])}`, length: 2 };
  }
  const value = twenty ?? small.get(word);
  return { text: value === undefined ? (words[at] ?? "") : `${value}${tail}`, length: 1 };
}

/** "two thousand", "two thousand five", "two thousand and twenty one" */
function thousands(words: readonly string[], at: number): { text: string; length: number } {
  const skip = bare(words[at + 2]) === "and" ? 3 : 2;
  const rest = numberAt(words, at + skip);
  const value = /^\d{1,2}\b/.test(rest.text) ? Number.parseInt(rest.text, 10) : null;
  return value === null
    ? { text: "2000", length: 2 }
    : { text: String(2000 + value), length: skip + rest.length };
}

const bare = (word: string | undefined): string => (word ?? "").replace(/[.,]+$/, "");
const tailOf = (word: string | undefined): string => /[.,]+$/.exec(word ?? "")?.[0] ?? "";

import type { Language } from "../../contact/attributes.ts";
import { spokenWords } from "./spoken-words.ts";
import type { SpokenWords } from "./spoken-words.ts";

/**
 * Writes numbers that were said as figures, each by itself: "one oh four" is "1 0 4", "forty-four" 44, "dos mil
 * veintiséis" 2026, "一零四" 104. What they mean together is for whoever reads them.
 */
export function writeFigures(text: string, language: Language): string {
  const plain = text.normalize("NFKC").replaceAll(/[‐-―]/g, "-");
  return language === "zh-CN" ? chineseFigures(plain) : wordFigures(plain, spokenWords[language]);
}

/** A word with what stands after it up to the next one. */
interface Piece {
  readonly word: string;
  readonly written: string;
  readonly after: string;
}

function wordFigures(text: string, words: SpokenWords): string {
  const pieces = [...text.matchAll(/([\p{L}\p{M}\d]+)([^\p{L}\p{M}\d]*)/gu)].map(
    ([, written = "", after = ""]): Piece => ({ word: withoutAccents(written), written, after }),
  );
  const start = text.slice(0, text.search(/[\p{L}\p{M}\d]|$/u));
  const parts: string[] = [start];
  for (let at = 0; at < pieces.length;) {
    const { figures, length } =
      repeated(pieces, at, words) ?? numberAt(pieces, at, words) ?? asItIs(pieces[at]);
    parts.push(figures, pieces[at + length - 1]?.after ?? "");
    at += length;
  }
  return parts.join("");
}

interface Found {
  readonly figures: string;
  /** In words. */
  readonly length: number;
}

const asItIs = (piece: Piece | undefined): Found => ({ figures: piece?.written ?? "", length: 1 });

function repeated(pieces: readonly Piece[], at: number, { repeats, values }: SpokenWords): Found | null {
  const times = repeats.get(pieces[at]?.word ?? "");
  const next = pieces[at + 1]?.word ?? "";
  const digit = /^\d$/.test(next) ? Number(next) : values.get(next);
  return times === undefined || digit === undefined || digit > 9
    ? null
    : { figures: String(digit).repeat(times), length: 2 };
}

/** A number while its words are read: what is complete, and the group below the next thousand. */
interface Sum {
  readonly total: number;
  readonly group: number;
}

/** The longest number that begins at a word; zero always stands alone. */
function numberAt(pieces: readonly Piece[], at: number, words: SpokenWords): Found | null {
  if (words.values.get(pieces[at]?.word ?? "") === 0) return { figures: "0", length: 1 };
  let sum: Sum = { total: 0, group: 0 };
  let end = at;
  while (end < pieces.length && (end === at || isTogether(pieces[end - 1]))) {
    const skipped = linkedAt(pieces, end, at, sum, words);
    const added = addWord(sum, pieces[end + skipped]?.word ?? "", words);
    if (!added) break;
    sum = added;
    end += skipped + 1;
  }
  return end === at ? null : { figures: String(sum.total + sum.group), length: end - at };
}

const isTogether = (piece: Piece | undefined): boolean => /^[ \t-]*$/.test(piece?.after ?? "");

/** One where a linking word stands that the number may go on after, else none. */
function linkedAt(
  pieces: readonly Piece[],
  end: number,
  at: number,
  { total, group }: Sum,
  { link, linksAfter }: SpokenWords,
): 0 | 1 {
  const soFar = total + group;
  const isLink = end > at && pieces[end]?.word === link && soFar % linksAfter === 0;
  return isLink && isTogether(pieces[end]) ? 1 : 0;
}

function addWord({ total, group }: Sum, word: string, { values, factors }: SpokenWords): Sum | null {
  const value = values.get(word);
  if (value !== undefined) return fits(group, value) ? { total, group: group + value } : null;
  const factor = factors.get(word);
  if (factor === 100) return group > 0 && group < 10 ? { total, group: group * 100 } : null;
  return factor !== undefined && total === 0 ? { total: Math.max(1, group) * factor, group: 0 } : null;
}

/** Twenty and one make a number, a hundred and four too; two and three do not, nor do ten and four. */
function fits(group: number, value: number): boolean {
  if (value === 0 || group === 0) return value > 0;
  if (group % 100 === 0) return value < 100;
  return group % 10 === 0 && group % 100 >= 20 && value < 10;
}

const withoutAccents = (word: string): string =>
  word.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "");

const digits = "零一二三四五六七八九";
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
/** Other signs for the same digit; 幺 is how a one is said in long numbers. */
const sameDigit: Readonly<Record<string, string>> = { 〇: "零", 幺: "一", 两: "二", 兩: "二", 萬: "万" };

const chineseFigures = (text: string): string =>
  text
    .replaceAll(/[〇幺两兩萬]/g, (sign) => sameDigit[sign] ?? sign)
    .replaceAll(/[零一二三四五六七八九十百千万]+/g, (number) =>
      /[十百千万]/.test(number) ? String(chineseValue(number)) : digitsOf(number),
    );

const digitsOf = (number: string): string => number.replaceAll(/./gu, (sign) => String(digits.indexOf(sign)));

function chineseValue(number: string): number {
  const [left = "", right] = number.split("万");
  return right === undefined
    ? belowTenThousand(left)
    : belowTenThousand(left) * 10_000 + belowTenThousand(right);
}

function belowTenThousand(number: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of number) {
    const power = powers[sign];
    if (power === undefined) digit = digits.indexOf(sign);
    else [sum, digit] = [sum + (digit || 1) * power, 0];
  }
  return sum + digit;
}

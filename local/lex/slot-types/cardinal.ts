import type { FoundValue, Language } from "./slot-reader.ts";

const numbered = (words: string, from = 0): [string, number][] =>
  words.split(" ").map((word, index) => [word, from + index]);

const english = new Map<string, number>([
  ...numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ),
  ...numbered("twenty thirty forty fifty sixty seventy eighty ninety").map(
    ([word, index]): [string, number] => [word, (index + 2) * 10],
  ),
  ["a", 1],
  ["an", 1],
  ["couple", 2],
  ["dozen", 12],
]);
const englishTimes = new Map([
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
]);
const spanish = new Map<string, number>([
  ...numbered(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
  ),
  ...numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa").map(
    ([word, index]): [string, number] => [word, (index + 3) * 10],
  ),
  ...numbered(
    "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
  ).map(([word, index]): [string, number] => [word, (index + 1) * 100]),
  ["ciento", 100],
  ["un", 1],
  ["una", 1],
  ["primero", 1],
  ["veintiun", 21],
]);
const spanishTimes = new Map([
  ["mil", 1_000],
  ["millon", 1_000_000],
  ["millones", 1_000_000],
]);

interface Grammar {
  readonly words: ReadonlyMap<string, number>;
  readonly times: ReadonlyMap<string, number>;
  readonly and: string;
}
const grammars: Readonly<Record<"en" | "es", Grammar>> = {
  en: { words: english, times: englishTimes, and: "and" },
  es: { words: spanish, times: spanishTimes, and: "y" },
};

const chineseDigits = "零一二三四五六七八九";
const chinesePowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** A whole or decimal number as digits or in words, e.g. "two hundred and fifty", "doscientos cincuenta", "二百五十". */
export function findCardinal(text: string, language: Language): FoundValue | null {
  const digits = /(?<![\d.])[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\d.])-?\d+(?:\.\d+)?(?!\d)/.exec(
    text,
  );
  if (digits) return { originalValue: digits[0], interpretedValue: plainDigits(digits[0]) };
  return language === "zh" ? findChinese(text) : findWords(text, grammars[language]);
}

const plainDigits = (digits: string): string => digits.replace(/[,+]/g, "");

function findWords(text: string, grammar: Grammar): FoundValue | null {
  const words = withoutAccents(text)
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.,;!?]+$/, ""));
  for (let at = 0; at < words.length; at += 1) {
    const found = cardinalAt(words, at, grammar);
    if (found) return found;
  }
  return null;
}

/** A number while its words are read: what is complete, and the group below the next thousand. */
interface Sum {
  readonly total: number;
  readonly group: number;
}

/** The longest number that begins at a word. A lone "a", "un" or "and" is none. */
function cardinalAt(words: readonly string[], at: number, grammar: Grammar): FoundValue | null {
  let sum: Sum = { total: 0, group: 0 };
  let end = at;
  for (; end < words.length; end += 1) {
    const word = words[end] ?? "";
    const added = addWord(sum, word, grammar);
    const isLink = word === grammar.and && end > at && grammar.words.has(words[end + 1] ?? "");
    if (!added && !isLink) break;
    sum = added ?? sum;
  }
  const original = words.slice(at, end).join(" ");
  if (end === at || /^(?:an?|una?)$/.test(original)) return null;
  return { originalValue: original, interpretedValue: String(sum.total + sum.group) };
}

function addWord({ total, group }: Sum, word: string, { words, times }: Grammar): Sum | null {
  const value = words.get(word);
  if (value !== undefined) return joins(group, value) ? { total, group: group + value } : null;
  const factor = times.get(word);
  if (factor === undefined) return null;
  const multiplied = Math.max(1, group) * factor;
  return factor === 100 ? { total, group: multiplied } : { total: total + multiplied, group: 0 };
}

/** Twenty and one join, two and three do not. */
const joins = (group: number, value: number): boolean =>
  group === 0 || (value < 10 && group % 10 === 0) || (value < 100 && group % 100 === 0);

function findChinese(text: string): FoundValue | null {
  const match = /[零〇一二两兩三四五六七八九十百千万萬]+(?:点[零一二三四五六七八九]+)?/.exec(text);
  if (!match) return null;
  const [whole = "", fraction = ""] = match[0].split("点");
  const value = /[十百千万萬]/.test(whole) ? chineseValue(whole) : Number(chineseFigures(whole));
  const decimals = fraction === "" ? "" : `.${chineseFigures(fraction)}`;
  return { originalValue: match[0], interpretedValue: `${value}${decimals}` };
}

function chineseValue(text: string): number {
  const [thousands, rest] = text.includes("万") || text.includes("萬") ? text.split(/[万萬]/) : ["", text];
  return small(thousands ?? "") * 10_000 + small(rest ?? "");
}

function small(text: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const power = chinesePowers[sign];
    if (power === undefined) digit = Number(chineseFigures(sign));
    else [sum, digit] = [sum + (digit || 1) * power, 0];
  }
  return sum + digit;
}

/** Chinese digits said one by one as figures: "四一二" is "412". */
export const chineseFigures = (text: string): string =>
  text
    .replace(/[两兩]/g, "二")
    .replace(/〇/g, "零")
    .replace(/幺/g, "一")
    .replace(/[零一二三四五六七八九]/g, (sign) => String(chineseDigits.indexOf(sign)));

export const withoutAccents = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

/** Single digits of a number said in words become figures, each word by itself: "cuatro uno dos" is "4 1 2". */
export function spokenFigures(text: string, language: "es" | "zh"): string {
  if (language === "zh") return chineseFigures(text);
  return withoutAccents(text)
    .split(/\s+/)
    .map((word) => {
      const bare = word.replace(/[.,]+$/, "");
      const value = spanish.get(bare);
      return value === undefined || bare === "un" || bare === "una" ? word : String(value);
    })
    .join(" ");
}

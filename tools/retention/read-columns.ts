import { isMissing } from "#journey/retention/enrolment/enrolment-row.ts";
import type { Column } from "#journey/retention/table.ts";

/** A column as it came: every different cell once, and which of them each row has. */
export interface RawColumn {
  readonly name: string;
  readonly words: readonly string[];
  readonly codes: Int32Array;
}

export interface RawTable {
  readonly rowCount: number;
  readonly columns: readonly RawColumn[];
  readonly broken: number;
}

/** More words than this in one column are names or numbers of people, not categories. */
const mostLevels = 1000;
/** So few words are kinds of people, however small the file. */
const fewLevels = 20;

/** The columns to learn from, and in words what was left out and why. */
export function readColumns(
  { columns, rowCount }: RawTable,
  without: readonly string[],
): { readonly columns: readonly Column[]; readonly notes: readonly string[] } {
  const read = columns
    .filter(({ name }) => !without.includes(name))
    .map((column) => columnOf(column, rowCount));
  return {
    columns: read.flatMap((each) => (typeof each === "string" ? [] : [each])),
    notes: read.filter((each) => typeof each === "string"),
  };
}

/** The column, or why it is left out. */
function columnOf(column: RawColumn, rowCount: number): Column | string {
  const { name, words, codes } = column;
  const used = new Set(codes);
  const known = words.flatMap((word, code) => (used.has(code) && !isMissing(word) ? [{ word, code }] : []));
  if (known.length === 0) return `${name} is left out: nothing is on record in it.`;
  if (known.length === 1 && used.size === 1) return `${name} is left out: it is the same in every row.`;
  const figures = figuresOf(known.map(({ word }) => word));
  if (figures !== null)
    return numbers(column, new Map(known.map(({ code }, at) => [code, figures[at] ?? Number.NaN])));
  if (known.length > mostLevels || (known.length > fewLevels && known.length > rowCount / 2))
    return `${name} is left out: ${known.length} different words in ${rowCount} rows tell people apart and not kinds of people.`;
  return levels(column, known);
}

function numbers({ name, codes }: RawColumn, figureOf: ReadonlyMap<number, number>): Column {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < values.length; row += 1) values[row] = figureOf.get(codes[row] ?? 0) ?? Number.NaN;
  return { kind: "number", name, values };
}

function levels(
  { name, codes }: RawColumn,
  known: readonly { readonly word: string; readonly code: number }[],
): Column {
  const names = [...new Set(known.map(({ word }) => word.trim()))];
  const levelOf = new Map(names.map((each, level) => [each, level]));
  const levelOfCode = new Map(known.map(({ word, code }) => [code, levelOf.get(word.trim()) ?? -1]));
  return {
    kind: "category",
    name,
    levels: names,
    codes: Int32Array.from(codes, (code) => levelOfCode.get(code) ?? -1),
  };
}

/** The first way to read figures that fits every known cell; null where none does. */
function figuresOf(words: readonly string[]): readonly number[] | null {
  for (const read of [plainNumber, numberWithComma, dollarsOrPercent, isoDay, americanDay]) {
    const figures = words.map(read);
    if (!figures.some(Number.isNaN)) return figures;
  }
  return null;
}

const plainNumber = (word: string): number => Number(word);

/** `1.234,5` and `0,75`, as files with semicolons have them. */
const numberWithComma = (word: string): number =>
  /^-?[\d.]*,\d+$/.test(word.trim()) || /^-?\d+$/.test(word.trim())
    ? Number(word.replaceAll(".", "").replace(",", "."))
    : Number.NaN;

/** `$1,234.50`, `-$12` and `12.5 %`. */
const dollarsOrPercent = (word: string): number => {
  const bare = word
    .trim()
    .replace(/^(-?)\$/, "$1")
    .replace(/\s?%$/, "");
  return /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/.test(bare) ? Number(bare.replaceAll(",", "")) : Number.NaN;
};

const dayMs = 86_400_000;

/** Days since 1970 of `2026-11-28`, with or without a time. */
const isoDay = (word: string): number =>
  /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(word.trim())
    ? Date.parse(word.trim().slice(0, 10)) / dayMs
    : Number.NaN;

/** Days since 1970 of `11/28/2026`. */
const americanDay = (word: string): number => {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word.trim()) ?? [];
  return year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
};

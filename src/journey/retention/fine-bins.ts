import type { CategoryColumn, Column, NumberColumn } from "./table.ts";

/** What the fine bins of a column are: stretches between cuts, or words one by one. */
export type FineParts =
  | { readonly kind: "number"; readonly cuts: readonly number[] }
  | { readonly kind: "category"; readonly levels: readonly string[] };

/**
 * A column cut as finely as it will ever be, once for all folds: learning only joins fine bins, so a row is never
 * looked up again. The cuts are made without the labels, so no fold learns from another's outcome.
 */
export interface FineColumn {
  readonly name: string;
  readonly parts: FineParts;
  /** The fine bin of every row; one past the parts where it is missing. */
  readonly codes: Uint16Array;
  readonly partCount: number;
}

/** Rows and events by fine bin, the missing one last. */
export interface FineCounts {
  readonly rows: Float64Array;
  readonly events: Float64Array;
}

/** Stretches of figures, unless another count is asked for. */
const fineCount = 24;
/** Quantiles of so many values lie within a fifth of a percent of those of all. */
const mostSampled = 100_000;
/** Words beyond so many count as missing: nothing could be learned of one. */
const mostLevels = 4_000;

export const fineColumn = (column: Column, count = fineCount): FineColumn =>
  column.kind === "number" ? fineNumbers(column, count) : fineWords(column);

function fineNumbers({ name, values }: NumberColumn, count: number): FineColumn {
  const cuts = quantiles(sampled(values), count);
  const codes = new Uint16Array(values.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = binOfNumber(cuts, values[row] ?? Number.NaN);
  return { name, parts: { kind: "number", cuts }, codes, partCount: cuts.length + 1 };
}

function fineWords({ name, levels, codes: given }: CategoryColumn): FineColumn {
  const partCount = Math.min(levels.length, mostLevels);
  const codes = new Uint16Array(given.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = given[row] ?? -1;
    codes[row] = code < 0 ? partCount : Math.min(code, partCount);
  }
  return { name, parts: { kind: "category", levels: levels.slice(0, partCount) }, codes, partCount };
}

/** How many cuts lie at or below the value; one past the last bin for no number. */
export function binOfNumber(cuts: readonly number[], value: number): number {
  if (Number.isNaN(value)) return cuts.length + 1;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (cuts[middle] ?? Number.POSITIVE_INFINITY)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Known values in order: all, or of a large column as many as are enough, from every part of it. */
function sampled(values: Float64Array): Float64Array {
  const size = Math.min(values.length, mostSampled);
  const sample = new Float64Array(size);
  let filled = 0;
  for (let index = 0; index < size; index += 1) {
    const value = values[size === values.length ? index : spread(index, values.length)] ?? Number.NaN;
    if (!Number.isNaN(value)) sample[filled++] = value;
  }
  return sample.subarray(0, filled).sort();
}

const goldenRatio = 0.618_033_988_749_894_9;

/** Steps of the golden ratio never fall into step with how a file is ordered. */
const spread = (index: number, length: number): number => Math.floor(((index * goldenRatio) % 1) * length);

function quantiles(sorted: Float64Array, count: number): readonly number[] {
  const least = sorted[0] ?? 0;
  const cuts = new Set<number>();
  for (let mark = 1; mark < count; mark += 1) {
    const cut = sorted[Math.floor((mark / count) * sorted.length)];
    // A cut at the least value would leave the first bin empty.
    if (cut !== undefined && cut > least) cuts.add(cut);
  }
  return [...cuts];
}

/** Counts these rows. */
export function countFine(
  { codes, partCount }: FineColumn,
  labels: Uint8Array,
  taught: Int32Array,
): FineCounts {
  const rows = new Float64Array(partCount + 1);
  const events = new Float64Array(partCount + 1);
  for (let index = 0; index < taught.length; index += 1) {
    const row = taught[index] ?? 0;
    const code = codes[row] ?? partCount;
    rows[code] = (rows[code] ?? 0) + 1;
    events[code] = (events[code] ?? 0) + (labels[row] ?? 0);
  }
  return { rows, events };
}

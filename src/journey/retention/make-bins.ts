import type { Bins } from "./bins.ts";
import type { CategoryColumn, Column, NumberColumn } from "./table.ts";

/** A bin on the way: how many rows it holds, and in how many it happened. */
interface Count {
  readonly rows: number;
  readonly events: number;
}

const firstCuts = 24;
const mostLevels = 24;
/** A bin smaller than this share of the rows says more about chance than about people. */
const leastShare = 0.02;
/** Neighbours that differ less than this are one bin (Pearson's chi-square, one degree of freedom, p = 0.05). */
const leastDifference = 3.84;

/** Bins of a column that tell rows with the event from rows without it; as few as the data bear out. */
export function makeBins(column: Column, labels: Uint8Array): Bins {
  return column.kind === "number" ? numberBins(column, labels) : categoryBins(column, labels);
}

/** From fine quantiles upward: the two most alike neighbours become one until all that is left differs. */
function numberBins({ values }: NumberColumn, labels: Uint8Array): Bins {
  const known = values.filter((value) => !Number.isNaN(value)).toSorted();
  const cuts = quantiles(known);
  const counts = countNumbers(values, labels, cuts);
  mergeAlike(counts, values.length, (bin) => void cuts.splice(bin, 1));
  return { kind: "number", cuts };
}

function quantiles(sorted: Float64Array): number[] {
  const marks = Array.from({ length: firstCuts - 1 }, (_, index) =>
    Math.floor(((index + 1) / firstCuts) * sorted.length),
  );
  const least = sorted[0] ?? 0;
  // A cut at the least value would leave the first bin empty.
  const cuts = marks.map((mark) => sorted[mark]).filter((cut) => cut !== undefined && cut > least);
  return [...new Set(cuts)].filter((cut) => cut !== undefined);
}

function countNumbers(values: Float64Array, labels: Uint8Array, cuts: readonly number[]): Count[] {
  const rows = new Float64Array(cuts.length + 1);
  const events = new Float64Array(cuts.length + 1);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    let bin = 0;
    while (bin < cuts.length && value >= (cuts[bin] ?? 0)) bin += 1;
    rows[bin] = (rows[bin] ?? 0) + 1;
    events[bin] = (events[bin] ?? 0) + (labels[row] ?? 0);
  }
  return Array.from(rows, (count, bin) => ({ rows: count, events: events[bin] ?? 0 }));
}

/** Levels ordered by how often it happened, then merged like quantiles; rare levels first become one. */
function categoryBins({ levels, codes }: CategoryColumn, labels: Uint8Array): Bins {
  const counted = countLevels(levels, codes, labels).filter((each) => each.rows > 0);
  const least = leastShare * codes.length;
  const rare = counted.filter((each) => each.rows < least);
  const common = counted
    .filter((each) => each.rows >= least)
    .map(({ level, ...count }) => ({ names: [level], ...count }));
  const pooled = rare.length === 0 ? [] : [{ names: rare.map(({ level }) => level), ...sumOf(rare) }];
  const ordered = [...common, ...pooled].toSorted(byRate).slice(0, mostLevels);
  const groups = ordered.map(({ names }) => names);
  mergeAlike(ordered, codes.length, (bin) => {
    const [absorbed] = groups.splice(bin + 1, 1);
    groups[bin] = [...(groups[bin] ?? []), ...(absorbed ?? [])];
  });
  return { kind: "category", groups: groups.map((names) => names.toSorted()) };
}

function countLevels(levels: readonly string[], codes: Int32Array, labels: Uint8Array) {
  const rows = new Float64Array(levels.length);
  const events = new Float64Array(levels.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    rows[code] = (rows[code] ?? 0) + 1;
    events[code] = (events[code] ?? 0) + (labels[row] ?? 0);
  }
  return levels.map((level, code) => ({ level, rows: rows[code] ?? 0, events: events[code] ?? 0 }));
}

const byRate = (left: Count, right: Count): number => left.events / left.rows - right.events / right.rows;

const sumOf = (counts: readonly Count[]): Count => ({
  rows: counts.reduce((sum, each) => sum + each.rows, 0),
  events: counts.reduce((sum, each) => sum + each.events, 0),
});

/** Merges bin `k` with `k + 1`, again and again, the most alike first; `onMerge(k)` keeps the bins' names in step. */
function mergeAlike(given: readonly Count[], rowCount: number, onMerge: (bin: number) => void): void {
  const counts = [...given];
  while (counts.length > 1) {
    const bin = mostAlike(counts, leastShare * rowCount);
    if (bin === null) return;
    const [absorbed] = counts.splice(bin + 1, 1);
    const kept = counts[bin];
    if (kept && absorbed) counts[bin] = sumOf([kept, absorbed]);
    onMerge(bin);
  }
}

/** The first bin of the pair to merge next; null when all of them are large and differ. */
function mostAlike(counts: readonly Count[], leastRows: number): number | null {
  let best: number | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (let bin = 0; bin + 1 < counts.length; bin += 1) {
    const left = counts[bin];
    const right = counts[bin + 1];
    if (!left || !right) continue;
    // Too small a bin goes before any that is merely alike.
    const isSmall = left.rows < leastRows || right.rows < leastRows;
    const difference = chiSquare(left, right) - (isSmall ? 1e9 : 0);
    if (difference < smallest) [best, smallest] = [bin, difference];
  }
  return smallest < leastDifference ? best : null;
}

/** Pearson's statistic of the two-by-two table; 0 where one side has only events, or none. */
function chiSquare(left: Count, right: Count): number {
  const rows = left.rows + right.rows;
  const events = left.events + right.events;
  const spread = left.rows * right.rows * events * (rows - events);
  if (spread === 0) return 0;
  const cross = left.events * (right.rows - right.events) - right.events * (left.rows - left.events);
  return (rows * cross * cross) / spread;
}

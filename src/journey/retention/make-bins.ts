import type { Bins } from "./bins.ts";
import { steadied } from "./steady-counts.ts";
import type { FineColumn, FineCounts } from "./fine-bins.ts";

/** A bin on the way: how many rows it holds, in how many it happened, and which fine bins went into it. */
interface Joined {
  readonly rows: number;
  readonly events: number;
  readonly parts: readonly number[];
}

/** Bins as learned, with the bin of every fine bin and the counts of each; the missing one last. */
export interface MadeBins extends FineCounts {
  readonly bins: Bins;
  readonly binOfPart: Uint16Array;
}

/** A bin smaller than this share of the rows says more about chance than about people. */
const leastShare = 0.02;
/** Neighbours that differ less than this are one bin (Pearson's chi-square, one degree of freedom, p = 0.05). */
const leastDifference = 3.84;

/** Bins that tell rows with the event from rows without it; as few as the counts bear out. */
export function makeBins(fine: FineColumn, counts: FineCounts): MadeBins {
  const rowCount = counts.rows.reduce((sum, each) => sum + each, 0);
  const joined = joinAlike(startOf(fine, counts), leastShare * rowCount);
  const binOfPart = new Uint16Array(fine.partCount + 1).fill(joined.length);
  joined.forEach(({ parts }, bin) => {
    for (const part of parts) binOfPart[part] = bin;
  });
  const missing = {
    rows: counts.rows[fine.partCount] ?? 0,
    events: counts.events[fine.partCount] ?? 0,
  };
  return {
    bins: binsOf(fine, joined),
    binOfPart,
    rows: Float64Array.from([...joined, missing], ({ rows }) => rows),
    events: Float64Array.from([...joined, missing], ({ events }) => events),
  };
}

/** Figures in their order; words by how often it happened, as steadily as their number of rows allows. */
function startOf({ parts, partCount }: FineColumn, counts: FineCounts): readonly Joined[] {
  const start = (events: Float64Array): readonly Joined[] =>
    Array.from({ length: partCount }, (_, part) => ({
      rows: counts.rows[part] ?? 0,
      events: events[part] ?? 0,
      parts: [part],
    }));
  if (parts.kind === "number") return start(counts.events);
  return start(steadied(counts, partCount))
    .filter(({ rows }) => rows > 0)
    .toSorted(byRate);
}

const byRate = (left: Joined, right: Joined): number =>
  left.events / left.rows - right.events / right.rows || (left.parts[0] ?? 0) - (right.parts[0] ?? 0);

function binsOf({ parts }: FineColumn, joined: readonly Joined[]): Bins {
  if (parts.kind === "number") {
    // A bin begins where its first fine bin does.
    const cuts = joined.slice(1).map((bin) => parts.cuts[(bin.parts[0] ?? 1) - 1] ?? 0);
    return { kind: "number", cuts };
  }
  return {
    kind: "category",
    groups: joined.map((bin) => bin.parts.map((part) => parts.levels[part] ?? "").toSorted()),
  };
}

/** Joins neighbours again and again, the most alike first, until all that are left are large and differ. */
function joinAlike(given: readonly Joined[], leastRows: number): readonly Joined[] {
  const bins = [...given];
  const differences = bins.slice(1).map((right, at) => differenceOf(bins[at], right, leastRows));
  while (bins.length > 1) {
    const at = indexOfLeast(differences);
    if ((differences[at] ?? 0) >= leastDifference) break;
    const [left, right] = bins.slice(at, at + 2);
    if (!left || !right) break;
    const bin = sumOf(left, right);
    bins.splice(at, 2, bin);
    differences.splice(at, 1);
    if (at > 0) differences[at - 1] = differenceOf(bins[at - 1], bin, leastRows);
    if (at < differences.length) differences[at] = differenceOf(bin, bins[at + 1], leastRows);
  }
  return bins;
}

function indexOfLeast(values: readonly number[]): number {
  let least = 0;
  values.forEach((value, index) => {
    if (value < (values[least] ?? value)) least = index;
  });
  return least;
}

const sumOf = (left: Joined, right: Joined): Joined => ({
  rows: left.rows + right.rows,
  events: left.events + right.events,
  parts: [...left.parts, ...right.parts],
});

/** How much two neighbours differ; too small a bin goes before any that is merely alike. */
function differenceOf(left: Joined | undefined, right: Joined | undefined, leastRows: number): number {
  if (!left || !right) return Number.POSITIVE_INFINITY;
  const isSmall = left.rows < leastRows || right.rows < leastRows;
  return chiSquare(left, right) - (isSmall ? 1e9 : 0);
}

/** Pearson's statistic of the two-by-two table; 0 where one side has only events, or none. */
function chiSquare(left: Joined, right: Joined): number {
  const rows = left.rows + right.rows;
  const events = left.events + right.events;
  const spread = left.rows * right.rows * events * (rows - events);
  if (spread === 0) return 0;
  const cross = left.events * (right.rows - right.events) - right.events * (left.rows - left.events);
  return (rows * cross * cross) / spread;
}

import { binRows, binWords, missingBinOf } from "./bins.ts";
import type { Bins } from "./bins.ts";
import type { Column } from "./table.ts";

/** One of the two columns of a crossed line. */
export interface CrossedSide {
  readonly name: string;
  readonly bins: Bins;
}

/** A line that looks at two columns at once: what tells only together, beyond what the lines of one column say. */
export interface CrossedLine {
  readonly first: CrossedSide;
  readonly second: CrossedSide;
  /** A list for each bin of the first, in it one a bin of the second, the missing ones last; the lowest of all is 0. */
  readonly points: readonly (readonly number[])[];
  /** What the line adds to the points of an average row: the measure a reason is held against. */
  readonly meanPoints: number;
}

/** Where a row falls. */
interface Cell {
  readonly points: number;
  /** Whether both figures are on record. */
  readonly isKnown: boolean;
  /** Both bins in words: "gig × 20 or more". */
  readonly words: () => string;
}

/** The cell of every row, for the line's two columns in their order. */
export function cellsOf(
  { first, second, points }: CrossedLine,
  columns: readonly [Column, Column],
): (row: number) => Cell {
  const [ofFirst, ofSecond] = [binRows(first.bins, columns[0]), binRows(second.bins, columns[1])];
  return (row) => {
    const [one, other] = [ofFirst[row] ?? 0, ofSecond[row] ?? 0];
    return {
      points: points[one]?.[other] ?? 0,
      isKnown: one < missingBinOf(first.bins) && other < missingBinOf(second.bins),
      words: () => `${binWords(first.bins, one)} × ${binWords(second.bins, other)}`,
    };
  };
}

/** Adds the line's points to those of every row. */
export function addCrossed(
  { first, second, points }: CrossedLine,
  columns: readonly [Column, Column],
  sums: Float64Array,
): void {
  const [ofFirst, ofSecond] = [binRows(first.bins, columns[0]), binRows(second.bins, columns[1])];
  const width = missingBinOf(second.bins) + 1;
  const flat = Float64Array.from(points.flat());
  for (let row = 0; row < sums.length; row += 1)
    sums[row] = (sums[row] ?? 0) + (flat[(ofFirst[row] ?? 0) * width + (ofSecond[row] ?? 0)] ?? 0);
}

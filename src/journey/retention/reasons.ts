import { binRows, binWords } from "./bins.ts";
import { cellsOf } from "./crossed-line.ts";
import { columnOf } from "./scorecard.ts";
import type { Scorecard } from "./scorecard.ts";
import type { Table } from "./table.ts";

/** Why a score is higher than most: a line of the card that adds more than it does for an average member. */
export interface ScoreReason {
  /** The line's name; of a crossed line both: "payType × autopay". */
  readonly fact: string;
  /** What the member's figure is, as the card's bin says it: "20 to below 40". */
  readonly value: string;
  /** Points above what this line adds for an average member. */
  readonly points: number;
}

const mostReasons = 3;
/** Less than a point is no reason anybody would give. */
const leastPoints = 1;

/**
 * The reasons for one row's score, the weightiest first, at most three. A figure that is not on record is never a reason:
 * nobody is a risk for what a plan failed to write down.
 */
export const reasonsOf = (card: Scorecard, table: Table, row: number): readonly ScoreReason[] =>
  [...ofFeatures(card, table, row), ...ofCrossed(card, table, row)]
    .filter(({ points }) => points >= leastPoints)
    .toSorted((left, right) => right.points - left.points || left.fact.localeCompare(right.fact))
    .slice(0, mostReasons);

const ofFeatures = ({ features }: Scorecard, table: Table, row: number): readonly ScoreReason[] =>
  features.map(({ name, bins, points, meanPoints }) => {
    const bin = binRows(bins, oneRow(table, name, row))[0] ?? points.length - 1;
    const isKnown = bin < points.length - 1;
    return {
      fact: name,
      value: binWords(bins, bin),
      points: isKnown ? (points[bin] ?? 0) - meanPoints : 0,
    };
  });

const ofCrossed = ({ crossed = [] }: Scorecard, table: Table, row: number): readonly ScoreReason[] =>
  crossed.map((line) => {
    const { first, second, meanPoints } = line;
    const cell = cellsOf(line, [oneRow(table, first.name, row), oneRow(table, second.name, row)])(0);
    return {
      fact: `${first.name} × ${second.name}`,
      value: cell.words(),
      points: cell.isKnown ? cell.points - meanPoints : 0,
    };
  });

/** One row of one column: a whole column need not be binned for one member. */
function oneRow(table: Table, name: string, row: number) {
  const column = columnOf(table, name);
  return column.kind === "number"
    ? { ...column, values: column.values.subarray(row, row + 1) }
    : { ...column, codes: column.codes.subarray(row, row + 1) };
}

import { binRows } from "./bins.ts";
import type { Bins } from "./bins.ts";
import { probabilityAt } from "./calibrate.ts";
import type { CalibrationPoint } from "./calibrate.ts";
import { addCrossed } from "./crossed-line.ts";
import type { CrossedLine } from "./crossed-line.ts";
import type { Column, Table } from "./table.ts";

/** One line of the card: what is looked at, and what each of its bins adds to the points. */
export interface ScoredFeature {
  readonly name: string;
  readonly bins: Bins;
  /** One a bin, the missing one last; the lowest is 0. */
  readonly points: readonly number[];
  /** What the line adds to the points of an average row: the measure a reason is held against. */
  readonly meanPoints: number;
}

/**
 * A weight-of-evidence scorecard: points of all lines add up to 0 to 100, and the sum to a probability. Plain data, so
 * that a privacy officer can read it and a file can hold it.
 */
export interface Scorecard {
  /** What is foretold, e.g. `lapsed`. */
  readonly label: string;
  readonly features: readonly ScoredFeature[];
  /** Lines of two columns, where some earned their place. */
  readonly crossed?: readonly CrossedLine[] | undefined;
  /** Points → probability, measured on rows that no fold had learned from. */
  readonly calibration: readonly CalibrationPoint[];
  /** The same for groups of rows large enough to measure, by the group's name: the same points need not be worth the same. */
  readonly groupCalibrations?: Readonly<Record<string, readonly CalibrationPoint[]>> | undefined;
  /** The share of training rows in which it happened. */
  readonly baseRate: number;
  /** Training rows. */
  readonly rows: number;
}

/** The points of every row. Throws naming a column that the card needs and the table lacks. */
export function pointsOf(card: Scorecard, table: Table): Float64Array {
  const points = new Float64Array(table.rowCount);
  for (const feature of card.features) {
    const bins = binRows(feature.bins, columnOf(table, feature.name));
    for (let row = 0; row < points.length; row += 1) {
      points[row] = (points[row] ?? 0) + (feature.points[bins[row] ?? 0] ?? 0);
    }
  }
  for (const line of card.crossed ?? []) addCrossed(line, columnsOf(table, line), points);
  return points;
}

/** The probability of every row. */
export const scoreTable = (card: Scorecard, table: Table): Float64Array =>
  pointsOf(card, table).map((points) => probabilityAt(card.calibration, points));

/** The two columns of a crossed line. */
export const columnsOf = (table: Table, { first, second }: CrossedLine): readonly [Column, Column] => [
  columnOf(table, first.name),
  columnOf(table, second.name),
];

export function columnOf(table: Table, name: string): Column {
  const column = table.columns.find((each) => each.name === name);
  if (!column) throw new Error(`retention.noColumn: the table has no column ${name}`);
  return column;
}

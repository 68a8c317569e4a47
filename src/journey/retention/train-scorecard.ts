import { calibrate } from "./calibrate.ts";
import type { CrossedLine } from "./crossed-line.ts";
import { crossValidateFolds, crossValidateRows, rowsUpTo } from "./cross-validate.ts";
import type { Held } from "./cross-validate.ts";
import { fineColumn } from "./fine-bins.ts";
import { findCrossings } from "./find-crossings.ts";
import type { FineColumn } from "./fine-bins.ts";
import { probabilityOf } from "./fit-logistic.ts";
import { calibrateGroups } from "./group-calibrations.ts";
import type { Groups } from "./group-calibrations.ts";
import { measureScores } from "./measure-scores.ts";
import { fitCrossed, fitRaw, logOddsOf } from "./raw-card.ts";
import type { RawCard, RawCrossed, RawLine } from "./raw-card.ts";
import { columnOf } from "./scorecard.ts";
import type { ScoredFeature, Scorecard } from "./scorecard.ts";
import { mostParts } from "./crossing-side.ts";
import type { Table } from "./table.ts";

export interface Training {
  readonly table: Table;
  /** 1 where it happened. */
  readonly labels: Uint8Array;
  /** What happened, e.g. `lapsed`. */
  readonly label: string;
  /** Groups whose points are calibrated by themselves where they are large enough. */
  readonly groups?: Groups | undefined;
  /** A number in [0, 1): shuffles the rows into folds. */
  readonly random: () => number;
}

/** A trained card, with what it foretold of every row when it had not seen that row. */
export interface Trained {
  readonly card: Scorecard;
  readonly held: Held;
}

interface RawTrained {
  readonly raw: RawCard;
  readonly held: Held;
}

/** What crossed lines must add to the AUC: half of what a card may be behind boosted trees. A plain card is easier to read. */
const leastGain = 0.0025;

/** Trains, cross-validates in five folds and calibrates. Throws where one of the two outcomes is missing. */
export function trainScorecard({ table, labels, label, groups, random }: Training): Trained {
  const events = labels.reduce((sum, each) => sum + each, 0);
  if (events === 0 || events === labels.length)
    throw new Error("retention.oneOutcome: both outcomes are needed to learn from");
  const { raw, held } = fitBest(table, labels, random);
  const scale = scaleOf(raw);
  // A card is too sure of what it learned from, so what points are worth is measured on rows it had not seen.
  const points = held.logOdds.map((each) => (each - scale.floor) / scale.perPoint);
  const crossed = raw.crossed.map((line) => crossedOf(line, scale.perPoint));
  const card = {
    label,
    features: raw.lines.map((line) => lineOf(line, scale.perPoint)),
    ...(crossed.length > 0 ? { crossed } : {}),
    calibration: calibrate(points, labels),
    ...(groups ? { groupCalibrations: calibrateGroups(groups, points, labels) } : {}),
    baseRate: events / labels.length,
    rows: table.rowCount,
  };
  return { card, held };
}

/** A plain card, or one with crossed lines where those earn their place on rows they had not seen. */
function fitBest(table: Table, labels: Uint8Array, random: () => number): RawTrained {
  const columns = table.columns.map((column) => fineColumn(column));
  const finer = finerColumns(table);
  const ofFolds: RawCard[] = [];
  const held = crossValidateRows(labels.length, random, (taught, fold) => {
    const raw = fitRaw(columns, labels, taught);
    ofFolds[fold] = raw;
    return (rest) => logOddsOf(raw, rest);
  });
  const all = rowsUpTo(labels.length);
  const raw = fitRaw(columns, labels, all);
  const crossed = crossedFrom(raw, all);
  if (crossed.crossed.length === 0) return { raw, held };
  // Each fold looks for its own pairs: one told by another's outcome would flatter the card.
  const crossedHeld = crossValidateFolds(held.folds, (taught, fold) => {
    const own = crossedFrom(ofFolds[fold] ?? raw, taught);
    return (rest) => logOddsOf(own, rest);
  });
  const gain = aucOf(crossedHeld) - aucOf(held);
  return gain >= leastGain ? { raw: crossed, held: crossedHeld } : { raw, held };

  function crossedFrom(plain: RawCard, taught: Int32Array): RawCard {
    const crossings = findCrossings(columns, finer, { labels, taught, logOdds: logOddsOf(plain, taught) });
    return crossings.length === 0 ? plain : fitCrossed(plain, crossings, labels, taught);
  }

  function aucOf({ logOdds }: Held): number {
    return measureScores(logOdds.map(probabilityOf), labels).auc;
  }
}

/** Columns cut more finely, each when it is first asked for: few ever are. */
function finerColumns(table: Table): (name: string) => FineColumn {
  const known = new Map<string, FineColumn>();
  return (name) => {
    const finer = known.get(name) ?? fineColumn(columnOf(table, name), mostParts);
    known.set(name, finer);
    return finer;
  };
}

/** Log-odds at no points, and of one point: every line begins at 0, the highest sum there can be is 100. */
function scaleOf({ intercept, lines, crossed }: RawCard): {
  readonly floor: number;
  readonly perPoint: number;
} {
  const added = [...lines.map(({ logOdds }) => logOdds), ...crossed.map(({ values }) => values)];
  const lowest = added.reduce((sum, each) => sum + Math.min(...each), 0);
  const highest = added.reduce((sum, each) => sum + Math.max(...each), 0);
  return { floor: intercept + lowest, perPoint: highest === lowest ? 1 : (highest - lowest) / 100 };
}

function lineOf({ name, bins, logOdds, rows }: RawLine, perPoint: number): ScoredFeature {
  const points = pointsOf(logOdds, perPoint);
  return { name, bins, points, meanPoints: meanOf(points, rows) };
}

function crossedOf({ crossing, values, rows }: RawCrossed, perPoint: number): CrossedLine {
  const { first, second, width } = crossing;
  const flat = pointsOf([...values], perPoint);
  const points = Array.from({ length: flat.length / width }, (_, bin) =>
    flat.slice(bin * width, (bin + 1) * width),
  );
  return { first, second, points, meanPoints: meanOf(flat, rows) };
}

function pointsOf(logOdds: readonly number[], perPoint: number): readonly number[] {
  const lowest = Math.min(...logOdds);
  return logOdds.map((each) => (each - lowest) / perPoint);
}

function meanOf(points: readonly number[], rows: Float64Array): number {
  const all = rows.reduce((sum, each) => sum + each, 0);
  const sum = points.reduce((total, each, bin) => total + each * (rows[bin] ?? 0), 0);
  return all === 0 ? 0 : sum / all;
}

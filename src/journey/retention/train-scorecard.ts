import { calibrate } from "./calibrate.ts";
import { crossValidateRows, rowsUpTo } from "./cross-validate.ts";
import type { Held } from "./cross-validate.ts";
import { countFine, fineColumn } from "./fine-bins.ts";
import type { FineColumn } from "./fine-bins.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { calibrateGroups } from "./group-calibrations.ts";
import type { Groups } from "./group-calibrations.ts";
import { makeBins } from "./make-bins.ts";
import type { MadeBins } from "./make-bins.ts";
import type { ScoredFeature, Scorecard } from "./scorecard.ts";
import type { Table } from "./table.ts";

/** A binned column with the evidence of each bin: log(share of events ÷ share of the rest). */
interface Evidence {
  readonly fine: FineColumn;
  readonly made: MadeBins;
  readonly weights: readonly number[];
}

/** A line before calibration: what each bin adds to the log-odds. */
interface RawLine {
  readonly fine: FineColumn;
  readonly made: MadeBins;
  readonly logOdds: readonly number[];
}

/** Lines and intercept before calibration: log-odds of a row = intercept + Σ evidence. */
interface RawCard {
  readonly intercept: number;
  readonly lines: readonly RawLine[];
}

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

/** Half an event and half a non-event of credit for every bin, so that an empty one does not weigh infinitely. */
const credit = 0.5;
/** A line whose bins hardly differ says nothing an agent could use. Information value, by a common rule of thumb. */
const leastInformation = 0.005;

/** Trains, cross-validates in five folds and calibrates. Throws where one of the two outcomes is missing. */
export function trainScorecard({ table, labels, label, groups, random }: Training): Trained {
  const events = labels.reduce((sum, each) => sum + each, 0);
  if (events === 0 || events === labels.length)
    throw new Error("retention.oneOutcome: both outcomes are needed to learn from");
  const fine = table.columns.map(fineColumn);
  const held = crossValidateRows(table.rowCount, random, (taught) => {
    const raw = fitRaw(fine, labels, taught);
    return (rest) => logOddsOf(raw, rest);
  });
  const raw = fitRaw(fine, labels, rowsUpTo(table.rowCount));
  const scale = scaleOf(raw);
  // A card is too sure of what it learned from, so what points are worth is measured on rows it had not seen.
  const points = held.logOdds.map((each) => (each - scale.floor) / scale.perPoint);
  const card = {
    label,
    features: raw.lines.map((line) => lineOf(line, scale.perPoint)),
    calibration: calibrate(points, labels),
    ...(groups ? { groupCalibrations: calibrateGroups(groups, points, labels) } : {}),
    baseRate: events / labels.length,
    rows: table.rowCount,
  };
  return { card, held };
}

function fitRaw(columns: readonly FineColumn[], labels: Uint8Array, taught: Int32Array): RawCard {
  const evidence = columns.map((fine) => evidenceOf(fine, labels, taught)).filter((each) => each !== null);
  const fit = fitLogistic({
    columns: evidence.map(({ fine, made, weights }) => ({
      codes: fine.codes,
      values: ofParts(made, weights),
    })),
    labels,
    taught,
  });
  return {
    intercept: fit.intercept,
    lines: evidence.map(({ fine, made, weights }, index) => ({
      fine,
      made,
      logOdds: weights.map((weight) => weight * (fit.weights[index] ?? 0)),
    })),
  };
}

/** Null where the column does not tell the outcomes apart. */
function evidenceOf(fine: FineColumn, labels: Uint8Array, taught: Int32Array): Evidence | null {
  const made = makeBins(fine, countFine(fine, labels, taught));
  const { weights, information } = weigh(made);
  return information < leastInformation ? null : { fine, made, weights };
}

function weigh({ rows, events }: MadeBins): {
  readonly weights: readonly number[];
  readonly information: number;
} {
  const allEvents = events.reduce((sum, each) => sum + each, 0);
  const allOthers = rows.reduce((sum, each) => sum + each, 0) - allEvents;
  let information = 0;
  const weights = Array.from(events, (count, bin) => {
    const rest = (rows[bin] ?? 0) - count;
    // Nobody was ever in this bin: nothing is known, which is no evidence either way.
    if (count + rest === 0) return 0;
    const eventShare = (count + credit) / (allEvents + credit);
    const otherShare = (rest + credit) / (allOthers + credit);
    const weight = Math.log(eventShare / otherShare);
    information += (eventShare - otherShare) * weight;
    return weight;
  });
  return { weights, information };
}

/** What belongs to bins, by fine bin. */
const ofParts = ({ binOfPart }: MadeBins, ofBins: readonly number[]): Float64Array =>
  Float64Array.from(binOfPart, (bin) => ofBins[bin] ?? 0);

function logOddsOf({ intercept, lines }: RawCard, rows: Int32Array): Float64Array {
  const sums = new Float64Array(rows.length).fill(intercept);
  for (const { fine, made, logOdds } of lines) {
    const { codes } = fine;
    const values = ofParts(made, logOdds);
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] ?? 0) + (values[codes[rows[index] ?? 0] ?? 0] ?? 0);
  }
  return sums;
}

/** Log-odds at no points, and of one point: every line begins at 0, the highest sum there can be is 100. */
function scaleOf({ intercept, lines }: RawCard): { readonly floor: number; readonly perPoint: number } {
  const lowest = lines.reduce((sum, { logOdds }) => sum + Math.min(...logOdds), 0);
  const highest = lines.reduce((sum, { logOdds }) => sum + Math.max(...logOdds), 0);
  return { floor: intercept + lowest, perPoint: highest === lowest ? 1 : (highest - lowest) / 100 };
}

function lineOf({ fine, made, logOdds }: RawLine, perPoint: number): ScoredFeature {
  const lowest = Math.min(...logOdds);
  const points = logOdds.map((each) => (each - lowest) / perPoint);
  return { name: fine.name, bins: made.bins, points, meanPoints: meanOf(points, made.rows) };
}

function meanOf(points: readonly number[], rows: Float64Array): number {
  const all = rows.reduce((sum, each) => sum + each, 0);
  const sum = points.reduce((total, each, bin) => total + each * (rows[bin] ?? 0), 0);
  return all === 0 ? 0 : sum / all;
}

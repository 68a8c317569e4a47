import { calibrate } from "./calibrate.ts";
import { binRows, missingBinOf } from "./bins.ts";
import type { Bins } from "./bins.ts";
import { crossValidate } from "./cross-validate.ts";
import type { Held } from "./cross-validate.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { makeBins } from "./make-bins.ts";
import type { ScoredFeature, Scorecard } from "./scorecard.ts";
import type { Column, Table } from "./table.ts";

/** A binned column with the evidence of each bin: log(share of events ÷ share of the rest). */
interface Evidence {
  readonly name: string;
  readonly bins: Bins;
  readonly weights: readonly number[];
  readonly rows: Uint8Array;
}

/** Lines and intercept before calibration: log-odds of a row = intercept + Σ evidence. */
interface RawCard {
  readonly intercept: number;
  readonly lines: readonly {
    readonly name: string;
    readonly bins: Bins;
    readonly logOdds: readonly number[];
  }[];
}

export interface Training {
  readonly table: Table;
  /** 1 where it happened. */
  readonly labels: Uint8Array;
  /** What happened, e.g. `lapsed`. */
  readonly label: string;
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
export function trainScorecard({ table, labels, label, random }: Training): Trained {
  const events = labels.reduce((sum, each) => sum + each, 0);
  if (events === 0 || events === labels.length)
    throw new Error("retention.oneOutcome: both outcomes are needed to learn from");
  const held = crossValidate(table, labels, random, (part, partLabels) => {
    const raw = fitRaw(part, partLabels);
    return (rest) => logOddsOf(raw, rest);
  });
  const raw = fitRaw(table, labels);
  const card = toCard(raw, { table, label, baseRate: events / labels.length });
  const scale = scaleOf(raw);
  // A card is too sure of what it learned from, so what points are worth is measured on rows it had not seen.
  const calibration = calibrate(
    held.logOdds.map((each) => (each - scale.floor) / scale.perPoint),
    labels,
  );
  return { card: { ...card, calibration }, held };
}

function fitRaw(table: Table, labels: Uint8Array): RawCard {
  const evidence = table.columns.map((column) => evidenceOf(column, labels)).filter((each) => each !== null);
  const fit = fitLogistic(evidence.map(columnOfEvidence), labels);
  return {
    intercept: fit.intercept,
    lines: evidence.map(({ name, bins, weights }, index) => ({
      name,
      bins,
      logOdds: weights.map((weight) => weight * (fit.weights[index] ?? 0)),
    })),
  };
}

/** Null where the column does not tell the outcomes apart. */
function evidenceOf(column: Column, labels: Uint8Array): Evidence | null {
  const bins = makeBins(column, labels);
  const rows = binRows(bins, column);
  const { weights, information } = weigh(rows, labels, missingBinOf(bins) + 1);
  return information < leastInformation ? null : { name: column.name, bins, weights, rows };
}

function weigh(
  rows: Uint8Array,
  labels: Uint8Array,
  binCount: number,
): { readonly weights: readonly number[]; readonly information: number } {
  const events = new Float64Array(binCount);
  const others = new Float64Array(binCount);
  for (let row = 0; row < rows.length; row += 1) {
    const side = labels[row] === 1 ? events : others;
    const bin = rows[row] ?? 0;
    side[bin] = (side[bin] ?? 0) + 1;
  }
  const allEvents = events.reduce((sum, each) => sum + each, 0);
  const allOthers = others.reduce((sum, each) => sum + each, 0);
  let information = 0;
  const weights = Array.from(events, (count, bin) => {
    const rest = others[bin] ?? 0;
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

const columnOfEvidence = ({ weights, rows }: Evidence): Float64Array =>
  Float64Array.from(rows, (bin) => weights[bin] ?? 0);

function logOddsOf({ intercept, lines }: RawCard, table: Table): Float64Array {
  const sums = new Float64Array(table.rowCount).fill(intercept);
  for (const line of lines) {
    const column = table.columns.find((each) => each.name === line.name);
    if (!column) continue;
    const bins = binRows(line.bins, column);
    for (let row = 0; row < sums.length; row += 1)
      sums[row] = (sums[row] ?? 0) + (line.logOdds[bins[row] ?? 0] ?? 0);
  }
  return sums;
}

/** Log-odds at no points, and of one point: every line begins at 0, the highest sum there can be is 100. */
function scaleOf({ intercept, lines }: RawCard): { readonly floor: number; readonly perPoint: number } {
  const lowest = lines.reduce((sum, { logOdds }) => sum + Math.min(...logOdds), 0);
  const highest = lines.reduce((sum, { logOdds }) => sum + Math.max(...logOdds), 0);
  return { floor: intercept + lowest, perPoint: highest === lowest ? 1 : (highest - lowest) / 100 };
}

interface Finish {
  readonly table: Table;
  readonly label: string;
  readonly baseRate: number;
}

function toCard(raw: RawCard, { table, label, baseRate }: Finish): Omit<Scorecard, "calibration"> {
  const { perPoint } = scaleOf(raw);
  const pointsOfLine = (logOdds: readonly number[]): readonly number[] => {
    const lowest = Math.min(...logOdds);
    return logOdds.map((each) => (each - lowest) / perPoint);
  };
  return {
    label,
    features: raw.lines.map(({ name, bins, logOdds }) => lineOf(name, bins, pointsOfLine(logOdds), table)),
    baseRate,
    rows: table.rowCount,
  };
}

function lineOf(name: string, bins: Bins, points: readonly number[], table: Table): ScoredFeature {
  const column = table.columns.find((each) => each.name === name);
  const rows = column ? binRows(bins, column) : new Uint8Array();
  const sum = rows.reduce((total, bin) => total + (points[bin] ?? 0), 0);
  return { name, bins, points, meanPoints: rows.length === 0 ? 0 : sum / rows.length };
}

import type { Bins } from "./bins.ts";
import { countFine } from "./fine-bins.ts";
import type { FineColumn } from "./fine-bins.ts";
import { evidenceIn } from "./crossing-evidence.ts";
import type { Crossing } from "./crossing-evidence.ts";
import { fitLogistic } from "./fit-logistic.ts";
import type { CodedColumn } from "./fit-logistic.ts";
import { makeBins } from "./make-bins.ts";
import type { MadeBins } from "./make-bins.ts";

/** A line before calibration: what each bin, or each cell, adds to the log-odds. */
interface Weighed {
  /** The fine bin or the cell of every row of the table. */
  readonly codes: Uint16Array;
  /** What each code adds to the log-odds. */
  readonly values: Float64Array;
}

export interface RawLine extends Weighed {
  readonly name: string;
  readonly bins: Bins;
  /** What each bin adds, the missing one last. */
  readonly logOdds: readonly number[];
  /** Rows by bin. */
  readonly rows: Float64Array;
}

export interface RawCrossed extends Weighed {
  readonly crossing: Crossing;
  /** Rows by cell. */
  readonly rows: Float64Array;
}

/** Lines and intercept before calibration: log-odds of a row = intercept + Σ what its bins and cells add. */
export interface RawCard {
  readonly intercept: number;
  readonly lines: readonly RawLine[];
  readonly crossed: readonly RawCrossed[];
}

/** A binned column with the evidence of each bin: log(share of events ÷ share of the rest). */
interface Evidence {
  readonly fine: FineColumn;
  readonly made: MadeBins;
  readonly weights: readonly number[];
}

/** Half an event and half a non-event of credit for every bin, so that an empty one does not weigh infinitely. */
const credit = 0.5;
/** A line whose bins hardly differ says nothing an agent could use. Information value, by a common rule of thumb. */
const leastInformation = 0.005;

/** Learns the lines of single columns. */
export function fitRaw(columns: readonly FineColumn[], labels: Uint8Array, taught: Int32Array): RawCard {
  const evidence = columns.map((fine) => evidenceOf(fine, labels, taught)).filter((each) => each !== null);
  const fit = fitLogistic({
    columns: evidence.map(({ fine, made, weights }) => ({
      codes: fine.codes,
      values: ofParts(made, weights),
    })),
    labels,
    taught,
  });
  const lines = evidence.map(({ fine, made, weights }, index) => {
    const logOdds = weights.map((weight) => weight * (fit.weights[index] ?? 0));
    const { name, codes } = fine;
    return { name, bins: made.bins, codes, values: ofParts(made, logOdds), logOdds, rows: made.rows };
  });
  return { intercept: fit.intercept, lines, crossed: [] };
}

/** The card with a line for each crossing, all of its lines weighed anew together. */
export function fitCrossed(
  plain: RawCard,
  crossings: readonly Crossing[],
  labels: Uint8Array,
  taught: Int32Array,
): RawCard {
  const logOdds = logOddsOf(plain, taught);
  const added: CodedColumn[] = [];
  for (const crossing of crossings) {
    const values = evidenceIn(crossing, { rows: taught, logOdds }, labels);
    added.push({ codes: crossing.cells, values });
    addLine({ codes: crossing.cells, values }, taught, logOdds);
  }
  const columns = [...plain.lines, ...added];
  // Lines and evidence are log-odds already: a weight of one for each is near the answer.
  const near = { intercept: plain.intercept, weights: new Float64Array(columns.length).fill(1) };
  const fit = fitLogistic({ columns, labels, taught: someOf(taught), near });
  const weightAt = (index: number): number => fit.weights[index] ?? 0;
  return {
    intercept: fit.intercept,
    lines: plain.lines.map((line, index) => ({
      ...line,
      values: line.values.map((each) => each * weightAt(index)),
      logOdds: line.logOdds.map((each) => each * weightAt(index)),
    })),
    crossed: crossings.map((crossing, index) => {
      const weight = weightAt(plain.lines.length + index);
      return {
        crossing,
        codes: crossing.cells,
        values: added[index]?.values.map((each) => each * weight) ?? new Float64Array(0),
        rows: countCells(crossing, taught),
      };
    }),
  };
}

/** A few dozen weights are known to a hundredth from so many rows. */
const mostWeighing = 200_000;
const goldenRatio = 0.618_033_988_749_894_9;

/** These rows, or as many as are enough: steps of the golden ratio never fall into step with how a file is ordered. */
function someOf(rows: Int32Array): Int32Array {
  const share = mostWeighing / rows.length;
  return share >= 1 ? rows : rows.filter((_, place) => (place * goldenRatio) % 1 < share);
}

function countCells({ cells, cellCount }: Crossing, taught: Int32Array): Float64Array {
  const rows = new Float64Array(cellCount);
  for (const row of taught) {
    const cell = cells[row] ?? 0;
    rows[cell] = (rows[cell] ?? 0) + 1;
  }
  return rows;
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

/** The log-odds of these rows of the table it learned from, in their order. */
export function logOddsOf({ intercept, lines, crossed }: RawCard, rows: Int32Array): Float64Array {
  const sums = new Float64Array(rows.length).fill(intercept);
  for (const line of [...lines, ...crossed]) addLine(line, rows, sums);
  return sums;
}

function addLine({ codes, values }: Weighed, rows: Int32Array, sums: Float64Array): void {
  for (let index = 0; index < sums.length; index += 1)
    sums[index] = (sums[index] ?? 0) + (values[codes[rows[index] ?? 0] ?? 0] ?? 0);
}

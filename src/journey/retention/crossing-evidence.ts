import type { CrossedSide } from "./crossed-line.ts";
import { probabilityOf } from "./fit-logistic.ts";

/** Two columns that tell together, with the cell of every row. */
export interface Crossing {
  readonly first: CrossedSide;
  readonly second: CrossedSide;
  /** First bin × (bins of the second, with the missing one) + second bin. */
  readonly cells: Uint16Array;
  readonly cellCount: number;
  /** Bins of the second, with the missing one. */
  readonly width: number;
}

/** Rows of the table, with what is foretold of each without the crossing. */
export interface Sample {
  readonly rows: Int32Array;
  readonly logOdds: Float64Array;
}

/** How much a crossed line must lessen the mean log-loss on rows that did not choose it. */
const leastFall = 0.001;
/** And by how many standard errors: less may be chance. */
const leastErrors = 3;
/** So many average rows are lent to each cell: a small one claims little. */
const lent = 5;

/** The evidence of each cell beyond what is foretold: log(odds that happened ÷ odds foretold), drawn towards none. */
export function evidenceIn(
  { cells, cellCount }: Crossing,
  { rows, logOdds }: Sample,
  labels: Uint8Array,
): Float64Array {
  const counts = new Float64Array(cellCount);
  const events = new Float64Array(cellCount);
  const foretold = new Float64Array(cellCount);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const cell = cells[row] ?? 0;
    counts[cell] = (counts[cell] ?? 0) + 1;
    events[cell] = (events[cell] ?? 0) + (labels[row] ?? 0);
    foretold[cell] = (foretold[cell] ?? 0) + probabilityOf(logOdds[at] ?? 0);
  }
  return counts.map((count, cell) => {
    const [happened, meant] = [events[cell] ?? 0, foretold[cell] ?? 0];
    const ofEvents = Math.log((happened + lent) / (meant + lent));
    return ofEvents - Math.log((count - happened + lent) / (count - meant + lent));
  });
}

/** Whether the evidence lessens the log-loss of rows that did not give it, by enough and beyond chance. */
export function isProved(
  { cells }: Crossing,
  evidence: Float64Array,
  { rows, logOdds }: Sample,
  labels: Uint8Array,
): boolean {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const added = evidence[cells[row] ?? 0] ?? 0;
    const chance = probabilityOf(logOdds[at] ?? 0);
    const fall = (labels[row] ?? 0) * added - Math.log(1 + chance * (Math.exp(added) - 1));
    sum += fall;
    squares += fall * fall;
  }
  const mean = sum / rows.length;
  const error = Math.sqrt(Math.max(0, squares / rows.length - mean * mean) / rows.length);
  return mean >= leastFall && mean >= leastErrors * error;
}

/** The same rows, foretold with the crossing. */
export const withEvidence = (
  { rows, logOdds }: Sample,
  { cells }: Crossing,
  evidence: Float64Array,
): Sample => ({
  rows,
  logOdds: logOdds.map((each, at) => each + (evidence[cells[rows[at] ?? 0] ?? 0] ?? 0)),
});

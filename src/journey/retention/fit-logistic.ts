/** What a logistic regression came to: log-odds = intercept + Σ weight × column. */
export interface LogisticFit {
  readonly intercept: number;
  readonly weights: Float64Array;
}

/** A column of few different values: `values[codes[row]]`. */
export interface CodedColumn {
  readonly codes: Uint16Array;
  readonly values: Float64Array;
}

export interface LogisticRows {
  readonly columns: readonly CodedColumn[];
  /** 0 or 1. */
  readonly labels: Uint8Array;
  /** The rows to learn from. */
  readonly taught: Int32Array;
  /** Where to begin, when something near the answer is known; else at zero. */
  readonly near?: LogisticFit | undefined;
}

const mostRounds = 25;
const smallStep = 1e-8;
/** Rows are gathered so many at a time: each column is read in one go, and the rows stay in the processor's cache. */
const blockRows = 256;

/**
 * Logistic regression by iteratively reweighted least squares (Newton's method), with a ridge penalty on the weights and
 * none on the intercept. Without rows, everything is zero.
 */
export function fitLogistic(given: LogisticRows, ridge = 1): LogisticFit {
  const size = given.columns.length + 1;
  const solution = new Float64Array(size);
  if (given.near) solution.set([given.near.intercept, ...given.near.weights]);
  for (let round = 0; round < mostRounds; round += 1) {
    const slopes = slopesAt(given, solution, ridge);
    const step = solve(slopes.curvature, slopes.gradient, size);
    for (let index = 0; index < size; index += 1) solution[index] = at(solution, index) - at(step, index);
    if (step.every((each) => Math.abs(each) < smallStep)) break;
  }
  return { intercept: at(solution, 0), weights: solution.slice(1) };
}

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Typed arrays answer `undefined` only outside their bounds, which nothing here asks for. */
const at = (array: Float64Array, index: number): number => array[index] ?? 0;

interface Slopes {
  readonly gradient: Float64Array;
  /** One square array, row after row. Only the lower triangle is filled: `solve` reads no other. */
  readonly curvature: Float64Array;
}

/** First and second derivatives of the penalised loss. */
function slopesAt(given: LogisticRows, solution: Float64Array, ridge: number): Slopes {
  const size = solution.length;
  const slopes = { gradient: new Float64Array(size), curvature: new Float64Array(size * size) };
  const block = new Float64Array(blockRows * size);
  for (let start = 0; start < given.taught.length; start += blockRows) {
    const rows = given.taught.subarray(start, start + blockRows);
    gather(given.columns, rows, block, size);
    addBlock(block, rows, given.labels, solution, slopes);
  }
  const { gradient, curvature } = slopes;
  for (let k = 0; k < size; k += 1) {
    const penalty = k === 0 ? 1e-9 : ridge;
    gradient[k] = at(gradient, k) + (k === 0 ? 0 : ridge * at(solution, k));
    curvature[k * size + k] = at(curvature, k * size + k) + penalty;
  }
  return slopes;
}

/** Fills the block row after row: a one for the intercept, then each column's value. */
function gather(columns: readonly CodedColumn[], rows: Int32Array, block: Float64Array, size: number): void {
  for (let index = 0; index < rows.length; index += 1) block[index * size] = 1;
  for (const [k, { codes, values }] of columns.entries()) {
    for (let index = 0; index < rows.length; index += 1)
      block[index * size + k + 1] = values[codes[rows[index] ?? 0] ?? 0] ?? 0;
  }
}

function addBlock(
  block: Float64Array,
  rows: Int32Array,
  labels: Uint8Array,
  solution: Float64Array,
  { gradient, curvature }: Slopes,
): void {
  const size = solution.length;
  for (let index = 0; index < rows.length; index += 1) {
    const from = index * size;
    let logOdds = 0;
    for (let k = 0; k < size; k += 1) logOdds += at(solution, k) * at(block, from + k);
    const probability = probabilityOf(logOdds);
    const error = probability - (labels[rows[index] ?? 0] ?? 0);
    const weight = probability * (1 - probability);
    for (let k = 0; k < size; k += 1) {
      const value = at(block, from + k);
      gradient[k] = at(gradient, k) + error * value;
      const weighted = weight * value;
      const line = k * size;
      for (let m = 0; m <= k; m += 1)
        curvature[line + m] = at(curvature, line + m) + weighted * at(block, from + m);
    }
  }
}

/** Solves `curvature · x = gradient` by Cholesky's factorisation. */
function solve(curvature: Float64Array, gradient: Float64Array, size: number): Float64Array {
  const factor = factorise(curvature, size);
  const middle = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let rest = at(gradient, i);
    for (let k = 0; k < i; k += 1) rest -= at(factor, i * size + k) * at(middle, k);
    middle[i] = rest / at(factor, i * size + i);
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = at(middle, i);
    for (let k = i + 1; k < size; k += 1) rest -= at(factor, k * size + i) * at(solution, k);
    solution[i] = rest / at(factor, i * size + i);
  }
  return solution;
}

function factorise(curvature: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = at(curvature, i * size + j);
      for (let k = 0; k < j; k += 1) rest -= at(factor, i * size + k) * at(factor, j * size + k);
      // A column that says nothing leaves a zero here, up to rounding.
      factor[i * size + j] = i === j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / at(factor, j * size + j);
    }
  }
  return factor;
}

/** What a logistic regression came to: log-odds = intercept + Σ weight × column. */
export interface LogisticFit {
  readonly intercept: number;
  readonly weights: Float64Array;
}

const mostRounds = 25;
const smallStep = 1e-8;

/**
 * Logistic regression by iteratively reweighted least squares (Newton's method), with a ridge penalty on the weights and
 * none on the intercept. `columns[k][row]`; labels are 0 or 1. Without rows, everything is zero.
 */
export function fitLogistic(columns: readonly Float64Array[], labels: Uint8Array, ridge = 1): LogisticFit {
  const size = columns.length + 1;
  const solution = new Float64Array(size);
  for (let round = 0; round < mostRounds; round += 1) {
    const { gradient, curvature } = slopesAt(columns, labels, solution, ridge);
    const step = solve(curvature, gradient, size);
    for (let index = 0; index < size; index += 1) solution[index] = at(solution, index) - at(step, index);
    if (step.every((each) => Math.abs(each) < smallStep)) break;
  }
  return { intercept: at(solution, 0), weights: solution.slice(1) };
}

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Typed arrays answer `undefined` only outside their bounds, which nothing here asks for. */
const at = (array: Float64Array, index: number): number => array[index] ?? 0;

/** First and second derivatives of the penalised loss; the curvature as one square array, row after row. */
function slopesAt(
  columns: readonly Float64Array[],
  labels: Uint8Array,
  solution: Float64Array,
  ridge: number,
): { readonly gradient: Float64Array; readonly curvature: Float64Array } {
  const size = solution.length;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const row = new Float64Array(size);
  row[0] = 1;
  for (let index = 0; index < labels.length; index += 1) {
    let logOdds = at(solution, 0);
    for (let k = 1; k < size; k += 1) {
      const value = columns[k - 1]?.[index] ?? 0;
      row[k] = value;
      logOdds += at(solution, k) * value;
    }
    addRow(row, probabilityOf(logOdds), labels[index] ?? 0, gradient, curvature);
  }
  for (let k = 0; k < size; k += 1) {
    const penalty = k === 0 ? 1e-9 : ridge;
    gradient[k] = at(gradient, k) + (k === 0 ? 0 : ridge * at(solution, k));
    curvature[k * size + k] = at(curvature, k * size + k) + penalty;
  }
  return { gradient, curvature };
}

/** One row's share. Only the lower triangle is filled: `solve` reads no other. */
function addRow(
  row: Float64Array,
  probability: number,
  label: number,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  const size = row.length;
  const error = probability - label;
  const weight = probability * (1 - probability);
  for (let k = 0; k < size; k += 1) {
    const value = at(row, k);
    if (value === 0) continue;
    gradient[k] = at(gradient, k) + error * value;
    const weighted = weight * value;
    for (let m = 0; m <= k; m += 1)
      curvature[k * size + m] = at(curvature, k * size + m) + weighted * at(row, m);
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

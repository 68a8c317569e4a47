/** How good probabilities were, held against what happened. */
export interface Figures {
  readonly rows: number;
  readonly baseRate: number;
  /** Area under the ROC curve: how often a row in which it happened was scored above one in which it did not. */
  readonly auc: number;
  /** Mean squared error of the probability. */
  readonly brier: number;
  /** Expected calibration error over ten bins of equal size, as a share. */
  readonly calibrationError: number;
  /** How much likelier it was in the top tenth than in all. */
  readonly topTenthLift: number;
}

/** Measures probabilities against labels (1: it happened). AUC is `NaN` where one outcome is missing. */
export function measureScores(probabilities: Float64Array, labels: Uint8Array): Figures {
  const order = Int32Array.from({ length: labels.length }, (_, row) => row).sort(
    (left, right) => (probabilities[left] ?? 0) - (probabilities[right] ?? 0),
  );
  const events = labels.reduce((sum, each) => sum + each, 0);
  const baseRate = events / labels.length;
  const top = order.subarray(order.length - Math.max(1, Math.floor(order.length / 10)));
  return {
    rows: labels.length,
    baseRate,
    auc: aucOf(order, probabilities, labels),
    brier: meanOver(order, (row) => ((probabilities[row] ?? 0) - (labels[row] ?? 0)) ** 2),
    calibrationError: calibrationErrorOf(order, probabilities, labels),
    topTenthLift: meanOver(top, (row) => labels[row] ?? 0) / baseRate,
  };
}

/** By ranks (Mann and Whitney); equal scores share the mean of their ranks. */
function aucOf(order: Int32Array, probabilities: Float64Array, labels: Uint8Array): number {
  let rankSum = 0;
  let events = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    const score = probabilities[order[start] ?? 0];
    while (end < order.length && probabilities[order[end] ?? 0] === score) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let place = start; place < end; place += 1) {
      if (labels[order[place] ?? 0] !== 1) continue;
      rankSum += rank;
      events += 1;
    }
    start = end;
  }
  return (rankSum - (events * (events + 1)) / 2) / (events * (order.length - events));
}

const calibrationBins = 10;

function calibrationErrorOf(order: Int32Array, probabilities: Float64Array, labels: Uint8Array): number {
  let error = 0;
  for (let bin = 0; bin < calibrationBins; bin += 1) {
    const rows = order.subarray(
      Math.floor((bin * order.length) / calibrationBins),
      Math.floor(((bin + 1) * order.length) / calibrationBins),
    );
    if (rows.length === 0) continue;
    const foretold = meanOver(rows, (row) => probabilities[row] ?? 0);
    const happened = meanOver(rows, (row) => labels[row] ?? 0);
    error += (Math.abs(foretold - happened) * rows.length) / order.length;
  }
  return error;
}

const meanOver = (rows: Int32Array, valueOf: (row: number) => number): number =>
  rows.reduce((sum, row) => sum + valueOf(row), 0) / rows.length;

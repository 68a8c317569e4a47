/** So many points went with this share of events. */
export interface CalibrationPoint {
  readonly points: number;
  readonly probability: number;
}

/** Enough to bend where the truth bends, few enough that each is about people and not about chance. */
const groupCount = 30;

/**
 * What points are worth, from rows whose outcome is known: groups of equal size in the order of their points, pooled
 * until more points never mean a lower share (pool adjacent violators). Straight lines join them.
 */
export function calibrate(points: Float64Array, labels: Uint8Array): readonly CalibrationPoint[] {
  const order = Int32Array.from({ length: points.length }, (_, row) => row).sort(
    (left, right) => (points[left] ?? 0) - (points[right] ?? 0),
  );
  const groups = Math.min(groupCount, order.length);
  const pools: Pool[] = [];
  for (let group = 0; group < groups; group += 1) {
    const rows = order.subarray(
      Math.floor((group * order.length) / groups),
      Math.floor(((group + 1) * order.length) / groups),
    );
    pools.push(poolOf(rows, points, labels));
    poolViolators(pools);
  }
  return pools.map(({ rows, pointSum, events }) => ({ points: pointSum / rows, probability: events / rows }));
}

interface Pool {
  readonly rows: number;
  readonly pointSum: number;
  readonly events: number;
}

const poolOf = (rows: Int32Array, points: Float64Array, labels: Uint8Array): Pool => ({
  rows: rows.length,
  pointSum: rows.reduce((sum, row) => sum + (points[row] ?? 0), 0),
  events: rows.reduce((sum, row) => sum + (labels[row] ?? 0), 0),
});

/** While the last pool's share is below the one before it, the two are one. */
function poolViolators(pools: Pool[]): void {
  while (pools.length > 1) {
    const [before, last] = pools.slice(-2);
    if (!before || !last || last.events / last.rows >= before.events / before.rows) return;
    pools.splice(-2, 2, {
      rows: before.rows + last.rows,
      pointSum: before.pointSum + last.pointSum,
      events: before.events + last.events,
    });
  }
}

/** The probability between two measured points; beyond the ends, that of the end. */
export function probabilityAt(calibration: readonly CalibrationPoint[], points: number): number {
  const above = calibration.findIndex((each) => each.points >= points);
  const right = above < 0 ? undefined : calibration[above];
  const left = above < 0 ? calibration.at(-1) : calibration[above - 1];
  if (!left || !right) return (left ?? right)?.probability ?? 0;
  const share = (points - left.points) / (right.points - left.points);
  return left.probability + share * (right.probability - left.probability);
}

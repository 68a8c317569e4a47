import { binOfNumber } from "./fine-bins.ts";

/** So many points went with this share of events. */
export interface CalibrationPoint {
  readonly points: number;
  readonly probability: number;
}

/** Enough to bend where the truth bends, few enough that each is about people and not about chance. */
const groupsFor = (rows: number): number => Math.min(30, Math.max(4, Math.floor(rows / 100)));

/**
 * What points are worth, from rows whose outcome is known: groups of about equal size in the order of their points,
 * pooled until more points never mean a lower share (pool adjacent violators). Straight lines join them.
 */
export function calibrate(points: Float64Array, labels: Uint8Array): readonly CalibrationPoint[] {
  const pools: Pool[] = [];
  for (const group of groupsOf(points, labels)) {
    pools.push(group);
    poolViolators(pools);
  }
  return pools.map(({ rows, pointSum, events }) => ({ points: pointSum / rows, probability: events / rows }));
}

interface Pool {
  readonly rows: number;
  readonly pointSum: number;
  readonly events: number;
}

/** Rows of equal points are never parted: nothing tells them from each other. */
function groupsOf(points: Float64Array, labels: Uint8Array): readonly Pool[] {
  const sorted = points.toSorted();
  const groupCount = groupsFor(sorted.length);
  const marks = Array.from({ length: groupCount - 1 }, (_, index) =>
    Math.floor(((index + 1) * sorted.length) / groupCount),
  );
  const cuts = [...new Set(marks.map((mark) => sorted[mark] ?? 0))];
  const groups = Array.from({ length: cuts.length + 1 }, () => ({ rows: 0, pointSum: 0, events: 0 }));
  for (let row = 0; row < points.length; row += 1) {
    const value = points[row] ?? 0;
    const group = groups[binOfNumber(cuts, value)];
    if (!group) continue;
    group.rows += 1;
    group.pointSum += value;
    group.events += labels[row] ?? 0;
  }
  return groups.filter(({ rows }) => rows > 0);
}

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

import { calibrate } from "./calibrate.ts";
import type { CalibrationPoint } from "./calibrate.ts";

/** The group of every row, as an index into `names`. */
export interface Groups {
  readonly names: readonly string[];
  readonly codes: Uint8Array;
}

/** Fewer rows than this, and a group's own calibration is more about chance than about the group. */
const leastRows = 1000;

/** What points are worth in each group that is large enough and has both outcomes; the others have none of their own. */
export function calibrateGroups(
  { names, codes }: Groups,
  points: Float64Array,
  labels: Uint8Array,
): Readonly<Record<string, readonly CalibrationPoint[]>> {
  return Object.fromEntries(
    names.flatMap((name, code) => {
      const isIn = (_: unknown, row: number): boolean => codes[row] === code;
      const own = labels.filter(isIn);
      const events = own.reduce((sum, each) => sum + each, 0);
      const isMeasured = own.length >= leastRows && events > 0 && events < own.length;
      return isMeasured ? [[name, calibrate(points.filter(isIn), own)]] : [];
    }),
  );
}

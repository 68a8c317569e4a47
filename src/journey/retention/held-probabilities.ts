import { calibrate, probabilityAt } from "./calibrate.ts";
import { foldCount } from "./cross-validate.ts";
import type { Held } from "./cross-validate.ts";
import { calibrateGroups } from "./group-calibrations.ts";
import type { Groups } from "./group-calibrations.ts";

/**
 * The probability of every row, where neither the card nor its calibration has seen that row: what may honestly be
 * measured on a table that also taught.
 */
export function heldProbabilities(
  { logOdds, folds }: Held,
  labels: Uint8Array,
  groups: Groups = { names: [], codes: new Uint8Array(labels.length) },
): Float64Array {
  const probabilities = new Float64Array(logOdds.length);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const isOther = (_: unknown, row: number): boolean => folds[row] !== fold;
    const [points, known] = [logOdds.filter(isOther), labels.filter(isOther)];
    const calibration = calibrate(points, known);
    const own = calibrateGroups({ ...groups, codes: groups.codes.filter(isOther) }, points, known);
    const ofGroup = groups.names.map((name) => own[name] ?? calibration);
    for (let row = 0; row < probabilities.length; row += 1) {
      if (folds[row] !== fold) continue;
      probabilities[row] = probabilityAt(ofGroup[groups.codes[row] ?? 0] ?? calibration, logOdds[row] ?? 0);
    }
  }
  return probabilities;
}

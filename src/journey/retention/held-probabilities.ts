import { calibrate, probabilityAt } from "./calibrate.ts";
import { foldCount } from "./cross-validate.ts";
import type { Held } from "./cross-validate.ts";

/**
 * The probability of every row, where neither the card nor its calibration has seen that row: what may honestly be
 * measured on a table that also taught.
 */
export function heldProbabilities({ logOdds, folds }: Held, labels: Uint8Array): Float64Array {
  const probabilities = new Float64Array(logOdds.length);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const isOther = (_: unknown, row: number): boolean => folds[row] !== fold;
    const calibration = calibrate(logOdds.filter(isOther), labels.filter(isOther));
    for (let row = 0; row < probabilities.length; row += 1)
      if (folds[row] === fold) probabilities[row] = probabilityAt(calibration, logOdds[row] ?? 0);
  }
  return probabilities;
}

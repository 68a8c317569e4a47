import { chanceFrom, drawBeta } from "./draw.ts";
import type { Posterior } from "./learned.ts";

/** One scored offer as far as chance goes: its score is `weight` times a draw, or times the mean where chance has no say. */
export interface Contender {
  readonly weight: number;
  readonly posterior: Posterior;
  /** False for what is never left to chance. */
  readonly isDrawn: boolean;
}

const draws = 200;
/** The same for every decision: this is a sum over chance, not chance. */
const seed = 0x5e_ed;

/**
 * How often each contender comes first over many draws, with `exploration` of the time spread evenly over those left to
 * chance. Logged with what was shown: without it nothing can be learned from the log later.
 */
export function firstProbabilities(contenders: readonly Contender[], exploration: number): readonly number[] {
  if (contenders.length < 2) return contenders.map(() => 1);
  const wins = contenders.map(() => 0);
  const chance = chanceFrom(seed);
  for (let draw = 0; draw < draws; draw += 1) {
    const scores = contenders.map(
      ({ weight, posterior, isDrawn }) =>
        weight * (isDrawn ? drawBeta(posterior, chance) : meanOf(posterior)),
    );
    const first = scores.indexOf(Math.max(...scores));
    wins[first] = (wins[first] ?? 0) + 1;
  }
  const drawn = contenders.filter(({ isDrawn }) => isDrawn).length;
  const share = drawn === 0 ? 0 : exploration;
  return contenders.map(
    ({ isDrawn }, index) => (1 - share) * ((wins[index] ?? 0) / draws) + (isDrawn ? share / drawn : 0),
  );
}

export const meanOf = ({ alpha, beta }: Posterior): number => alpha / (alpha + beta);

import type { Posterior } from "./learned.ts";

/** Chance from a seed: the same seed gives the same numbers, 0 to below 1 (mulberry32, public domain). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One draw of Beta(alpha, beta), both at least 1: two gamma draws. */
export function drawBeta({ alpha, beta }: Posterior, chance: () => number): number {
  const one = drawGamma(alpha, chance);
  const other = drawGamma(beta, chance);
  return one / (one + other);
}

/** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), for shapes of 1 and more. */
function drawGamma(shape: number, chance: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(chance);
    const cube = (1 + c * normal) ** 3;
    if (cube <= 0) continue;
    const uniform = 1 - chance();
    if (Math.log(uniform) < 0.5 * normal ** 2 + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

/** Box and Muller. `1 - chance()` is never 0. */
const drawNormal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

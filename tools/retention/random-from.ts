import { chanceFrom } from "#local/seed/chance.ts";

/** Numbers in [0, 1) from a seed. */
export function randomFrom(seed: number): () => number {
  const chance = chanceFrom(seed);
  return () => chance.int(0, 2 ** 31 - 1) / 2 ** 31;
}

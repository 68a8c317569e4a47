/** Chance from a seed: the same seed gives the same plan on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  readonly pick: <const T extends readonly [unknown, ...unknown[]]>(choices: T) => T[number];
  /** True with this probability. */
  readonly is: (probability: number) => boolean;
  /** A source of its own for this name, so that one member's luck does not depend on how much another used. */
  readonly fork: (name: string) => Chance;
}

/** mulberry32 (public domain, https://github.com/cprosche/mulberry32): small, fast and good enough to invent people. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    is: (probability) => next() < probability,
    fork: (name) => chanceFrom(hash(name, seed)),
  };
}

/** FNV-1a over the name, begun at the seed. */
function hash(name: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < name.length; index += 1) {
    value = Math.imul(value ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

/** One measured figure. `met` is null where the goal is only to be watched. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The goal in words. */
  readonly goal: string;
  readonly met: boolean | null;
}

/** A figure that must stay at or under a limit. */
export const atMost = (name: string, value: number, limit: number, unit: string, digits = 1): Figure => ({
  name,
  value: rounded(value, digits),
  unit,
  goal: `at most ${limit} ${unit}`,
  met: value <= limit,
});

/** A figure that must reach a limit. */
export const atLeast = (name: string, value: number, limit: number, unit: string): Figure => ({
  name,
  value: Math.round(value * 10) / 10,
  unit,
  goal: `at least ${limit} ${unit}`,
  met: value >= limit,
});

/** A figure to watch; no goal is set for it. */
export const watched = (name: string, value: number, unit: string, digits = 1): Figure => ({
  name,
  value: rounded(value, digits),
  unit,
  goal: "watched",
  met: null,
});

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** The value below which a share of the values lies. Throws on an empty list: a benchmark that measured nothing is a fault. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error("Nothing was measured.");
  return value;
}

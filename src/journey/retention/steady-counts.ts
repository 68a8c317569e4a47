import type { FineCounts } from "./fine-bins.ts";

/**
 * Events of each word drawn towards the share of all, the more the fewer rows it has: empirical Bayes, by the method of
 * moments (Efron and Morris 1975, https://doi.org/10.1080/01621459.1975.10479864). A column of hundreds of towns then
 * tells what it knows, and one of hundreds of accidents nothing.
 */
export function steadied({ rows, events }: FineCounts, partCount: number): Float64Array {
  const all = sumTo(rows, partCount);
  const share = all === 0 ? 0 : sumTo(events, partCount) / all;
  const spread = spreadBetween({ rows, events }, partCount, share);
  // So many rows of an average member are lent to each word.
  const lent = spread <= 0 ? Number.POSITIVE_INFINITY : (share * (1 - share)) / spread;
  return Float64Array.from({ length: partCount }, (_, part) => {
    const own = rows[part] ?? 0;
    if (lent === Number.POSITIVE_INFINITY) return own * share;
    return (own * ((events[part] ?? 0) + lent * share)) / (own + lent);
  });
}

/** The variance of shares between words, beyond what chance makes of equal ones. At most 0 where there is none. */
function spreadBetween({ rows, events }: FineCounts, partCount: number, share: number): number {
  let seen = 0;
  let weight = 0;
  let squares = 0;
  let words = 0;
  for (let part = 0; part < partCount; part += 1) {
    const own = rows[part] ?? 0;
    if (own === 0) continue;
    seen += own * ((events[part] ?? 0) / own - share) ** 2;
    weight += own;
    squares += own * own;
    words += 1;
  }
  const effective = weight - squares / weight;
  return words < 2 || effective <= 0 ? 0 : (seen - (words - 1) * share * (1 - share)) / effective;
}

function sumTo(values: Float64Array, end: number): number {
  let sum = 0;
  for (let index = 0; index < end; index += 1) sum += values[index] ?? 0;
  return sum;
}

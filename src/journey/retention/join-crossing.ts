import { sideWidth } from "./crossing-side.ts";
import type { CrossingSide } from "./crossing-side.ts";

/** Slopes and weights (first and second derivatives of the loss) by part of one column × part of another, row after row. */
export interface PairSums {
  readonly slopes: Float64Array;
  readonly weights: Float64Array;
}

/** The parts of each bin; what is in none is missing. */
export type Joined = readonly (readonly number[])[];

/** Two columns' bins as they tell together. */
export interface JoinedPair {
  readonly first: Joined;
  readonly second: Joined;
  /** What the cells explain beyond what either column's bins explain alone, as a chi-square. */
  readonly gain: number;
}

const mostBins = 5;
/** A bin lighter than this share says more about chance than about people. */
const leastShare = 0.02;

/** A row of sums over the bins of the other column. */
interface Profile {
  readonly parts: readonly number[];
  readonly slopes: Float64Array;
  readonly weights: Float64Array;
}

/** Joins each column's parts by how they tell in the bins of the other, at most five a column. */
export function joinCrossing(sums: PairSums, first: CrossingSide, second: CrossingSide): JoinedPair {
  const turned = { slopes: transposed(sums.slopes), weights: transposed(sums.weights) };
  const rough = joinSide(sums, first, startOf(turned, second));
  const ofSecond = joinSide(turned, second, rough);
  const ofFirst = joinSide(sums, first, ofSecond);
  return {
    first: ofFirst,
    second: ofSecond,
    gain: gainOf(profilesOf(sums, withMissing(ofFirst, first), withMissing(ofSecond, second))),
  };
}

function transposed(values: Float64Array): Float64Array {
  return values.map((_, at) => values[(at % sideWidth) * sideWidth + Math.floor(at / sideWidth)] ?? 0);
}

/** Where nothing is known of the other column yet: words one by one, figures in five stretches of about equal weight. */
function startOf({ weights }: PairSums, { partCount, isOrdered }: CrossingSide): Joined {
  if (!isOrdered) return Array.from({ length: partCount }, (_, part) => [part]);
  const ofPart = Array.from({ length: partCount }, (_, part) =>
    weights.subarray(part * sideWidth, (part + 1) * sideWidth).reduce((sum, each) => sum + each, 0),
  );
  const all = ofPart.reduce((sum, each) => sum + each, 0);
  const bins: number[][] = Array.from({ length: mostBins }, () => []);
  let before = 0;
  ofPart.forEach((weight, part) => {
    const middle = all === 0 ? 0 : (before + weight / 2) / all;
    bins[Math.min(mostBins - 1, Math.floor(middle * mostBins))]?.push(part);
    before += weight;
  });
  return bins.filter((parts) => parts.length > 0);
}

const withMissing = (joined: Joined, { partCount }: CrossingSide): Joined => [...joined, [partCount]];

function profilesOf({ slopes, weights }: PairSums, rows: Joined, others: Joined): Profile[] {
  return rows.map((parts) => {
    const sumIn = (values: Float64Array): Float64Array =>
      Float64Array.from(others, (own) => {
        let sum = 0;
        for (const part of parts) for (const other of own) sum += values[part * sideWidth + other] ?? 0;
        return sum;
      });
    return { parts, slopes: sumIn(slopes), weights: sumIn(weights) };
  });
}

/** Joins the two that tell most alike, again and again, until few are left and all of them differ. */
function joinSide(sums: PairSums, side: CrossingSide, others: Joined): Joined {
  const single: Joined = Array.from({ length: side.partCount }, (_, part) => [part]);
  // The missing of the other column is a bin of its own there, and of no weight here.
  const bins = profilesOf(sums, single, others);
  const least = leastShare * bins.reduce((sum, each) => sum + totalOf(each.weights), 0);
  while (bins.length > 1) {
    const { left, right, difference } = mostAlike(bins, side.isOrdered, least);
    if (bins.length <= mostBins && difference >= chanceOf(others.length)) break;
    const [one, other] = [bins[left], bins[right]];
    if (!one || !other) break;
    bins.splice(right, 1);
    bins[left] = joinedOf(one, other);
  }
  return bins.map(({ parts }) => parts);
}

/** A chi-square of so many degrees of freedom (mean and four standard deviations) that chance hardly reaches in many tries. */
const chanceOf = (freedom: number): number => freedom + 4 * Math.sqrt(2 * freedom);

function mostAlike(bins: readonly Profile[], isOrdered: boolean, least: number) {
  const best = { left: 0, right: 1, difference: Number.POSITIVE_INFINITY };
  for (let left = 0; left + 1 < bins.length; left += 1) {
    const last = isOrdered ? left + 1 : bins.length - 1;
    for (let right = left + 1; right <= last; right += 1) {
      const difference = differenceOf(bins[left], bins[right], least);
      if (difference < best.difference) Object.assign(best, { left, right, difference });
    }
  }
  return best;
}

/** How much is lost when two are one; too light a bin goes before any that is merely alike. */
function differenceOf(one: Profile | undefined, other: Profile | undefined, least: number): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  const isLight = totalOf(one.weights) < least || totalOf(other.weights) < least;
  let lost = isLight ? -1e9 : 0;
  for (let at = 0; at < one.weights.length; at += 1) {
    const [a, b] = [one.weights[at] ?? 0, other.weights[at] ?? 0];
    if (a === 0 || b === 0) continue;
    lost += (((one.slopes[at] ?? 0) / a - (other.slopes[at] ?? 0) / b) ** 2 * a * b) / (a + b);
  }
  return lost;
}

const joinedOf = (one: Profile, other: Profile): Profile => ({
  parts: [...one.parts, ...other.parts],
  slopes: one.slopes.map((each, at) => each + (other.slopes[at] ?? 0)),
  weights: one.weights.map((each, at) => each + (other.weights[at] ?? 0)),
});

const totalOf = (values: Float64Array): number => values.reduce((sum, each) => sum + each, 0);

/** The chi-square of the cells less those of the two columns by themselves. */
function gainOf(profiles: readonly Profile[]): number {
  const across = profiles.reduce(joinedOf);
  const rows = profiles.reduce(
    (sum, { slopes, weights }) => sum + explained(totalOf(slopes), totalOf(weights)),
    0,
  );
  return profiles.reduce((sum, each) => sum + explainedIn(each), 0) - rows - explainedIn(across);
}

const explainedIn = ({ slopes, weights }: Profile): number =>
  slopes.reduce((sum, slope, at) => sum + explained(slope, weights[at] ?? 0), 0);

const explained = (slope: number, weight: number): number => slope ** 2 / (weight + 1);

import { binsOfJoined, crossingSide, sideWidth } from "./crossing-side.ts";
import type { CrossingSide } from "./crossing-side.ts";
import { evidenceIn, isProved, withEvidence } from "./crossing-evidence.ts";
import type { Crossing, Sample } from "./crossing-evidence.ts";
import { probabilityOf } from "./fit-logistic.ts";
import type { FineColumn } from "./fine-bins.ts";
import { joinCrossing } from "./join-crossing.ts";
import type { Joined, JoinedPair } from "./join-crossing.ts";

/** A model's word on rows, and what happened. */
export interface Foretold {
  readonly labels: Uint8Array;
  readonly taught: Int32Array;
  /** What is foretold without crossed lines, by place in `taught`. */
  readonly logOdds: Float64Array;
}

const mostCrossings = 6;
/** Pairs of so many columns are tried, those first that the table has first. */
const mostColumns = 60;
/** After the first look only so many of the strongest pairs are looked at again. */
const mostPairs = 40;
const mostRows = 100_000;
/** With many pairs fewer rows are looked at: so many looks in all. */
const mostLooks = 20_000_000;
const fewestRows = 10_000;

interface Pair {
  readonly first: CrossingSide;
  readonly second: CrossingSide;
}

/**
 * The pairs of columns that tell beyond what is foretold without them, the strongest first, at most six. Each is found
 * on one half of the rows and must prove itself on the other.
 */
export function findCrossings(
  columns: readonly FineColumn[],
  finer: (name: string) => FineColumn,
  foretold: Foretold,
): readonly Crossing[] {
  const { labels } = foretold;
  const sides = columns
    .slice(0, mostColumns)
    .map(crossingSide)
    .filter(({ partCount }) => partCount > 1);
  let pairs: readonly Pair[] = sides.flatMap((first, at) =>
    sides.slice(at + 1).map((second) => ({ first, second })),
  );
  let { looking, judging } = halvesOf(foretold, pairs.length);
  const parts = new Map(sides.map((side) => [side, partsOf(side, looking.rows)]));
  const found: Crossing[] = [];
  while (found.length < mostCrossings) {
    const ranked = strongestFirst(pairs, parts, looking, labels);
    const [best, ...rest] = ranked;
    if (!best) break;
    const rough = crossingOf(best);
    if (!isProved(rough, evidenceIn(rough, looking, labels), judging, labels)) break;
    const both = together(looking, judging);
    const crossing = sharpened(best, finer, both, labels);
    const evidence = evidenceIn(crossing, both, labels);
    found.push(crossing);
    looking = withEvidence(looking, crossing, evidence);
    judging = withEvidence(judging, crossing, evidence);
    pairs = rest.slice(0, mostPairs).map(({ pair }) => pair);
  }
  return found;
}

const goldenRatio = 0.618_033_988_749_894_9;

/** Two halves of the rows, or of as many as are enough, from every part of the table. */
function halvesOf({ taught, logOdds }: Foretold, pairCount: number) {
  const wanted = Math.min(mostRows, Math.max(fewestRows, mostLooks / pairCount));
  const share = Math.min(1, wanted / taught.length);
  const places: [number[], number[]] = [[], []];
  for (let place = 0; place < taught.length; place += 1) {
    // Steps of the golden ratio never fall into step with how a file is ordered.
    const at = (place * goldenRatio) % 1;
    if (at < share) places[at < share / 2 ? 0 : 1].push(place);
  }
  const sampleOf = (own: readonly number[]): Sample => ({
    rows: Int32Array.from(own, (place) => taught[place] ?? 0),
    logOdds: Float64Array.from(own, (place) => logOdds[place] ?? 0),
  });
  return { looking: sampleOf(places[0]), judging: sampleOf(places[1]) };
}

function partsOf({ fine, partOfFine }: CrossingSide, rows: Int32Array): Uint8Array {
  const parts = new Uint8Array(rows.length);
  for (let at = 0; at < parts.length; at += 1) parts[at] = partOfFine[fine.codes[rows[at] ?? 0] ?? 0] ?? 0;
  return parts;
}

interface Ranked extends JoinedPair {
  readonly pair: Pair;
}

function strongestFirst(
  pairs: readonly Pair[],
  parts: ReadonlyMap<CrossingSide, Uint8Array>,
  { rows, logOdds }: Sample,
  labels: Uint8Array,
): readonly Ranked[] {
  const chances = logOdds.map(probabilityOf);
  const slopes = chances.map((chance, at) => (labels[rows[at] ?? 0] ?? 0) - chance);
  const weights = chances.map((chance) => chance * (1 - chance));
  const none = new Uint8Array(rows.length);
  return pairs
    .map((pair) => {
      const { first, second } = pair;
      const sums = sumsOf(parts.get(first) ?? none, parts.get(second) ?? none, slopes, weights);
      return { pair, ...joinCrossing(sums, first, second) };
    })
    .filter(({ gain }) => gain > 0)
    .toSorted((left, right) => right.gain - left.gain);
}

function together(one: Sample, other: Sample): Sample {
  const rows = new Int32Array(one.rows.length + other.rows.length);
  const logOdds = new Float64Array(rows.length);
  rows.set(one.rows);
  rows.set(other.rows, one.rows.length);
  logOdds.set(one.logOdds);
  logOdds.set(other.logOdds, one.rows.length);
  return { rows, logOdds };
}

/** A pair that is proved, with its bins where all rows together and finer cuts say that they lie best. */
function sharpened(
  best: Ranked,
  finer: (name: string) => FineColumn,
  both: Sample,
  labels: Uint8Array,
): Crossing {
  const first = crossingSide(finer(best.pair.first.fine.name));
  const second = crossingSide(finer(best.pair.second.fine.name));
  const parts = new Map([first, second].map((side) => [side, partsOf(side, both.rows)]));
  const [sharp] = strongestFirst([{ first, second }], parts, both, labels);
  return crossingOf(sharp ?? best);
}

function sumsOf(ofFirst: Uint8Array, ofSecond: Uint8Array, slopes: Float64Array, weights: Float64Array) {
  const sums = {
    slopes: new Float64Array(sideWidth * sideWidth),
    weights: new Float64Array(sideWidth * sideWidth),
  };
  for (let at = 0; at < slopes.length; at += 1) {
    const cell = (ofFirst[at] ?? 0) * sideWidth + (ofSecond[at] ?? 0);
    sums.slopes[cell] = (sums.slopes[cell] ?? 0) + (slopes[at] ?? 0);
    sums.weights[cell] = (sums.weights[cell] ?? 0) + (weights[at] ?? 0);
  }
  return sums;
}

function crossingOf({ pair: { first, second }, first: ofFirst, second: ofSecond }: Ranked): Crossing {
  const [binOfFirst, binOfSecond] = [binsByFine(first, ofFirst), binsByFine(second, ofSecond)];
  const width = ofSecond.length + 1;
  const { codes } = first.fine;
  const cells = new Uint16Array(codes.length);
  for (let row = 0; row < cells.length; row += 1)
    cells[row] = (binOfFirst[codes[row] ?? 0] ?? 0) * width + (binOfSecond[second.fine.codes[row] ?? 0] ?? 0);
  return {
    first: { name: first.fine.name, bins: binsOfJoined(first, ofFirst) },
    second: { name: second.fine.name, bins: binsOfJoined(second, ofSecond) },
    cells,
    cellCount: (ofFirst.length + 1) * width,
    width,
  };
}

function binsByFine({ partOfFine, partCount }: CrossingSide, joined: Joined): Uint8Array {
  const ofPart = new Uint8Array(partCount + 1).fill(joined.length);
  joined.forEach((parts, bin) => {
    for (const part of parts) ofPart[part] = bin;
  });
  return partOfFine.map((part) => ofPart[part] ?? joined.length);
}

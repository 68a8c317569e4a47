import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { priorModel } from "#journey/intake/matters/matter-model.ts";
import type { MatterModel } from "#journey/intake/matters/matter-model.ts";

/** A turn as the model sees it, with the kinds that people say it is. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly labels: readonly MatterKind[];
  /** Kinds of which nobody says whether this turn is it: only the conversation is labelled. */
  readonly unsure?: readonly MatterKind[];
}

/** How it was chosen: by cross-validation over the training sentences. */
const rounds = 12;
const firstStep = 0.5;
const biasStep = 0.05;
/** How strongly a weight is held to where it began: cues to what the tables say, words to nothing. */
const hold = 3e-4;
/** The tables were written to stand alone; beside words they count somewhat less. */
const priorShare = 0.7;
/** A word said in one sentence alone says nothing of the next. */
const leastSeen = 2;
/** How many words the model keeps: the function that reads it must stay small (under 400 KB of JSON). */
const mostWords = 14_000;
/** How far a word starts on the side of the kinds it was counted in: counts are surer than steps where examples are few. */
const countedShare = 0.2;
/** Sentences of the usual mixture that a word is thought to have been in before it was counted. */
const countedBefore = 2;
/** So that an ordinary word's rarity is about 1. */
const rarityScale = 4;

const kinds = matterKinds.length;
const isWord = (feature: string): boolean => !/^(?:cue|veiled|pair|guard|form):/.test(feature);

/**
 * Four logistic regressions over one set of features (words by their rarity), by AdaGrad, begun from the tables
 * of cues and from how often each word came with each kind.
 * Learned twice: over every word, then over those that weighed most. The same examples give the same weights.
 */
export function learnWeights(examples: readonly Example[]): MatterModel {
  const rarities = raritiesOf(examples);
  const first = descend(examples, rarities);
  const words = [...rarities.keys()]
    .filter(isWord)
    .toSorted((one, other) => heaviest(first, other) - heaviest(first, one) || (one < other ? -1 : 1))
    .slice(mostWords);
  for (const word of words) rarities.delete(word);
  return descend(examples, rarities);
}

function raritiesOf(examples: readonly Example[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return new Map(
    [...seen]
      .filter(([feature, count]) => !isWord(feature) || count >= leastSeen)
      .map(([feature, count]) => [
        feature,
        isWord(feature) ? Math.log(1 + examples.length / count) / rarityScale : 1,
      ]),
  );
}

const heaviest = ({ weights }: MatterModel, feature: string): number =>
  Math.max(...(weights.get(feature) ?? [0]).map(Math.abs));

/** An example as places and values. */
interface Row {
  readonly places: readonly number[];
  readonly values: readonly number[];
  /** 1 or 0; null where nobody knows. */
  readonly wanted: readonly (number | null)[];
}

/** What is being learned. `squares` holds each weight's squared gradients so far: the more, the smaller its steps. */
interface Learner {
  readonly weights: Float64Array;
  readonly start: Float64Array;
  readonly squares: Float64Array;
  readonly bias: Float64Array;
}

/** The mean of the rounds after these: the last sentence learned from must not weigh more than the first. */
const settledAfter = 6;

function descend(examples: readonly Example[], rarities: ReadonlyMap<string, number>): MatterModel {
  const prior = priorModel();
  const names = [...new Set([...prior.weights.keys(), ...rarities.keys()])];
  const rows = toRows(examples, names, rarities);
  const counted = countedWeights(rows, names.length);
  const start = Float64Array.from(
    names.flatMap((name, at) =>
      isWord(name)
        ? counted.slice(at * kinds, (at + 1) * kinds).map((weight) => weight * countedShare)
        : (prior.weights.get(name) ?? [0, 0, 0, 0]).map((weight) => weight * priorShare),
    ),
  );
  const learner: Learner = {
    weights: Float64Array.from(start),
    start,
    squares: new Float64Array(start.length).fill(0.01),
    bias: Float64Array.from(prior.bias, (each) => each * priorShare),
  };
  const draw = drawing(7);
  const order = rows.map((_, index) => index);
  const mean = new Float64Array(start.length);
  for (let round = 0; round < rounds; round += 1) {
    mix(order, draw);
    for (const index of order) {
      const row = rows[index];
      if (row) learnOne(learner, row);
    }
    if (round >= settledAfter) addShare(mean, learner.weights, 1 / (rounds - settledAfter));
  }
  return {
    bias: [...learner.bias].map((value) => Math.round(value * 1000) / 1000),
    // A word's rarity goes into its weight, so that whoever reads needs not know it.
    weights: new Map(
      names.map((name, at) => [
        name,
        Array.from(mean.slice(at * kinds, (at + 1) * kinds), (weight) => weight * (rarities.get(name) ?? 1)),
      ]),
    ),
    cutOff: prior.cutOff,
    laterCutOff: prior.laterCutOff,
  };
}

/** By how much the odds of each kind differ, in logarithms, where a name is seen: what naive Bayes would say. */
function countedWeights(rows: readonly Row[], names: number): readonly number[] {
  const seen = new Float64Array(names * kinds);
  const labelled = new Float64Array(names * kinds);
  for (const { places, wanted } of rows)
    for (const place of places)
      wanted.forEach((right, kind) => {
        if (right === null) return;
        seen[place + kind] = (seen[place + kind] ?? 0) + 1;
        labelled[place + kind] = (labelled[place + kind] ?? 0) + right;
      });
  const usual = matterKinds.map(
    (_kind, at) => rows.filter(({ wanted }) => wanted[at] === 1).length / (rows.length || 1),
  );
  return Array.from(seen, (count, at) => {
    const share = usual[at % kinds] ?? 0;
    if (share === 0 || share === 1) return 0;
    const own = ((labelled[at] ?? 0) + countedBefore * share) / (count + countedBefore);
    return logOdds(own) - logOdds(share);
  });
}

const logOdds = (share: number): number => Math.log(share / (1 - share));

function addShare(mean: Float64Array, weights: Float64Array, share: number): void {
  weights.forEach((weight, at) => {
    mean[at] = (mean[at] ?? 0) + share * weight;
  });
}

function toRows(
  examples: readonly Example[],
  names: readonly string[],
  rarities: ReadonlyMap<string, number>,
): readonly Row[] {
  const placeOf = new Map(names.map((name, place) => [name, place * kinds]));
  return examples.map(({ features, labels, unsure = [] }) => {
    const known = [...features].filter(([name]) => placeOf.has(name));
    return {
      places: known.map(([name]) => placeOf.get(name) ?? 0),
      values: known.map(([name, value]) => value * (rarities.get(name) ?? 1)),
      wanted: matterKinds.map((kind) => (labels.includes(kind) ? 1 : unsure.includes(kind) ? null : 0)),
    };
  });
}

function learnOne(learner: Learner, row: Row): void {
  row.wanted.forEach((right, kind) => {
    if (right === null) return;
    const off = right - probability(learner, row, kind);
    learner.bias[kind] = (learner.bias[kind] ?? 0) + biasStep * off;
    row.places.forEach((place, at) => pull(learner, place + kind, off * (row.values[at] ?? 0)));
  });
}

function pull({ weights, start, squares }: Learner, at: number, wanted: number): void {
  const weight = weights[at] ?? 0;
  const change = wanted - hold * (weight - (start[at] ?? 0));
  const square = (squares[at] ?? 0) + change * change;
  squares[at] = square;
  weights[at] = weight + (firstStep * change) / Math.sqrt(square);
}

function probability({ weights, bias }: Learner, { places, values }: Row, kind: number): number {
  const sum = places.reduce(
    (so, place, at) => so + (weights[place + kind] ?? 0) * (values[at] ?? 0),
    bias[kind] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Numbers in 0..1 that look like chance and are the same each time. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

function mix(order: number[], draw: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}

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
const rounds = 250;
const firstStep = 2;
/** How strongly cues and forms are held to what the tables say, and words to nothing. */
const holdCues = 0.004;
const holdWords = 0.0015;
/** A word said in one sentence alone says nothing of the next. */
const leastSeen = 2;
/** How many words the model keeps: the function that reads it must stay small. */
const mostWords = 2_000;

const kinds = matterKinds.length;
const isWord = (feature: string): boolean => !/^(?:cue|veiled|pair|guard|form):/.test(feature);

/**
 * Four logistic regressions over one set of features, by gradient descent over all examples at once, held to the tables of
 * cues. Learned twice: over every word, then over those that weighed most. The same examples give the same weights.
 */
export function learnWeights(examples: readonly Example[]): MatterModel {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const all = [...seen].flatMap(([feature, count]) => (isWord(feature) && count < leastSeen ? [] : feature));
  const first = descend(examples, all);
  const words = all
    .filter(isWord)
    .toSorted((one, other) => heaviest(first, other) - heaviest(first, one) || (one < other ? -1 : 1))
    .slice(0, mostWords);
  return descend(examples, [...all.filter((feature) => !isWord(feature)), ...words]);
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

function descend(examples: readonly Example[], features: readonly string[]): MatterModel {
  const prior = priorModel();
  const names = [...new Set([...prior.weights.keys(), ...features])];
  const rows = toRows(examples, names);
  const start = Float64Array.from(names.flatMap((name) => prior.weights.get(name) ?? [0, 0, 0, 0]));
  const weights = Float64Array.from(start);
  const bias = Float64Array.from(prior.bias);
  const hold = names.map((name) => (isWord(name) ? holdWords : holdCues));
  for (let round = 0; round < rounds; round += 1) {
    const { change, shift } = gradient(rows, weights, bias);
    const step = firstStep / Math.sqrt(1 + round * 0.02);
    for (let at = 0; at < weights.length; at += 1) {
      const pull = ((start[at] ?? 0) - (weights[at] ?? 0)) * (hold[Math.floor(at / kinds)] ?? 0);
      weights[at] = (weights[at] ?? 0) + step * ((change[at] ?? 0) / rows.length + pull);
    }
    for (let kind = 0; kind < kinds; kind += 1)
      bias[kind] = (bias[kind] ?? 0) + (step * (shift[kind] ?? 0)) / rows.length;
  }
  return {
    bias: [...bias].map(toThousandths),
    weights: new Map(
      names.map((name, at) => [name, Array.from(weights.slice(at * kinds, (at + 1) * kinds))]),
    ),
    cutOff: prior.cutOff,
  };
}

const toThousandths = (value: number): number => Math.round(value * 1000) / 1000;

function toRows(examples: readonly Example[], names: readonly string[]): readonly Row[] {
  const placeOf = new Map(names.map((name, place) => [name, place * kinds]));
  return examples.map(({ features, labels, unsure = [] }) => {
    const known = [...features].filter(([name]) => placeOf.has(name));
    return {
      places: known.map(([name]) => placeOf.get(name) ?? 0),
      values: known.map(([, value]) => value),
      wanted: matterKinds.map((kind) => (labels.includes(kind) ? 1 : unsure.includes(kind) ? null : 0)),
    };
  });
}

function gradient(rows: readonly Row[], weights: Float64Array, bias: Float64Array) {
  const change = new Float64Array(weights.length);
  const shift = new Float64Array(kinds);
  for (const row of rows) {
    row.wanted.forEach((right, kind) => {
      if (right === null) return;
      const off = right - probability(row, kind, weights, bias[kind] ?? 0);
      shift[kind] = (shift[kind] ?? 0) + off;
      row.places.forEach((place, at) => {
        change[place + kind] = (change[place + kind] ?? 0) + off * (row.values[at] ?? 0);
      });
    });
  }
  return { change, shift };
}

function probability({ places, values }: Row, kind: number, weights: Float64Array, bias: number): number {
  const sum = places.reduce((so, place, at) => so + (weights[place + kind] ?? 0) * (values[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

import { logits, nobody, softmax, toVector } from "./intent-model.ts";
import type { IntentModel, SparseVector } from "./intent-model.ts";
import { likenessTo } from "./nearest.ts";
import { featuresOf } from "./text-features.ts";

export interface Example {
  readonly text: string;
  readonly label: string;
}

const rounds = 8;
const firstStep = 4;
/** Too small a change to matter; most labels' are, and leaving them out halves the time. */
const leastChange = 1e-4;
/** Nobody is quite sure what a sentence means: this much of every example goes to all labels alike. */
const doubt = 0.3;
/** Background talk as like as this to one of the examples may well be meant as that example is. */
const tooLike = 0.65;

/**
 * Learns labels from examples: TF-IDF, then softmax regression by gradient descent. Background
 * talk is learned as a label of its own, less what is too like the examples. The same texts always give the same model.
 */
export function trainModel(examples: readonly Example[], background: readonly string[]): IntentModel {
  const vocabulary = learnVocabulary([...examples.map(({ text }) => text), ...background]);
  const own = examples.map(({ text }) => toVector(text, vocabulary));
  const others = foreignTo(
    own,
    background.map((text) => toVector(text, vocabulary)),
    vocabulary.places.size,
  );
  const labels = [...new Set(examples.map(({ label }) => label)), ...(others.length > 0 ? [nobody] : [])];
  const vectors = [...own, ...others];
  const exampleLabels = Int32Array.from(vectors, (_, index) =>
    labels.indexOf(examples[index]?.label ?? nobody),
  );
  const weights = learnWeights(vectors, exampleLabels, labels.length, vocabulary.places.size);
  return { labels, ...vocabulary, weights, examples: vectors, exampleLabels };
}

function foreignTo(
  own: readonly SparseVector[],
  others: readonly SparseVector[],
  features: number,
): SparseVector[] {
  const likenessOf = likenessTo(own, features);
  return others.filter((vector) => !likenessOf(vector).some((likeness) => likeness >= tooLike));
}

function learnVocabulary(texts: readonly string[]): Pick<IntentModel, "places" | "rarities"> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const feature of featuresOf(text).keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const all = [...counts];
  return {
    places: new Map(all.map(([feature], place) => [feature, place])),
    rarities: Float32Array.from(all, ([, count]) => 1 + Math.log((1 + texts.length) / (1 + count))),
  };
}

function learnWeights(
  vectors: readonly SparseVector[],
  exampleLabels: Int32Array,
  labels: number,
  features: number,
): Float32Array {
  const weights = new Float32Array(labels * features);
  const likely = new Float64Array(labels);
  const order = mixed(vectors.length);
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep / (1 + round * 0.1);
    for (const index of order) {
      const vector = vectors[index];
      if (vector) learnOne(weights, vector, { right: exampleLabels[index] ?? 0, step, likely });
    }
  }
  return weights;
}

function learnOne(
  weights: Float32Array,
  vector: SparseVector,
  { right, step, likely }: { right: number; step: number; likely: Float64Array },
): void {
  const labels = likely.length;
  logits(vector, weights, likely);
  softmax(likely);
  for (let label = 0; label < labels; label += 1) {
    const wanted = (label === right ? 1 - doubt : 0) + doubt / labels;
    const change = step * (wanted - (likely[label] ?? 0));
    if (Math.abs(change) > leastChange) addTo(weights, vector, labels, label, change);
  }
}

/** Every place once, the labels' examples well mixed: in the files' order the last label would be learned best. */
function mixed(length: number): number[] {
  const stride = Math.round(length * 0.618);
  const places = new Set(Array.from({ length }, (_, turn) => (turn * stride) % length));
  return [...places, ...Array.from({ length }, (_, place) => place).filter((place) => !places.has(place))];
}

function addTo(
  weights: Float32Array,
  vector: SparseVector,
  labels: number,
  label: number,
  change: number,
): void {
  for (let at = 0; at < vector.places.length; at += 1) {
    const place = (vector.places[at] ?? 0) * labels + label;
    weights[place] = (weights[place] ?? 0) + change * (vector.weights[at] ?? 0);
  }
}

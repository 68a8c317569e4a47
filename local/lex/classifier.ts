import { logits, softmax, toVector } from "./intent-model.ts";
import type { IntentModel, SparseVector } from "./intent-model.ts";
import { trainModel } from "./train-model.ts";
import type { Example } from "./train-model.ts";

export interface Guess {
  readonly label: string;
  /** 0..1; near 1 only when the text is also close to something learned. */
  readonly score: number;
}

/** Labels of a text, best first. */
export type Classify = (text: string) => Guess[];

/**
 * How much of the score does not depend on likeness. What is likely among the labels, but like nothing that was
 * learned, is out of scope; `local/README.md` says how it was chosen.
 */
const certain = 0.3;

/** Learns labels from examples; a few milliseconds for each hundred of them and ten labels. */
export function trainClassifier(examples: readonly Example[]): { model: IntentModel; classify: Classify } {
  const model = trainModel(examples);
  return { model, classify: classifierOf(model) };
}

/** Score = softmax share times likeness to the nearest learned example of the same label. */
export function classifierOf(model: IntentModel): Classify {
  const postings = postingsOf(model.examples, model.rarities.length);
  const likely = new Float64Array(model.labels.length);
  const likeness = new Float64Array(model.examples.length);
  return (text) => {
    const vector = toVector(text, model);
    logits(vector, model.weights, likely);
    softmax(likely);
    const nearest = nearestByLabel(model, vector, postings, likeness);
    return model.labels
      .map((label, index) => ({
        label,
        score: (likely[index] ?? 0) * (certain + (1 - certain) * (nearest[index] ?? 0)),
      }))
      .toSorted((left, right) => right.score - left.score);
  };
}

interface Postings {
  /** Where each feature's examples begin. */
  readonly starts: Int32Array;
  readonly examples: Int32Array;
  readonly weights: Float32Array;
}

/** For each feature the examples that have it. */
function postingsOf(examples: readonly SparseVector[], features: number): Postings {
  const starts = new Int32Array(features + 1);
  for (const { places } of examples)
    for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let at = 0; at < features; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const total = starts[features] ?? 0;
  const postings = { starts, examples: new Int32Array(total), weights: new Float32Array(total) };
  examples.forEach(({ places, weights }, example) => {
    places.forEach((place, at) => {
      const slot = next[place] ?? 0;
      postings.examples[slot] = example;
      postings.weights[slot] = weights[at] ?? 0;
      next[place] = slot + 1;
    });
  });
  return postings;
}

/** How like the closest example of each label, 0..1. */
function nearestByLabel(
  model: IntentModel,
  vector: SparseVector,
  { starts, examples, weights }: Postings,
  likeness: Float64Array,
): Float64Array {
  likeness.fill(0);
  vector.places.forEach((place, at) => {
    const weight = vector.weights[at] ?? 0;
    for (let slot = starts[place] ?? 0; slot < (starts[place + 1] ?? 0); slot += 1) {
      const example = examples[slot] ?? 0;
      likeness[example] = (likeness[example] ?? 0) + weight * (weights[slot] ?? 0);
    }
  });
  const nearest = new Float64Array(model.labels.length);
  model.exampleLabels.forEach((label, example) => {
    nearest[label] = Math.max(nearest[label] ?? 0, likeness[example] ?? 0);
  });
  return nearest;
}

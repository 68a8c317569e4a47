import { logits, softmax, toVector } from "./intent-model.ts";
import type { IntentModel, SparseVector } from "./intent-model.ts";
import { featuresOf } from "./text-features.ts";

export interface Example {
  readonly text: string;
  readonly label: string;
}

const rounds = 14;
const firstStep = 4;
/** Too small a change to matter; most labels' are, and leaving them out halves the time. */
const leastChange = 1e-4;

/**
 * Learns labels from examples: TF-IDF, then softmax regression by gradient descent in the examples' order. The same
 * examples always give the same model.
 */
export function trainModel(examples: readonly Example[]): IntentModel {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const vocabulary = learnVocabulary(examples);
  const exampleLabels = Int32Array.from(examples, ({ label }) => labels.indexOf(label));
  const vectors = examples.map(({ text }) => toVector(text, vocabulary));
  const weights = learnWeights(vectors, exampleLabels, labels.length, vocabulary.places.size);
  return { labels, ...vocabulary, weights, examples: vectors, exampleLabels };
}

function learnVocabulary(examples: readonly Example[]): Pick<IntentModel, "places" | "rarities"> {
  const counts = new Map<string, number>();
  for (const { text } of examples) {
    for (const feature of featuresOf(text).keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const all = [...counts];
  return {
    places: new Map(all.map(([feature], place) => [feature, place])),
    rarities: Float32Array.from(all, ([, count]) => 1 + Math.log((1 + examples.length) / (1 + count))),
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
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep / (1 + round * 0.1);
    vectors.forEach((vector, index) => {
      logits(vector, weights, likely);
      softmax(likely);
      const right = exampleLabels[index] ?? 0;
      for (let label = 0; label < labels; label += 1) {
        const change = step * ((label === right ? 1 : 0) - (likely[label] ?? 0));
        if (Math.abs(change) > leastChange) addTo(weights, vector, labels, label, change);
      }
    });
  }
  return weights;
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

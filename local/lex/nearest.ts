import type { SparseVector } from "./intent-model.ts";

/** How like each learned example is to a vector, 0..1 (cosine). The answer is overwritten by the next question. */
export type Likeness = (vector: SparseVector) => Float64Array;

/** Prepares examples for being compared with: for each feature the examples that have it. */
export function likenessTo(examples: readonly SparseVector[], features: number): Likeness {
  const { starts, examples: having, weights } = postingsOf(examples, features);
  const likeness = new Float64Array(examples.length);
  return (vector) => {
    likeness.fill(0);
    vector.places.forEach((place, at) => {
      const weight = vector.weights[at] ?? 0;
      for (let slot = starts[place] ?? 0; slot < (starts[place + 1] ?? 0); slot += 1) {
        const example = having[slot] ?? 0;
        likeness[example] = (likeness[example] ?? 0) + weight * (weights[slot] ?? 0);
      }
    });
    return likeness;
  };
}

interface Postings {
  /** Where each feature's examples begin. */
  readonly starts: Int32Array;
  readonly examples: Int32Array;
  readonly weights: Float32Array;
}

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

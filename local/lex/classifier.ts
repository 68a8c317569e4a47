import { normalise } from "./utterance.ts";

/** A text as weighted features, of length one: places in the vocabulary, ascending, and their weights. */
interface Vector {
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface Guess {
  readonly label: string;
  /** 0..1; near 1 only when the text is also close to something learned. */
  readonly score: number;
}

const rounds = 14;
const firstStep = 4;

/**
 * Learns labels from examples: TF-IDF over words, pairs of words and pieces of words, then softmax regression. The
 * same examples always give the same answers. Made for a few hundred examples; a few milliseconds each.
 */
export function trainClassifier(examples: readonly Example[]): (text: string) => Guess[] {
  const labels = [...new Set(examples.map((example) => example.label))];
  const vocabulary = learnVocabulary(examples.map((example) => example.text));
  const learned = examples.map(({ text, label }) => ({
    vector: toVector(text, vocabulary),
    label: labels.indexOf(label),
  }));
  const weights = learnWeights(learned, labels.length, vocabulary.size);
  return (text) => {
    const vector = toVector(text, vocabulary);
    const likely = softmax(weights.map((row) => dot(vector, row)));
    return labels
      .map((label, index) => ({
        label,
        score: (likely[index] ?? 0) * (0.3 + 0.7 * nearest(vector, learned, index)),
      }))
      .toSorted((left, right) => right.score - left.score);
  };
}

/** How like the closest example of this label, 0..1: what is like nothing we know is out of scope. */
function nearest(
  vector: Vector,
  learned: readonly { vector: Vector; label: number }[],
  label: number,
): number {
  return learned.reduce(
    (best, example) => (example.label === label ? Math.max(best, overlap(vector, example.vector)) : best),
    0,
  );
}

interface Term {
  readonly place: number;
  readonly rarity: number;
}

function learnVocabulary(texts: readonly string[]): ReadonlyMap<string, Term> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([term, count], place) => [
      term,
      { place, rarity: 1 + Math.log((1 + texts.length) / (1 + count)) },
    ]),
  );
}

/** Words, neighbours, and pieces of 3 to 5 letters within the borders of a word: robust against small misspellings. */
function termsOf(text: string): string[] {
  const words = normalise(text).split(" ").filter(Boolean);
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`);
  return [...words.map((word) => `w:${word}`), ...pairs, ...words.flatMap(piecesOf)];
}

function piecesOf(word: string): string[] {
  const bordered = `<${word}>`;
  return [3, 4, 5].flatMap((size) =>
    Array.from(
      { length: Math.max(0, bordered.length - size + 1) },
      (_, at) => `p:${bordered.slice(at, at + size)}`,
    ),
  );
}

/** Terms never seen still count for the length, so that unknown words lower every likeness. */
function toVector(text: string, vocabulary: ReadonlyMap<string, Term>): Vector {
  const counts = new Map<string, number>();
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + weightOfKind(term));
  const features: { place: number; weight: number }[] = [];
  let square = 0;
  for (const [term, count] of counts) {
    const known = vocabulary.get(term);
    const weight = (1 + Math.log(1 + count)) * weightOfKind(term) * (known?.rarity ?? 3);
    square += weight * weight;
    if (known) features.push({ place: known.place, weight });
  }
  features.sort((left, right) => left.place - right.place);
  const length = Math.sqrt(square) || 1;
  return {
    places: Int32Array.from(features, (feature) => feature.place),
    weights: Float64Array.from(features, (feature) => feature.weight / length),
  };
}

/** Pieces are many; each counts less than a word. */
const weightOfKind = (term: string): number => (term.startsWith("p:") ? 0.35 : 1);

function learnWeights(
  learned: readonly { vector: Vector; label: number }[],
  labels: number,
  terms: number,
): readonly Float64Array[] {
  const weights = Array.from({ length: labels }, () => new Float64Array(terms));
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep / (1 + round * 0.1);
    for (const { vector, label } of learned) {
      const likely = softmax(weights.map((row) => dot(vector, row)));
      weights.forEach((row, index) =>
        addTo(row, vector, step * ((index === label ? 1 : 0) - (likely[index] ?? 0))),
      );
    }
  }
  return weights;
}

function addTo(row: Float64Array, { places, weights }: Vector, factor: number): void {
  // Too small to matter, and most labels are: this halves the time.
  if (Math.abs(factor) < 1e-4) return;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    row[place] = (row[place] ?? 0) + factor * (weights[at] ?? 0);
  }
}

function dot({ places, weights }: Vector, row: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (weights[at] ?? 0) * (row[places[at] ?? 0] ?? 0);
  return sum;
}

/** Both ascend, so one walk over the two finds what they share. */
function overlap(left: Vector, right: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < left.places.length && j < right.places.length;) {
    const difference = (left.places[i] ?? 0) - (right.places[j] ?? 0);
    if (difference === 0) sum += (left.weights[i] ?? 0) * (right.weights[j] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum;
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

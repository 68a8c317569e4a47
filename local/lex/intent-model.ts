import { featuresOf, isPiece } from "./text-features.ts";

/** The label of background talk, which is no intent. */
export const nobody = "";

/** What was learned from examples; made of plain data, so that it can be kept. */
export interface IntentModel {
  readonly labels: readonly string[];
  /** feature → its place in `rarities` and, times the number of labels, in `weights`. */
  readonly places: ReadonlyMap<string, number>;
  readonly rarities: Float32Array;
  /** By place, then by label. */
  readonly weights: Float32Array;
  readonly examples: readonly SparseVector[];
  readonly exampleLabels: Int32Array;
}

/** A text as weighted features of length one: places in the vocabulary and their weights. */
export interface SparseVector {
  readonly places: Int32Array;
  readonly weights: Float32Array;
}

/** Rarity of a feature that was never seen. It counts for the length, so that unknown words lower every likeness. */
const unknownRarity = 3;
const pieceShare = 0.6;

export function toVector(
  text: string,
  { places, rarities }: Pick<IntentModel, "places" | "rarities">,
): SparseVector {
  const known: { place: number; weight: number }[] = [];
  let square = 0;
  for (const [feature, count] of featuresOf(text)) {
    const place = places.get(feature);
    const rarity = place === undefined ? unknownRarity : (rarities[place] ?? unknownRarity);
    const weight = (1 + Math.log(1 + count)) * (isPiece(feature) ? pieceShare : 1) * rarity;
    square += weight * weight;
    if (place !== undefined) known.push({ place, weight });
  }
  const length = Math.sqrt(square) || 1;
  return {
    places: Int32Array.from(known, ({ place }) => place),
    weights: Float32Array.from(known, ({ weight }) => weight / length),
  };
}

/** One number per label: how well the vector fits its weights. */
export function logits(vector: SparseVector, weights: Float32Array, into: Float64Array): void {
  const { length } = into;
  into.fill(0);
  for (let at = 0; at < vector.places.length; at += 1) {
    const weight = vector.weights[at] ?? 0;
    const row = (vector.places[at] ?? 0) * length;
    for (let label = 0; label < length; label += 1) {
      into[label] = (into[label] ?? 0) + weight * (weights[row + label] ?? 0);
    }
  }
}

/** Numbers into shares of one, in place. */
export function softmax(values: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    const power = Math.exp((values[at] ?? 0) - most);
    values[at] = power;
    sum += power;
  }
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / sum;
}

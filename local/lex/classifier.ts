import { logits, nobody, softmax, toVector } from "./intent-model.ts";
import type { IntentModel } from "./intent-model.ts";
import { likenessTo } from "./nearest.ts";
import { trainModel } from "./train-model.ts";
import type { Example } from "./train-model.ts";

export interface Guess {
  readonly label: string;
  /** 0..1; near 1 only when the text is far likelier this label's than background talk. */
  readonly score: number;
}

/** Labels of a text, best first. */
export type Classify = (text: string) => Guess[];

/** How it was chosen stands in `local/README.md`. */
const sharpness = 1.5;
/** What a likeness of 1 adds to the evidence for a label. */
const likenessWeight = 6;
const neighbours = 3;
/** Far more is said in the world than the background holds; it counts this many times. */
const backgroundWeight = 3;
/** Without a background: how much of the score does not depend on likeness. */
const certain = 0.3;

/** Learns labels from examples, against background talk that belongs to none of them. */
export function trainClassifier(
  examples: readonly Example[],
  background: readonly string[],
): { model: IntentModel; classify: Classify } {
  const model = trainModel(examples, background);
  return { model, classify: classifierOf(model) };
}

/** Weighs the learned weights and the nearest examples of each label together, then against the background. */
export function classifierOf(model: IntentModel): Classify {
  const likenessOf = likenessTo(model.examples, model.rarities.length);
  const shares = new Float64Array(model.labels.length);
  const backgroundAt = model.labels.indexOf(nobody);
  return (text) => {
    const vector = toVector(text, model);
    const nearest = nearestByLabel(model, likenessOf(vector));
    logits(vector, model.weights, shares);
    shares.forEach((logit, label) => {
      shares[label] = sharpness * logit + likenessWeight * (nearest[label]?.mean ?? 0);
    });
    softmax(shares);
    const scoreOf = (share: number, label: number): number =>
      backgroundAt < 0
        ? share * (certain + (1 - certain) * (nearest[label]?.best ?? 0))
        : againstBackground(share, shares[backgroundAt] ?? 0);
    return model.labels
      .map((label, index) => ({ label, score: scoreOf(shares[index] ?? 0, index) }))
      .filter(({ label }) => label !== nobody)
      .toSorted((left, right) => right.score - left.score);
  };
}

/** The mean (geometric) of a label's share and its share in a duel with the background alone. */
const againstBackground = (share: number, background: number): number =>
  share === 0 ? 0 : share / Math.sqrt(share + backgroundWeight * background);

interface Nearest {
  readonly best: number;
  /** Of the three best: one example alone may be like by chance. */
  readonly mean: number;
}

function nearestByLabel({ labels, exampleLabels }: IntentModel, likeness: Float64Array): Nearest[] {
  const best = new Float64Array(labels.length * neighbours);
  exampleLabels.forEach((label, example) => {
    let value = likeness[example] ?? 0;
    for (let place = label * neighbours; place < (label + 1) * neighbours; place += 1) {
      const better = best[place] ?? 0;
      if (value <= better) continue;
      best[place] = value;
      value = better;
    }
  });
  return labels.map((_, label) => {
    const own = best.subarray(label * neighbours, (label + 1) * neighbours);
    return { best: own[0] ?? 0, mean: own.reduce((sum, each) => sum + each, 0) / neighbours };
  });
}

import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { likelihoods } from "#journey/intake/matters/matter-model.ts";
import type { CutOffs, MatterModel } from "#journey/intake/matters/matter-model.ts";
import { conversationExamples } from "./conversation-examples.ts";
import type { Example } from "./learn-weights.ts";
import type { LabelledCase } from "./read-cases.ts";
import type { KindFigures } from "./score-cases.ts";

const folds = 5;
/** A missed grievance or appeal breaks the law; a wrong hint costs an agent a glance. */
const recallCounts: CutOffs = { inquiry: 1, grievance: 2, determination: 1, appeal: 2 };
/** Few conversations are labelled, so what is chosen on them errs the harmless way. */
const laterRecallCounts: CutOffs = { inquiry: 1, grievance: 3, determination: 1, appeal: 3 };

/** How likely each kind is in the first turn and in the likeliest later one, by a model that has not seen it. */
export interface Judged {
  readonly first: readonly number[];
  /** All zero where there is one turn. */
  readonly later: readonly number[];
  readonly labels: readonly MatterKind[];
}

type Learn = (sentences: readonly Example[], cases: readonly LabelledCase[]) => MatterModel;

/** Judges every sentence and every conversation by a model that has seen neither. */
export function judgeUnseen(
  sentences: readonly Example[],
  cases: readonly LabelledCase[],
  learn: Learn,
): { readonly sentences: readonly Judged[]; readonly conversations: readonly Judged[] } {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const isHeld = (_each: unknown, at: number): boolean => at % folds === fold;
    const isLearned = (each: unknown, at: number): boolean => !isHeld(each, at);
    const model = learn(sentences.filter(isLearned), cases.filter(isLearned));
    return {
      sentences: sentences.filter(isHeld).map(({ features, labels }) => ({
        first: likelihoods(model, features),
        later: matterKinds.map(() => 0),
        labels,
      })),
      conversations: cases.filter(isHeld).map((each) => judgeCase(model, each)),
    };
  });
  return {
    sentences: judged.flatMap((each) => each.sentences),
    conversations: judged.flatMap((each) => each.conversations),
  };
}

function judgeCase(model: MatterModel, each: LabelledCase): Judged {
  const [first = [], ...rest] = conversationExamples([each], model).map(({ features }) =>
    likelihoods(model, features),
  );
  return {
    first,
    later: matterKinds.map((_kind, at) => Math.max(0, ...rest.map((likely) => likely[at] ?? 0))),
    labels: each.labels,
  };
}

const tried: readonly number[] = Array.from({ length: 95 }, (_, step) => (step + 4) / 100);

/** For each kind the probability of a first turn from which F is best, recall counted as above. */
export const chooseCutOffs = (judged: readonly Judged[]): CutOffs =>
  byKind((kind) => best(recallCounts[kind], (cutOff) => countKind(judged, kind, cutOff, 1)));

/** The same for later turns, the first being held to `first`. */
export const chooseLaterCutOffs = (judged: readonly Judged[], first: CutOffs): CutOffs =>
  byKind((kind) => best(laterRecallCounts[kind], (cutOff) => countKind(judged, kind, first[kind], cutOff)));

const byKind = (choose: (kind: MatterKind) => number): CutOffs => ({
  inquiry: choose("inquiry"),
  grievance: choose("grievance"),
  determination: choose("determination"),
  appeal: choose("appeal"),
});

function best(recallCount: number, count: (cutOff: number) => KindFigures): number {
  const weight = recallCount ** 2;
  const scored = tried.map((cutOff) => {
    const { right, labelled, found } = count(cutOff);
    return { cutOff, f: ((1 + weight) * right) / (weight * labelled + found || 1) };
  });
  return scored.reduce((one, other) => (other.f > one.f ? other : one)).cutOff;
}

/** What would be found at these cut-offs. */
export function countKind(
  judged: readonly Judged[],
  kind: MatterKind,
  first: number,
  later: number,
): KindFigures {
  const at = matterKinds.indexOf(kind);
  const found = judged.filter((each) => (each.first[at] ?? 0) >= first || (each.later[at] ?? 0) >= later);
  return {
    kind,
    labelled: judged.filter(({ labels }) => labels.includes(kind)).length,
    found: found.length,
    right: found.filter(({ labels }) => labels.includes(kind)).length,
  };
}

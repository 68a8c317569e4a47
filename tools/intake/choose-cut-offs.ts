import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { likelihoods } from "#journey/intake/matters/matter-model.ts";
import type { MatterModel } from "#journey/intake/matters/matter-model.ts";
import { conversationExamples } from "./conversation-examples.ts";
import type { Example } from "./learn-weights.ts";
import type { LabelledCase } from "./read-cases.ts";

const folds = 5;
/** A missed grievance or appeal breaks the law; a wrong hint costs an agent a glance. */
const recallCounts: Readonly<Record<MatterKind, number>> = {
  inquiry: 1,
  grievance: 1.5,
  determination: 1,
  appeal: 1.5,
};

interface Judged {
  readonly likely: readonly number[];
  readonly labels: readonly MatterKind[];
}

type Learn = (sentences: readonly Example[], cases: readonly LabelledCase[]) => MatterModel;

/** Judges every sentence and every conversation by a model that has seen neither. */
export function judgeUnseen(
  sentences: readonly Example[],
  cases: readonly LabelledCase[],
  learn: Learn,
): readonly Judged[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isHeld = (_each: unknown, at: number): boolean => at % folds === fold;
    const isLearned = (each: unknown, at: number): boolean => !isHeld(each, at);
    const model = learn(sentences.filter(isLearned), cases.filter(isLearned));
    return [
      ...sentences
        .filter(isHeld)
        .map(({ features, labels }) => ({ likely: likelihoods(model, features), labels })),
      ...cases.filter(isHeld).map((each) => judgeCase(model, each)),
    ];
  }).flat();
}

/** A conversation is as likely of a kind as its likeliest turn. */
function judgeCase(model: MatterModel, each: LabelledCase): Judged {
  const turns = conversationExamples([each], model).map(({ features }) => likelihoods(model, features));
  return {
    likely: matterKinds.map((_kind, at) => Math.max(...turns.map((likely) => likely[at] ?? 0))),
    labels: each.labels,
  };
}

/** For each kind the probability from which F is best, recall counted as above. */
export function chooseCutOffs(judged: readonly Judged[]): Readonly<Record<MatterKind, number>> {
  return {
    inquiry: bestCutOff(judged, "inquiry"),
    grievance: bestCutOff(judged, "grievance"),
    determination: bestCutOff(judged, "determination"),
    appeal: bestCutOff(judged, "appeal"),
  };
}

function bestCutOff(judged: readonly Judged[], kind: MatterKind): number {
  const at = matterKinds.indexOf(kind);
  const tried = Array.from({ length: 91 }, (_, step) => 0.05 + step / 100);
  const scored = tried.map((cutOff) => {
    const found = judged.filter(({ likely }) => (likely[at] ?? 0) >= cutOff);
    const right = found.filter(({ labels }) => labels.includes(kind)).length;
    const wanted = judged.filter(({ labels }) => labels.includes(kind)).length;
    const weight = recallCounts[kind] ** 2;
    return { cutOff, f: ((1 + weight) * right) / (weight * wanted + found.length || 1) };
  });
  const best = scored.reduce((one, other) => (other.f > one.f ? other : one), { cutOff: 0.5, f: -1 });
  return Math.round(best.cutOff * 100) / 100;
}

/** Recall and precision on what was judged unseen, at these cut-offs. */
export const unseenFigures = (judged: readonly Judged[], cutOff: Readonly<Record<MatterKind, number>>) =>
  matterKinds.map((kind, at) => {
    const found = judged.filter(({ likely }) => (likely[at] ?? 0) >= cutOff[kind]);
    return {
      kind,
      labelled: judged.filter(({ labels }) => labels.includes(kind)).length,
      found: found.length,
      right: found.filter(({ labels }) => labels.includes(kind)).length,
    };
  });

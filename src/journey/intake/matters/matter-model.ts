import { cuePairs, guards } from "./cue.ts";
import { englishCues } from "./english-cues.ts";
import { matterKinds } from "./matter.ts";
import type { MatterKind } from "./matter.ts";

/** Weights by kind, in the order of `matterKinds`. */
export type Weights = readonly number[];

export type CutOffs = Readonly<Record<MatterKind, number>>;

/**
 * What features are worth to each kind, in the logarithm of odds; a cut-off is the probability a finding needs. Who has just
 * been asked what it is about says so: in later turns, of which most are talk around it, it takes more.
 */
export interface MatterModel {
  readonly bias: Weights;
  readonly weights: ReadonlyMap<string, Weights>;
  readonly cutOff: CutOffs;
  readonly laterCutOff: CutOffs;
}

const half: CutOffs = { inquiry: 0.5, grievance: 0.5, determination: 0.5, appeal: 0.5 };

/** What the tables of cues alone say: the start of all learning, and what a feature is held to that was seldom seen. */
export function priorModel(): MatterModel {
  const weights = new Map<string, Weights>();
  for (const { id, kind, weight } of englishCues.cues) {
    if (kind === null) continue;
    weights.set(`cue:${id}`, only(kind, weight));
    weights.set(`veiled:${id}`, only(kind, weight * veiledShare));
  }
  for (const { id, kind, weight } of cuePairs) weights.set(`pair:${id}`, only(kind, weight));
  for (const guard of guards) weights.set(`guard:${guard}`, [0.5, -1, -0.5, -1]);
  weights.set("cue:content", [0, -1.5, 0, 0]);
  weights.set("cue:smallTalk", [-0.5, -0.5, -0.5, -0.5]);
  weights.set("form:asks", [1.5, -0.5, 0, 0]);
  weights.set("form:onlyAsks", [1, -1, 0, -0.5]);
  weights.set("form:short", [-0.5, -0.5, -0.5, -0.5]);
  return {
    bias: [-2, -2, -2.5, -2.5],
    weights,
    cutOff: half,
    laterCutOff: half,
  };
}

const veiledShare = 0.2;
const only = (kind: MatterKind, weight: number): Weights =>
  matterKinds.map((each) => (each === kind ? weight : 0));

/** How likely each kind is, 0..1, in the order of `matterKinds`. */
export function likelihoods(
  { bias, weights }: MatterModel,
  features: ReadonlyMap<string, number>,
): readonly number[] {
  const sums = [...bias];
  for (const [feature, value] of features) {
    const own = weights.get(feature);
    own?.forEach((weight, kind) => {
      sums[kind] = (sums[kind] ?? 0) + weight * value;
    });
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}

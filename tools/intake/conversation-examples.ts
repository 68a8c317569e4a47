import { evidenceOf } from "#journey/intake/matters/evidence.ts";
import { matterKinds } from "#journey/intake/matters/matter.ts";
import { likelihoods } from "#journey/intake/matters/matter-model.ts";
import type { MatterModel } from "#journey/intake/matters/matter-model.ts";
import { meantIn, rememberedBefore } from "#journey/intake/matters/remembered.ts";
import type { Example } from "./learn-weights.ts";
import type { LabelledCase } from "./read-cases.ts";

/**
 * The member's turns of labelled conversations as examples. A conversation is labelled, not its turns: what it is not, no
 * turn of it is; what it is, the turn is that `model` thinks likeliest, and of the others nobody knows.
 */
export function conversationExamples(cases: readonly LabelledCase[], model: MatterModel): readonly Example[] {
  return cases.flatMap(({ turns, language, labels }) => {
    const said: ReadonlySet<string>[] = [];
    const members = turns.filter(({ from }) => from === "member");
    const features = members.map(({ text }) => {
      const evidence = evidenceOf(text, language.startsWith("es"), rememberedBefore(said));
      said.push(meantIn(evidence));
      return evidence.features;
    });
    const likely = features.map((each) => likelihoods(model, each));
    const likeliest = labels.map((kind) => {
      const at = matterKinds.indexOf(kind);
      const best = likely.reduce(
        (top, each, turn) => ((each[at] ?? 0) > (likely[top]?.[at] ?? 0) ? turn : top),
        0,
      );
      return { kind, turn: best };
    });
    return features.map((each, turn) => ({
      features: each,
      labels: likeliest.flatMap((one) => (one.turn === turn ? one.kind : [])),
      unsure: labels,
    }));
  });
}

import { matterKinds } from "./matter.ts";
import type { MatterKind } from "./matter.ts";
import type { CutOffs, MatterModel } from "./matter-model.ts";
import file from "./matter-model.json" with { type: "json" };

/**
 * A model as it lies in `matter-model.json`. `weights` holds a line for each feature: its name, a tab, and its weights in
 * hundredths, in the order of `matterKinds`.
 */
export interface ModelFile {
  readonly bias: Readonly<Record<MatterKind, number>>;
  readonly cutOff: CutOffs;
  readonly laterCutOff: CutOffs;
  readonly weights: readonly string[];
}

const scale = 100;

export function readModel({ bias, cutOff, laterCutOff, weights }: ModelFile): MatterModel {
  return {
    bias: matterKinds.map((kind) => bias[kind]),
    cutOff,
    laterCutOff,
    weights: new Map(
      weights.map((line) => {
        const [name = "", figures = ""] = line.split("\t");
        return [name, figures.split(" ").map((figure) => Number(figure) / scale)] as const;
      }),
    ),
  };
}

/** Rounds to hundredths and leaves out what weighs nothing to any kind. */
export function writeModel({ bias, cutOff, laterCutOff, weights }: MatterModel): ModelFile {
  const inHundredths = (weight: number): number => Math.round(weight * scale);
  const [inquiry = 0, grievance = 0, determination = 0, appeal = 0] = bias;
  return {
    bias: { inquiry, grievance, determination, appeal },
    cutOff,
    laterCutOff,
    weights: [...weights]
      .map(([name, own]) => [name, own.map(inHundredths)] as const)
      .filter(([, own]) => own.length === matterKinds.length && own.some((weight) => weight !== 0))
      .map(([name, own]) => `${name}\t${own.join(" ")}`),
  };
}

/** The model that `npm run intake:train` wrote last. */
export const matterModel: MatterModel = readModel(file);

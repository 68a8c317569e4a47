import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { readMatters } from "#journey/intake/matters/read-matters.ts";
import type { LabelledCase } from "./read-cases.ts";

/** A case with what was found in it. */
export interface ScoredCase extends LabelledCase {
  readonly found: readonly MatterKind[];
}

export interface KindFigures {
  readonly kind: MatterKind;
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
}

export const scoreCases = (cases: readonly LabelledCase[]): readonly ScoredCase[] =>
  cases.map((each) => ({
    ...each,
    found: readMatters(each.turns, { language: each.language, line: "medicareAdvantage" }).map(
      ({ kind }) => kind,
    ),
  }));

export const kindFigures = (scored: readonly ScoredCase[]): readonly KindFigures[] =>
  matterKinds.map((kind) => ({
    kind,
    labelled: scored.filter(({ labels }) => labels.includes(kind)).length,
    found: scored.filter(({ found }) => found.includes(kind)).length,
    right: scored.filter(({ labels, found }) => labels.includes(kind) && found.includes(kind)).length,
  }));

/** NaN where there was nothing to find. */
export const recallOf = ({ right, labelled }: KindFigures): number => right / labelled;
/** NaN where nothing was found. */
export const precisionOf = ({ right, found }: KindFigures): number => right / found;
export const f1Of = ({ right, labelled, found }: KindFigures): number => (2 * right) / (labelled + found);

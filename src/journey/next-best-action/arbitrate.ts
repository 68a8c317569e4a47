import type { Draft, Standing } from "./rule.ts";
import { byText } from "../profile/in-order.ts";

/** A rule's offer on its way to the slate. */
export interface Candidate {
  readonly rule: string;
  readonly answersCaller: boolean;
  readonly standing: Standing;
  /** 0..1, comparable within a tier only. */
  readonly value: number;
  readonly draft: Draft;
}

export interface Arbitration {
  readonly card: Candidate | null;
  readonly quiet: readonly Candidate[];
  readonly beaten: readonly Candidate[];
}

/** One card and two lines: readers of more hints than that stop reading any. */
const quietLines = 2;

/**
 * Who speaks. What was asked comes first, then obligations, then value; ties by the rule's name, so that the same
 * facts always make the same slate. A rule speaks once.
 */
export function arbitrate(candidates: readonly Candidate[]): Arbitration {
  const ranked = candidates.toSorted(
    (left, right) =>
      tierOf(left) - tierOf(right) || right.value - left.value || byText(left.rule, right.rule),
  );
  const [card, ...others] = ranked.filter(
    (each, index) => ranked.findIndex(({ rule }) => rule === each.rule) === index,
  );
  return { card: card ?? null, quiet: others.slice(0, quietLines), beaten: others.slice(quietLines) };
}

function tierOf({ answersCaller, standing }: Candidate): number {
  if (answersCaller) return 0;
  return standing === "obligation" ? 1 : 2;
}

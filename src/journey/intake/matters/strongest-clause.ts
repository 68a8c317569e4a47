import { cuePairs } from "./cue.ts";
import type { Clause } from "./clauses.ts";
import { wordsIn } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { matterKinds } from "./matter.ts";
import type { MatterKind } from "./matter.ts";
import type { MatterModel } from "./matter-model.ts";

/** The sentence of a turn that says most for a kind, and the id of the cue or pair that says why. */
export interface Strongest {
  readonly words: string;
  readonly because: string;
}

/** Null for a turn without a word. */
export function strongestClause(
  kind: MatterKind,
  evidence: Evidence,
  { weights }: MatterModel,
): Strongest | null {
  const at = matterKinds.indexOf(kind);
  const worth = (feature: string): number => weights.get(feature)?.[at] ?? 0;
  const ranked = evidence.clauses
    .map((clause) => ({ clause, reasons: reasonsIn(clause, evidence, worth) }))
    .map(({ clause, reasons }) => ({
      clause,
      because: reasons.toSorted((one, other) => other.worth - one.worth)[0]?.id ?? "learned",
      worth: reasons.reduce((sum, each) => sum + each.worth, 0) + learnedIn(clause, worth),
    }))
    .toSorted((one, other) => other.worth - one.worth);
  const [best] = ranked;
  return best ? { words: best.clause.words, because: best.because } : null;
}

interface Reason {
  readonly id: string;
  readonly worth: number;
}

/** What is heard as meant in this clause and speaks for the kind. */
function reasonsIn(
  clause: Clause,
  { heard, features }: Evidence,
  worth: (feature: string) => number,
): readonly Reason[] {
  const ids = heard.flatMap((each) =>
    each.clause === clause && each.guards.length === 0 ? each.cue.id : [],
  );
  const pairs = cuePairs.filter(
    ({ id, first, second }) => features.has(`pair:${id}`) && (ids.includes(first) || ids.includes(second)),
  );
  return [
    ...ids.map((id) => ({ id, worth: worth(`cue:${id}`) })),
    ...pairs.map(({ id }) => ({ id, worth: worth(`pair:${id}`) })),
  ].filter((reason) => reason.worth > 0);
}

const learnedIn = (clause: Clause, worth: (feature: string) => number): number => {
  const words = wordsIn([clause]);
  return [...words].reduce((sum, [word, value]) => sum + worth(word) * value, 0);
};

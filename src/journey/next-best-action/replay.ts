import type { DecisionInput } from "./decision-input.ts";
import { decideSlate } from "./decide-slate.ts";
import type { Decision, Hint } from "./decision.ts";
import type { Rule } from "./rule.ts";

/** A decision that was once made, with what it was made of. */
export interface Logged {
  readonly decision: Decision;
  readonly input: DecisionInput;
}

/** How one logged decision comes out under other rules. */
export interface Replayed {
  readonly contactId: string;
  readonly decisionId: string;
  readonly before: Decision;
  readonly after: Decision;
  readonly isSame: boolean;
  readonly card: { readonly before: string | null; readonly after: string | null };
  /** Rules that would now be shown, and were not; and those that would no longer be. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Makes a logged decision again. With the rules it was made with it comes out the same, to the last bit. */
export function replay({ decision, input }: Logged, rules?: readonly Rule[]): Replayed {
  const after = decideSlate(input, rules);
  const [shownBefore, shownAfter] = [shown(decision), shown(after)];
  return {
    contactId: decision.contactId,
    decisionId: decision.decisionId,
    before: decision,
    after,
    isSame: canonical(decision) === canonical(after),
    card: { before: decision.card?.rule ?? null, after: after.card?.rule ?? null },
    gained: shownAfter.filter((rule) => !shownBefore.includes(rule)),
    lost: shownBefore.filter((rule) => !shownAfter.includes(rule)),
  };
}

const shown = ({ card, quiet }: Decision): readonly string[] =>
  [card, ...quiet].flatMap((hint: Hint | null) => (hint === null ? [] : [hint.rule]));

/** As text, whatever order a store gave the keys back in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}

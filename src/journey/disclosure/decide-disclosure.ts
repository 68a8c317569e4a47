import { categories, categoryCodes } from "./categories.ts";
import type { Category } from "./categories.ts";
import { decideField } from "./decide-field.ts";
import type { FieldDecision, Question } from "./decide-field.ts";
import { fields, placeOf } from "./fields.ts";
import type { Field } from "./fields.ts";
import type { Rule } from "./rules.ts";
import { whyHidden } from "./why-hidden.ts";

export type { Question } from "./decide-field.ts";

/** What may be shown and what is held back, with the sentence an agent reads. */
export interface Disclosure {
  readonly decisions: ReadonlyMap<Field, FieldDecision>;
  /** The parts of the page of which something is shown, masked or not. */
  readonly shown: ReadonlySet<Category>;
  readonly withheld: readonly { readonly field: Field; readonly category: Category; readonly why: string }[];
}

/** Decides every field for one contact, one agent, one moment. `rules` is the whole table, but for its tests. */
export function decideDisclosure(question: Question, rules?: readonly Rule[]): Disclosure {
  const decided = fields.map((field) => [field, decideField(field, question, rules)] as const);
  const open = new Set(
    decided.flatMap(([field, { outcome }]) => (outcome === "hidden" ? [] : [placeOf[field].category])),
  );
  return {
    decisions: new Map(decided),
    shown: new Set(categoryCodes.filter((category) => open.has(category))),
    withheld: decided.flatMap(([field, decision]) =>
      decision.outcome === "hidden"
        ? [{ field, category: placeOf[field].category, why: whyHidden(decision.nearest, question) }]
        : [],
    ),
  };
}

/** Whether this field may leave the server in full. */
export function isShown({ decisions }: Pick<Disclosure, "decisions">, field: Field): boolean {
  const outcome = decisions.get(field)?.outcome;
  return outcome === "shown" || outcome === "shownWithNotice";
}

/** The parts of the page of which something is shown in part only. */
export const maskedIn = ({ decisions }: Pick<Disclosure, "decisions">): readonly Category[] =>
  inOrder(fields.filter((field) => decisions.get(field)?.outcome === "masked"));

/** The parts of the page of which something is held back. */
export const withheldIn = ({ withheld }: Pick<Disclosure, "withheld">): readonly Category[] =>
  inOrder(withheld.map(({ field }) => field));

function inOrder(some: readonly Field[]): readonly Category[] {
  const named = new Set<Category>(some.map((field) => placeOf[field].category));
  return categoryCodes.filter((category) => named.has(category));
}

/** The withheld fields by reason, as the page lists them: one line a reason. */
export function withheldLines(
  disclosure: Disclosure,
): readonly { readonly what: string; readonly why: string }[] {
  const byReason = new Map<string, Set<string>>();
  for (const { field, why } of disclosure.withheld) {
    const { words } = placeOf[field];
    if (words === null || isListed(byReason, words)) continue;
    byReason.set(why, (byReason.get(why) ?? new Set()).add(words));
  }
  const isWholePage = disclosure.shown.size === 0 && byReason.size === 1;
  return [...byReason].map(([why, what]) => ({
    what: isWholePage ? "Everything about the member" : [...what].join(", "),
    why,
  }));
}

/** Kinds of sensitive records share one line: which of them there is a rule for is nobody's business. */
const isListed = (byReason: ReadonlyMap<string, ReadonlySet<string>>, words: string): boolean =>
  words === categories.sensitive && [...byReason.values()].some((listed) => listed.has(words));

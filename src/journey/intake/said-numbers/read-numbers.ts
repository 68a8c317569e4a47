import type { Language } from "../../contact/attributes.ts";
import { isOfForm } from "./number-form.ts";
import type { NumberForm } from "./number-form.ts";
import { writeFigures } from "./write-figures.ts";

/** A number that somebody gave, in the order of their words. Digits that cannot be one are not repeated anywhere. */
export type SaidNumber =
  | { readonly kind: "number"; readonly digits: string }
  | { readonly kind: "unreadable"; readonly length: number };

/**
 * Reads reference numbers out of a sentence: typed or said, digit by digit or in groups, with or without prefix and
 * year, one or twenty. Digits that follow each other without a word or comma between are divided into whole numbers.
 */
export function readNumbers(text: string, language: Language, form: NumberForm): readonly SaidNumber[] {
  const figures = writeFigures(text, language).replaceAll(thousands, (number) => number.replaceAll(",", ""));
  return [...figures.matchAll(/\d+(?:[ \t-]+\d+)*/g)].flatMap(([stretch]) =>
    looksLikeDate(stretch) ? [] : divide(stretch.split(/[ \t-]+/), form),
  );
}

/** Speech recognition may write "104,417". */
const thousands = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

const looksLikeDate = (stretch: string): boolean =>
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})$/.test(stretch);

/** How a stretch of groups can be divided from one group on. */
interface Division {
  readonly numbers: readonly SaidNumber[];
  /** Digits that belong to no whole number. */
  readonly lost: number;
}

/** Divides groups of digits so that as few digits as possible are left over, and then into as few numbers as possible. */
function divide(groups: readonly string[], form: NumberForm): readonly SaidNumber[] {
  const longest = 4 + Math.max(...form.lengths);
  const from: Division[] = [];
  from[groups.length] = { numbers: [], lost: 0 };
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    let best = leaveOver(groups[at] ?? "", from[at + 1]);
    let digits = "";
    for (let end = at; end < groups.length && digits.length < longest; end += 1) {
      digits += groups[end] ?? "";
      const rest = from[end + 1];
      if (!rest || !isOfForm(form, digits)) continue;
      const divided: Division = { numbers: [{ kind: "number", digits }, ...rest.numbers], lost: rest.lost };
      if (isBetter(divided, best)) best = divided;
    }
    from[at] = best;
  }
  return (from[0]?.numbers ?? []).filter(
    (number) => number.kind === "number" || isWorthSaying(number.length),
  );
}

const isBetter = (one: Division, other: Division): boolean =>
  one.lost < other.lost || (one.lost === other.lost && one.numbers.length <= other.numbers.length);

/** Groups that are left over side by side were one number, mistyped. */
function leaveOver(group: string, rest: Division | undefined): Division {
  const { numbers = [], lost = 0 } = rest ?? {};
  const [next, ...others] = numbers;
  const joined: readonly SaidNumber[] =
    next?.kind === "unreadable"
      ? [{ kind: "unreadable", length: next.length + group.length }, ...others]
      : [{ kind: "unreadable", length: group.length }, ...numbers];
  return { numbers: joined, lost: lost + group.length };
}

/** "twenty claims", "line 12", a year: short figures are no mistyped numbers. */
const isWorthSaying = (length: number): boolean => length > 4;

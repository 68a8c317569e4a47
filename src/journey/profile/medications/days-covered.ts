import { addDays, daysBetween } from "../calendar-day.ts";
import type { Adherence } from "../care/care-facts.ts";
import { byText } from "../in-order.ts";

/** One fill of one drug. `drug` names what may stand in for each other: the ingredient. */
export interface DrugFill {
  readonly drug: string;
  readonly day: string;
  /** Whole days; at least one. */
  readonly daysSupply: number;
}

/** From here on a member counts as adherent. */
const threshold = 80;
const citation =
  "CMS Part C and D Star Ratings: proportion of days covered, 80 % or more; 42 CFR 423.184, 423.186";

/** The measures leave out whoever filled once only, or began less than this many days before the end. */
const fewestDays = 91;

/**
 * The days on which each fill is used. A fill of a drug that the member still has of begins when that is used up, as
 * adherence measures count it; two fills of one drug on one day count once, with the longer supply. A fill of another
 * drug is used from its own day on.
 */
export function daysOfUse(
  fills: readonly DrugFill[],
): readonly { readonly from: string; readonly to: string }[] {
  const usedUntil = new Map<
    string,
    { readonly filledOn: string; readonly from: string; readonly to: string }
  >();
  const inOrder = fills.toSorted(
    (left, right) => byText(left.day, right.day) || right.daysSupply - left.daysSupply,
  );
  return inOrder.map(({ drug, day, daysSupply }) => {
    const last = usedUntil.get(drug);
    const from = startOf(day, last);
    const to = addDays(from, daysSupply - 1);
    if (last === undefined || last.filledOn !== day) usedUntil.set(drug, { filledOn: day, from, to });
    return { from, to };
  });
}

function startOf(
  day: string,
  last: { readonly filledOn: string; readonly from: string; readonly to: string } | undefined,
): string {
  if (last === undefined) return day;
  if (last.filledOn === day) return last.from;
  return last.to >= day ? addDays(last.to, 1) : day;
}

/**
 * Proportion of days covered from the first fill in the period to its last day, both included. Null where the measure
 * would not count the member: fewer than two days with a fill, or too short a time.
 */
export function daysCovered(
  fills: readonly DrugFill[],
  period: { readonly from: string; readonly to: string },
): Adherence | null {
  const within = fills.filter(({ day }) => day >= period.from && day <= period.to);
  const first = within.map(({ day }) => day).toSorted()[0];
  if (first === undefined || new Set(within.map(({ day }) => day)).size < 2) return null;
  const days = daysBetween(first, period.to) + 1;
  if (days < fewestDays) return null;
  const covered = countDays(daysOfUse(within), period.to);
  return {
    percent: Math.floor((covered * 100) / days),
    threshold,
    daysCovered: covered,
    days,
    citation,
  };
}

/** Days that lie in any of the spans, none counted twice, none after the last day. */
function countDays(spans: readonly { readonly from: string; readonly to: string }[], last: string): number {
  let counted = 0;
  let until: string | null = null;
  for (const span of spans.toSorted((left, right) => byText(left.from, right.from))) {
    const from: string = until !== null && until >= span.from ? addDays(until, 1) : span.from;
    const to = span.to < last ? span.to : last;
    if (from > to) continue;
    counted += daysBetween(from, to) + 1;
    until = to;
  }
  return counted;
}

import { addDays, dayInWords } from "../calendar-day.ts";
import { byText } from "../in-order.ts";
import type { CoveragePeriod } from "./coverage-period.ts";

type Span = Pick<CoveragePeriod, "name" | "status" | "since" | "until" | "order">;

/** What the record says about one day. */
export type CoverageOn<Period extends Span = CoveragePeriod> =
  /** In force that day; the one that pays first leads. */
  | { readonly kind: "covered"; readonly by: readonly Period[] }
  /** A coverage that may have been in force: the day it began or was cancelled is not on record. */
  | { readonly kind: "uncertain"; readonly by: readonly Period[] }
  /** Between, before or after what is on record. */
  | { readonly kind: "noRecord"; readonly before: Period | null; readonly after: Period | null };

/** Was the member covered on this day (`YYYY-MM-DD`)? First and last day both count. */
export function coverageOn<Period extends Span>(history: readonly Period[], day: string): CoverageOn<Period> {
  const sound = history.filter((each) => !isReversed(each));
  const covering = sound.filter((each) => includes(each, day));
  const certain = covering.filter(
    ({ since, until, status }) => since !== null && !(status === "cancelled" && until === null),
  );
  if (certain.length > 0) return { kind: "covered", by: certain.toSorted(byPayingOrder) };
  if (covering.length > 0) return { kind: "uncertain", by: covering };
  return {
    kind: "noRecord",
    before: sound.filter(({ until }) => until !== null && until < day).toSorted(latestEnd)[0] ?? null,
    after: sound.filter(({ since }) => since !== null && since > day).toSorted(earliestStart)[0] ?? null,
  };
}

/** A period that ends before it begins was never in force: that is how some payers write one taken back whole. */
export const isReversed = ({ since, until }: Pick<Span, "since" | "until">): boolean =>
  since !== null && until !== null && until < since;

const includes = ({ since, until }: Span, day: string): boolean =>
  (since === null || since <= day) && (until === null || until >= day);

const last = Number.MAX_SAFE_INTEGER;
const byPayingOrder = (left: Span, right: Span): number =>
  (left.order ?? last) - (right.order ?? last) || byText(left.name, right.name);
const latestEnd = (left: Span, right: Span): number => byText(right.until ?? "", left.until ?? "");
const earliestStart = (left: Span, right: Span): number => byText(left.since ?? "", right.since ?? "");

/** The answer as a sentence, e.g. "Covered on Mar 3 by Example Silver PPO." Never a flat no. */
export function coverageOnInWords<Period extends Span>(
  answer: CoverageOn<Period>,
  day: string,
  today: string,
): string {
  const on = dayInWords(day, today);
  if (answer.kind === "covered") return `Covered on ${on} by ${whoPays(answer.by)}`;
  if (answer.kind === "uncertain") {
    const names = [...new Set(answer.by.map(({ name }) => name))].join(" and ");
    return `${names} may have covered ${on}: we have no record of the day it began or was cancelled.`;
  }
  const { before, after } = answer;
  return [
    `We have no record of coverage on ${on}.`,
    ...(before?.until ? [`${before.name} ended on ${dayInWords(before.until, today)}.`] : []),
    ...(after?.since ? [`${after.name} begins on ${dayInWords(after.since, today)}.`] : []),
  ].join(" ");
}

/** One by name; of several, who pays first where the payers' own order says so. */
export function whoPays(periods: readonly Pick<Span, "name" | "order">[]): string {
  const names = periods.map(({ name }) => name);
  if (names.length < 2) return `${names[0] ?? "a coverage without a name"}.`;
  const orders = periods.map(({ order }) => order);
  const isRanked = !orders.includes(null) && new Set(orders).size === orders.length;
  return isRanked
    ? `${names.join(", then ")}, in the order in which they pay.`
    : `${names.join(" and ")}. We have no record of which pays first.`;
}

/** A stretch of days, first and last included. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** The days between coverages on which none is on record, latest first. What lies before the first is no gap. */
export function coverageGaps(history: readonly Span[]): readonly Stretch[] {
  const spans = history.filter((each) => !isReversed(each) && each.since !== null).toSorted(earliestStart);
  const gaps = spans.flatMap(({ since }, index) => {
    const ends = spans.slice(0, index).map(({ until }) => until);
    // Without an end it covers everything after.
    if (since === null || ends.length === 0 || ends.includes(null)) return [];
    const covered =
      ends
        .filter((end) => end !== null)
        .toSorted(byText)
        .at(-1) ?? since;
    return since > addDays(covered, 1) ? [{ from: addDays(covered, 1), until: addDays(since, -1) }] : [];
  });
  return gaps.toReversed();
}

/** The coverages that run on the same days as another one: coordination of benefits, or a mistake. */
export const overlapping = <Period extends Span>(
  history: readonly Period[],
  day: string,
): readonly Period[] => {
  const answer = coverageOn(history, day);
  return answer.kind === "covered" && answer.by.length > 1 ? answer.by : [];
};

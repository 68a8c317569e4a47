import type { WeekOfOffers } from "../next-best-action/learning/learning.ts";
import type { Learned } from "../next-best-action/learning/learned.ts";
import { isRetired } from "../next-best-action/learning/retire.ts";
import type { Rule } from "../next-best-action/rule.ts";

/** `retired`: rests because hardly anybody takes it; `rising` and `falling`: the last two weeks against those before. */
export type Trend = "retired" | "rising" | "falling" | "steady" | "tooFew";

/** How a rule's offers fared. Shares are 0 to 1. */
export interface OfferFigures {
  readonly rule: string;
  readonly standing: Rule["standing"];
  readonly offers: number;
  readonly accepted: number;
  /** Null where nothing was offered. */
  readonly acceptance: number | null;
  /** Of the last two weeks; null where nothing was offered in them. */
  readonly lately: number | null;
  readonly trend: Trend;
}

/** Weeks that are held against the ones before. */
const latelyWeeks = 2;
/** Fewer offers than this on either side say nothing. */
const leastOffers = 20;
/** A tenth up or down is a trend. */
const leastChange = 0.1;

/** Every rule with what became of its offers over the last weeks, the most offered first. Counts of hints, never of people. */
export function offerReport(
  rules: readonly Pick<Rule, "id" | "standing">[],
  weeks: readonly WeekOfOffers[],
  learned: Learned,
): readonly OfferFigures[] {
  const last = [...new Set(weeks.map(({ week }) => week))].toSorted().slice(-latelyWeeks);
  return rules
    .map(({ id, standing }) => {
      const own = weeks.filter(({ rule }) => rule === id);
      const all = sumOf(own);
      const late = sumOf(own.filter(({ week }) => last.includes(week)));
      const early = sumOf(own.filter(({ week }) => !last.includes(week)));
      return {
        rule: id,
        standing,
        offers: all.offers,
        accepted: all.accepted,
        acceptance: shareOf(all),
        lately: shareOf(late),
        trend: mayRetire(standing) && isRetired(id, learned) ? "retired" : trendOf(early, late),
      } as const;
    })
    .toSorted((one, other) => other.offers - one.offers || (one.rule < other.rule ? -1 : 1));
}

/** What is duty or care never rests, however seldom it is taken. */
const mayRetire = (standing: Rule["standing"]): boolean => standing === "service" || standing === "outreach";

interface Sum {
  readonly offers: number;
  readonly accepted: number;
}

const sumOf = (weeks: readonly WeekOfOffers[]): Sum => ({
  accepted: weeks.reduce((sum, week) => sum + week.accepted, 0),
  offers: weeks.reduce((sum, week) => sum + week.accepted + week.notTaken, 0),
});

const shareOf = ({ accepted, offers }: Sum): number | null => (offers === 0 ? null : accepted / offers);

function trendOf(early: Sum, late: Sum): Trend {
  if (early.offers < leastOffers || late.offers < leastOffers) return "tooFew";
  const change = late.accepted / late.offers - early.accepted / early.offers;
  if (Math.abs(change) < leastChange) return "steady";
  return change > 0 ? "rising" : "falling";
}

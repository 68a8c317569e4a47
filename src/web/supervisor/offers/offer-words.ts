import type { OfferReport } from "#contract/next-best-action.ts";

type Figures = OfferReport["offers"][number];

/** Only what somebody should look at is marked; null: nothing to say. */
export const trendWords = {
  retired: { text: "Resting", tone: "red" },
  rising: { text: "Rising", tone: "green" },
  falling: { text: "Falling", tone: "amber" },
  steady: null,
  tooFew: null,
} as const satisfies Record<Figures["trend"], { text: string; tone: "red" | "green" | "amber" } | null>;

const order: readonly Figures["trend"][] = ["retired", "falling", "rising", "steady", "tooFew"];

/** What was shown, first what rests or falls, then the most shown. */
export const inReportOrder = (offers: readonly Figures[]): readonly Figures[] =>
  offers
    .filter((each) => each.offers > 0)
    .toSorted(
      (one, other) => order.indexOf(one.trend) - order.indexOf(other.trend) || other.offers - one.offers,
    );

/** `denied-claim-explained` is "Denied claim explained". */
export function ruleTitle(rule: string): string {
  const words = rule.replaceAll("-", " ").replaceAll(/\b(id|pcp)\b/g, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

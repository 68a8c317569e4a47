import { dayOf } from "../calendar-day.ts";
import { dollars } from "../dollars.ts";
import { flagIn, numberIn, textIn } from "./read-content.ts";

/** How a member stands with their premium, as the plan's billing left it. Money in cents a month, net of any help. */
export interface PremiumOnFile {
  readonly monthly: number | null;
  /** What it will be, and from which day; null where nothing is to change, or nobody knows yet. */
  readonly nextMonthly: number | null;
  readonly nextFrom: string | null;
  /** Not paid as of the file's day; 0 where all is paid. */
  readonly owed: number;
  /** YYYY-MM-DD: the first day of the first month that is not paid in full; null where all is paid. */
  readonly unpaidSince: string | null;
  /** Whether part of it is paid in advance by the premium tax credit; null without a record. */
  readonly hasAdvanceCredit: boolean | null;
  readonly autopay: boolean | null;
}

/** A billing file as the page may have it; null where it does not say what is owed. */
export function premiumOnFile(content: unknown): PremiumOnFile | null {
  const owed = numberIn(content, "owed");
  if (owed === null || owed < 0) return null;
  return {
    monthly: numberIn(content, "monthly"),
    nextMonthly: numberIn(content, "nextMonthly"),
    nextFrom: dayOf(textIn(content, "nextFrom") ?? undefined),
    owed,
    unpaidSince: owed === 0 ? null : dayOf(textIn(content, "unpaidSince") ?? undefined),
    hasAdvanceCredit: flagIn(content, "hasAdvanceCredit"),
    autopay: flagIn(content, "autopay"),
  };
}

/** As the page says it, in one line. */
export const premiumTitle = ({ owed }: PremiumOnFile): string =>
  owed === 0 ? "Premium paid" : `Premium unpaid: ${dollars(owed)}`;

import { addDays } from "../calendar-day.ts";
import type { Cited } from "../cited.ts";
import type { LineOfBusiness } from "./coverage-period.ts";

/** How long a plan must wait for a premium before cover may end, by law. */
export interface GracePeriod extends Cited {
  readonly id: "advanceCredit" | "medicareAdvantage" | "medicaid" | "chip";
  readonly length:
    | { readonly unit: "months"; readonly count: number }
    | { readonly unit: "days"; readonly count: number };
  /** Claims of later months may wait until the premium is paid. */
  readonly laterClaimsWait: boolean;
}

/**
 * Only what federal law sets. A marketplace plan without the credit, and one bought elsewhere, follow their state's law and
 * their contract; an employer's plan is paid by the employer. The least the law asks for: a plan may wait longer.
 */
export const gracePeriods: readonly GracePeriod[] = [
  {
    id: "advanceCredit",
    length: { unit: "months", count: 3 },
    laterClaimsWait: true,
    // Read in a law firm's summary: three months; unpaid, cover ends with the first of them.
    citation: "45 CFR 156.270(d) and (g)",
    checkedOn: null,
  },
  {
    id: "medicareAdvantage",
    length: { unit: "months", count: 2 },
    laterClaimsWait: false,
    // Read as CMS's guidance quotes it: whole months, two at least, from the first of the unpaid month.
    citation: "42 CFR 422.74(d)(1)",
    checkedOn: null,
  },
  {
    id: "medicaid",
    length: { unit: "days", count: 60 },
    laterClaimsWait: false,
    citation: "42 CFR 447.55(b)(2)",
    checkedOn: null,
  },
  {
    id: "chip",
    length: { unit: "days", count: 30 },
    laterClaimsWait: false,
    citation: "Social Security Act 2103(e)(3)(C)",
    checkedOn: null,
  },
];

/** The one that binds; null where federal law sets none, or the kind of plan is not on record. The credit goes before the line. */
export function gracePeriod(
  line: LineOfBusiness | null,
  hasAdvanceCredit: boolean | null,
): GracePeriod | null {
  const id = hasAdvanceCredit === true ? "advanceCredit" : line;
  return gracePeriods.find((each) => each.id === id) ?? null;
}

/** The last day of the grace period that began on the first of an unpaid month. */
export function graceEnds({ length }: GracePeriod, unpaidSince: string): string {
  if (length.unit === "days") return addDays(unpaidSince, length.count - 1);
  const [year = 0, month = 1] = unpaidSince.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + length.count, 0)).toISOString().slice(0, 10);
}

/** The last day of the month in which a day lies: there cover ends in arrears where the credit's months run out. */
export function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

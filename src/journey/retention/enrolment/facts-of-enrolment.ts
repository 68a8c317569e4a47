import { addDays, ageOn, daysBetween } from "../../profile/calendar-day.ts";
import type { LifeEvent, RetentionFacts } from "../retention-facts.ts";
import type { EnrolmentRow } from "./enrolment-row.ts";

/** What the score looks at, as it stood on the extract's day (`YYYY-MM-DD`). */
export function factsOfEnrolment(row: EnrolmentRow, asOf: string): RetentionFacts {
  const change = difference(row.premiumNext, row.premiumNow);
  return {
    age: row.birthDate === null ? null : ageOn(row.birthDate, asOf),
    dependants: row.dependants,
    payType: row.payType,
    metalTier: row.metalTier,
    tenureMonths: row.joinedOn === null ? null : Math.max(0, wholeMonths(row.joinedOn, asOf)),
    monthsToRenewal: row.renewsOn === null ? null : Math.max(0, wholeMonths(asOf, row.renewsOn)),
    premiumChangeDollars: change === null ? null : Math.round(change),
    premiumChangePercent: percentOf(change, row.premiumNow),
    subsidyChangePercent: percentOf(difference(row.subsidyNext, row.subsidyNow), row.subsidyNow),
    premiumToIncomePercent: shareOfIncome(row),
    incomeToPovertyPercent: row.povertyPercent,
    autopay: row.autopay,
    missedPayments90Days: row.missedPayments90Days,
    claims12Months: row.claims12Months,
    deniedClaims90Days: row.deniedClaims90Days,
    contacts30Days: row.contacts30Days,
    openComplaint: row.openComplaint,
    hasPrimaryCareProvider: row.hasPrimaryCareProvider,
    lifeEvent: lifeEventOn(row, asOf),
  };
}

const difference = (next: number | null, now: number | null): number | null =>
  next === null || now === null ? null : next - now;

/** Null where there is nothing to be a share of. */
const percentOf = (change: number | null, of: number | null): number | null =>
  change === null || of === null || of === 0 ? null : Math.round((change / of) * 100);

/** Net premium at renewal as a share of income, in percent with one decimal. */
function shareOfIncome({ premiumNext, householdIncomeAYear }: EnrolmentRow): number | null {
  if (premiumNext === null || householdIncomeAYear === null || householdIncomeAYear <= 0) return null;
  return Math.round((premiumNext / (householdIncomeAYear / 12)) * 1000) / 10;
}

function wholeMonths(from: string, to: string): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    (Number(to.slice(5, 7)) - Number(from.slice(5, 7)));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

/** A special enrolment runs 60 days from what opened it: 45 CFR 155.420(c)(1). */
const openDays = 60;

/** Days before and after a birthday on which it is the matter. */
const aboutBirthday = {
  /** A plan keeps a child until 26 (42 U.S.C. 300gg-14(a)); the special enrolment begins 60 days before (45 CFR 155.420(c)(2)). */
  turning26: { years: 26, before: 60, after: openDays },
  /** Medicare's initial enrolment: the three months before the month of the 65th birthday, that month, three after (42 CFR 407.14). */
  turning65: { years: 65, before: 92, after: 92 },
} as const;

function lifeEventOn(row: EnrolmentRow, asOf: string): LifeEvent | null {
  if (isBirthdayNear(row.birthDate, "turning65", asOf)) return "turning65";
  if (isBirthdayNear(row.birthDate, "turning26", asOf)) return "turning26";
  if (isRecent(row.newJobOn, asOf)) return "newJob";
  if (isRecent(row.movedOn, asOf)) return "moved";
  return row.birthDate === null ? null : "none";
}

const isRecent = (day: string | null, asOf: string): boolean =>
  day !== null && day <= asOf && daysBetween(day, asOf) <= openDays;

function isBirthdayNear(birthDate: string | null, which: keyof typeof aboutBirthday, asOf: string): boolean {
  if (birthDate === null) return false;
  const { years, before, after } = aboutBirthday[which];
  const birthday = `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}`;
  return asOf >= addDays(birthday, -before) && asOf <= addDays(birthday, after);
}

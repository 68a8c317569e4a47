import type { Authorization } from "../profile.ts";

export type ClockSubject = "service" | "drug";

/** A time limit the plan is held to, with where it is written. */
export interface Clock {
  readonly subject: ClockSubject;
  readonly urgency: Authorization["urgency"];
  readonly hours: number;
  /** How agents name it. */
  readonly words: string;
  readonly citation: string;
}

/**
 * How long a plan may take to decide on a prior authorization. The rule binds Medicare Advantage, Medicaid and CHIP;
 * issuers on the exchanges are exempt from its time limits and drugs from the whole of it. Coverage data rarely name
 * the line of business reliably, so the strictest limit is kept for every member: too early harms nobody.
 */
export const clocks: readonly Clock[] = [
  {
    subject: "service",
    urgency: "standard",
    hours: 168,
    words: "7 calendar days",
    citation: "42 CFR 422.568(b)(1), 438.210(d)(1), 457.495(d) as amended by CMS-0057-F, from 2026-01-01",
  },
  {
    subject: "service",
    urgency: "expedited",
    hours: 72,
    words: "72 hours",
    citation: "42 CFR 422.572(a), 438.210(d)(2) as amended by CMS-0057-F, from 2026-01-01",
  },
  { subject: "drug", urgency: "standard", hours: 72, words: "72 hours", citation: "42 CFR 423.568(b)" },
  { subject: "drug", urgency: "expedited", hours: 24, words: "24 hours", citation: "42 CFR 423.572(a)" },
];

/**
 * When a decision asked for at `requestedAt` (FHIR date or dateTime) is due, as ISO 8601. A request of which only the
 * day is on record counts from that day's first minute in UTC: the earliest reading.
 */
export function decisionDueAt(
  requestedAt: string,
  subject: ClockSubject,
  urgency: Authorization["urgency"],
): string | null {
  const clock = clocks.find((each) => each.subject === subject && each.urgency === urgency);
  const start = new Date(requestedAt).getTime();
  if (clock === undefined || Number.isNaN(start)) return null;
  return new Date(start + clock.hours * 3_600_000).toISOString();
}

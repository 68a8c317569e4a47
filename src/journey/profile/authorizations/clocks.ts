import type { Cited } from "../cited.ts";
import type { LineOfBusiness } from "../coverage/coverage-period.ts";
import { lineWords } from "../coverage/line-of-business.ts";
import type { Authorization, DecisionClock } from "../profile.ts";

export type ClockSubject = "service" | "drug";

/** A time limit a plan is held to, with where it is written. */
export interface Clock extends Cited {
  readonly lines: readonly LineOfBusiness[];
  readonly subject: ClockSubject;
  readonly urgency: Authorization["urgency"];
  readonly hours: number;
  /** How agents name it. */
  readonly words: string;
}

const amended = "as amended by CMS-0057-F, from 2026-01-01";
const rated = "for rating periods that begin in 2026 or later";
const looked = "2026-11-28";
const erisa = "29 CFR 2560.503-1(f)(2)";

/**
 * How long a plan may take to decide on a prior authorization, by line of business. CMS-0057-F binds Medicare
 * Advantage, Medicaid and CHIP; issuers on the exchanges are exempt from its time limits and, like group plans, kept to
 * the claims procedure of the Labor Department, which 45 CFR 147.136(b)(3)(i) makes theirs. Drugs have rules of their
 * own. States may ask for more: those rules are not here.
 */
export const clocks: readonly Clock[] = [
  {
    lines: ["medicareAdvantage"],
    subject: "service",
    urgency: "standard",
    hours: 168,
    words: "7 calendar days",
    citation: `42 CFR 422.568(b)(1) ${amended}`,
    checkedOn: looked,
  },
  {
    lines: ["medicareAdvantage"],
    subject: "service",
    urgency: "expedited",
    hours: 72,
    words: "72 hours",
    citation: "42 CFR 422.572(a)",
    checkedOn: looked,
  },
  {
    lines: ["medicareAdvantage"],
    subject: "drug",
    urgency: "standard",
    hours: 72,
    words: "72 hours",
    citation: "42 CFR 423.568(b) (Part D), 422.568(b)(3) (Part B)",
    checkedOn: null,
  },
  {
    lines: ["medicareAdvantage"],
    subject: "drug",
    urgency: "expedited",
    hours: 24,
    words: "24 hours",
    citation: "42 CFR 423.572(a) (Part D), 422.572(a)(2) (Part B)",
    checkedOn: null,
  },
  {
    lines: ["medicaid"],
    subject: "service",
    urgency: "standard",
    hours: 168,
    words: "7 calendar days",
    citation: `42 CFR 438.210(d)(1) ${rated} and 440.230(e)(1) ${amended}`,
    checkedOn: looked,
  },
  {
    lines: ["medicaid"],
    subject: "service",
    urgency: "expedited",
    hours: 72,
    words: "72 hours",
    citation: `42 CFR 438.210(d)(2) and 440.230(e)(1) ${amended}`,
    checkedOn: looked,
  },
  {
    lines: ["chip"],
    subject: "service",
    urgency: "standard",
    hours: 168,
    words: "7 calendar days",
    citation: `42 CFR 457.495(d) and 457.1230(d) ${amended}`,
    checkedOn: null,
  },
  {
    lines: ["chip"],
    subject: "service",
    urgency: "expedited",
    hours: 72,
    words: "72 hours",
    citation: `42 CFR 457.495(d) and 457.1230(d) ${amended}`,
    checkedOn: null,
  },
  ...(["standard", "expedited"] as const).map((urgency) => ({
    lines: ["medicaid", "chip"] as const,
    subject: "drug" as const,
    urgency,
    hours: 24,
    words: "24 hours",
    citation: "Social Security Act 1927(d)(5)(A), 42 CFR 438.210(d)(3)",
    checkedOn: null,
  })),
  {
    lines: ["exchange"],
    subject: "drug",
    urgency: "standard",
    hours: 72,
    words: "72 hours",
    citation: "45 CFR 156.122(c)(1)",
    checkedOn: null,
  },
  {
    lines: ["exchange"],
    subject: "drug",
    urgency: "expedited",
    hours: 24,
    words: "24 hours",
    citation: "45 CFR 156.122(c)(2)",
    checkedOn: null,
  },
  {
    lines: ["exchange"],
    subject: "service",
    urgency: "standard",
    hours: 360,
    words: "15 calendar days",
    citation: `${erisa}(iii)(A) through 45 CFR 147.136(b)(3)(i)`,
    checkedOn: null,
  },
  {
    lines: ["exchange"],
    subject: "service",
    urgency: "expedited",
    hours: 72,
    words: "72 hours",
    citation: `${erisa}(i) through 45 CFR 147.136(b)(3)(i)`,
    checkedOn: null,
  },
  ...(["service", "drug"] as const).flatMap((subject) => [
    {
      lines: ["commercial"] as const,
      subject,
      urgency: "standard" as const,
      hours: 360,
      words: "15 calendar days",
      citation: `${erisa}(iii)(A)`,
      checkedOn: looked,
    },
    {
      lines: ["commercial"] as const,
      subject,
      urgency: "expedited" as const,
      hours: 72,
      words: "72 hours",
      citation: `${erisa}(i)`,
      checkedOn: null,
    },
  ]),
];

export interface DueQuestion {
  /** FHIR date or dateTime. */
  readonly requestedAt: string;
  readonly subject: ClockSubject;
  readonly urgency: Authorization["urgency"];
  /** Null where coverage and product do not name it. */
  readonly line: LineOfBusiness | null;
}

/**
 * When a decision is due, as ISO 8601, and by which law. Where the line of business is not on record, or no limit of
 * its own is known, the strictest of all is kept and marked as assumed: too early harms nobody. A request of which
 * only the day is on record counts from that day's first minute in UTC: the earliest reading.
 */
export function decisionDue(
  question: DueQuestion,
): { readonly dueAt: string; readonly clock: DecisionClock } | null {
  const start = new Date(question.requestedAt).getTime();
  const fitting = clocks
    .filter(({ subject, urgency }) => subject === question.subject && urgency === question.urgency)
    .toSorted((left, right) => left.hours - right.hours);
  const own = fitting.find(({ lines }) => question.line !== null && lines.includes(question.line));
  const clock = own ?? fitting[0];
  if (clock === undefined || Number.isNaN(start)) return null;
  const { words, citation } = clock;
  return {
    dueAt: new Date(start + clock.hours * 3_600_000).toISOString(),
    clock: { words, plan: planIn(question.line), isAssumed: own === undefined, citation },
  };
}

const planIn = (line: LineOfBusiness | null): string =>
  line === null ? "kind of plan not on record" : lineWords[line];

import type { Coverage } from "fhir/r4";
import type { Cited } from "../cited.ts";
import { codesOf, wordsOf } from "../fhir-values.ts";
import type { Appeal } from "./care-facts.ts";

export type AppealSubject = "service" | "payment" | "drug";

export interface AppealClock extends Cited {
  readonly kind: Appeal["kind"];
  readonly urgency: Appeal["urgency"];
  /** Null: whatever it is about. */
  readonly subject: AppealSubject | null;
  readonly hours: number;
  readonly words: string;
}

const looked = "2026-11-28";

/**
 * How long a Medicare Advantage plan may take over a grievance or an appeal. Other lines of business have other rules
 * and states add theirs, so for them only the due date on the record counts: a wrong clock is worse than none.
 */
export const medicareAdvantageClocks: readonly AppealClock[] = [
  {
    kind: "grievance",
    urgency: "standard",
    subject: null,
    hours: 720,
    words: "30 days",
    citation: "42 CFR 422.564(e)(1), for integrated plans 422.630(e)(1)",
    checkedOn: null,
  },
  {
    kind: "grievance",
    urgency: "expedited",
    subject: null,
    hours: 24,
    words: "24 hours",
    citation: "42 CFR 422.564(f), for integrated plans 422.630(d)",
    checkedOn: null,
  },
  {
    kind: "appeal",
    urgency: "standard",
    subject: "service",
    hours: 720,
    words: "30 calendar days",
    citation: "42 CFR 422.590(a)",
    checkedOn: looked,
  },
  {
    kind: "appeal",
    urgency: "standard",
    subject: "payment",
    hours: 1440,
    words: "60 calendar days",
    citation: "42 CFR 422.590(b)",
    checkedOn: looked,
  },
  {
    kind: "appeal",
    urgency: "standard",
    subject: "drug",
    hours: 168,
    words: "7 calendar days",
    citation: "42 CFR 423.590(a)",
    checkedOn: looked,
  },
  {
    kind: "appeal",
    urgency: "expedited",
    subject: null,
    hours: 72,
    words: "72 hours",
    citation: "42 CFR 422.590(e), for drugs 423.590(d)",
    checkedOn: null,
  },
];

/** The clock that binds; of several that might, the shortest, because too early harms nobody. */
export function appealClock(
  { kind, urgency }: Pick<Appeal, "kind" | "urgency">,
  subject: AppealSubject | null,
  coverages: readonly Coverage[],
): AppealClock | null {
  if (!coverages.some(isMedicareAdvantage)) return null;
  const [shortest] = medicareAdvantageClocks
    .filter((clock) => clock.kind === kind && clock.urgency === urgency)
    .filter((clock) => subject === null || clock.subject === null || clock.subject === subject)
    .toSorted((left, right) => left.hours - right.hours);
  return shortest ?? null;
}

/** Source of Payment Typology 11x is Medicare managed care; who writes no code writes the words. */
const isMedicareAdvantage = ({ type, status }: Coverage): boolean =>
  status === "active" &&
  (codesOf(type, "https://nahdo.org/sopt").some((code) => code.startsWith("11")) ||
    /medicare advantage/i.test(wordsOf(type) ?? ""));

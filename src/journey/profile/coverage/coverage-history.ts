import type { Coverage, ExplanationOfBenefit } from "fhir/r4";
import { dayAt, dayOf } from "../calendar-day.ts";
import { amountPaid, isClaim, serviceDateOf } from "../claims/claim-figures.ts";
import { codesOf, keyOf, nameOf, sourceOf } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { MemberFacts } from "../member-facts.ts";
import type { CoveragePeriod } from "./coverage-period.ts";
import { findProduct } from "./find-product.ts";
import { lineOfBusiness } from "./line-of-business.ts";
import { planName } from "./plan-card.ts";

type HistoryFacts = Pick<MemberFacts, "coverages" | "products" | "explanations" | "names">;

/** Every coverage on record, latest first: what a question about a day in the past is answered from. */
export function coverageHistory(facts: HistoryFacts, now: Date): readonly CoveragePeriod[] {
  return facts.coverages
    .filter(({ status }) => status !== "draft" && status !== "entered-in-error")
    .map((coverage) => coveragePeriod(coverage, facts, now))
    .toSorted(
      (left, right) =>
        byText(right.since ?? "", left.since ?? "") ||
        (left.order ?? Number.MAX_SAFE_INTEGER) - (right.order ?? Number.MAX_SAFE_INTEGER) ||
        byText(left.source.resource, right.source.resource),
    );
}

function coveragePeriod(coverage: Coverage, facts: HistoryFacts, now: Date): CoveragePeriod {
  const since = dayOf(coverage.period?.start);
  const until = dayOf(coverage.period?.end);
  return {
    name: planName(coverage, facts.names),
    payer: nameOf(coverage.payor[0], facts.names),
    line: lineOfBusiness(coverage, findProduct(coverage, facts.products)),
    status: statusOn(dayAt(now), coverage, since, until),
    since,
    until,
    order: coverage.order ?? null,
    ...relationshipOf(coverage),
    paidAfterEnd: until === null ? 0 : paidAfter(until, coverage, facts.explanations),
    source: sourceOf(coverage, now),
  };
}

const relationships = ["self", "spouse", "child"] as const;

/** By the subscriber relationship's code; what it does not list, e.g. a common-law partner, is `other`. */
function relationshipOf({ relationship }: Coverage): Pick<CoveragePeriod, "relationship"> {
  const codes = codesOf(relationship);
  if (codes.length === 0) return {};
  return { relationship: relationships.find((each) => codes.includes(each)) ?? "other" };
}

function statusOn(
  today: string,
  coverage: Coverage,
  since: string | null,
  until: string | null,
): CoveragePeriod["status"] {
  if (coverage.status === "cancelled") return "cancelled";
  if (until !== null && until < today) return "ended";
  return since !== null && since > today ? "future" : "active";
}

/** How many claims were paid under this coverage for days on which it no longer ran. */
function paidAfter(
  lastDay: string,
  coverage: Coverage,
  explanations: readonly ExplanationOfBenefit[],
): number {
  const isUnder = (explanation: ExplanationOfBenefit): boolean =>
    explanation.insurance.some((each) => keyOf(each.coverage) === `Coverage/${coverage.id}`);
  return explanations.filter(
    (each) =>
      isClaim(each) && isUnder(each) && (serviceDateOf(each) ?? "") > lastDay && (amountPaid(each) ?? 0) > 0,
  ).length;
}

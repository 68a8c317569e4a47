import type { Coverage } from "fhir/r4";
import { dayAt, dayOf } from "../calendar-day.ts";
import { nameOf, sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import { classOf } from "./find-product.ts";
import type { Plan } from "../profile.ts";
import { byText } from "../in-order.ts";

const standing = { active: 0, future: 1, ended: 2 } as const satisfies Record<Plan["status"], number>;

interface RankedPlan {
  readonly plan: Plan;
  /** Coordination of benefits: 1 pays first. A payer that knows of no other leaves it out. */
  readonly order: number;
}

/**
 * The member's plans, the one that counts first: in force before upcoming before ended; of two in force the one
 * that pays first. The first entry is the plan of the page.
 */
export function planCards(coverages: readonly Coverage[], names: Names, now: Date): readonly Plan[] {
  return coverages
    .filter((coverage) => coverage.status !== "draft" && coverage.status !== "entered-in-error")
    .map((coverage) => ({ plan: planCard(coverage, names, now), order: coverage.order ?? 1 }))
    .toSorted(byStanding)
    .map(({ plan }) => plan);
}

function byStanding(left: RankedPlan, right: RankedPlan): number {
  return (
    standing[left.plan.status] - standing[right.plan.status] ||
    left.order - right.order ||
    nearest(left.plan, right.plan) ||
    byText(left.plan.source.resource, right.plan.source.resource)
  );
}

/** Upcoming plans soonest first, others latest first. */
function nearest(left: Plan, right: Plan): number {
  const latestFirst = byText(right.until ?? right.since ?? "", left.until ?? left.since ?? "");
  const soonestFirst = byText(left.since ?? "", right.since ?? "");
  return left.status === "future" ? soonestFirst : latestFirst;
}

function planCard(coverage: Coverage, names: Names, now: Date): Plan {
  const since = dayOf(coverage.period?.start);
  const until = dayOf(coverage.period?.end);
  const group = classOf(coverage, "group");
  return {
    name: planName(coverage, names),
    status: statusOn(dayAt(now), coverage.status, since, until),
    since,
    until,
    group: group?.name ?? group?.value ?? null,
    source: sourceOf(coverage, now),
  };
}

/** R4 coverage does not point to its plan; the class named `plan` carries its name. */
export function planName(coverage: Coverage, names: Names): string {
  const plan = classOf(coverage, "plan");
  return (
    plan?.name ??
    wordsOf(coverage.type) ??
    nameOf(coverage.payor[0], names) ??
    plan?.value ??
    "Plan name not on record"
  );
}

/** Both ends of a period count: a member is covered on the last day. */
function statusOn(
  today: string,
  status: Coverage["status"],
  since: string | null,
  until: string | null,
): Plan["status"] {
  if (status === "cancelled" || (until !== null && until < today)) return "ended";
  return since !== null && since > today ? "future" : "active";
}

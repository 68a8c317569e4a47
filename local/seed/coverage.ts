import type {
  Coverage,
  CoverageEligibilityResponse,
  CoverageEligibilityResponseInsuranceItem,
} from "fhir/r4";
import { asOf, concept, money, refer, systems } from "./concepts.ts";
import { instant, plusDays, yearEnd, yearStart } from "./days.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { insurer, planTerms } from "./plans.ts";

/** What is used up of the year's limits, in cents. */
export interface Used {
  readonly deductible: number;
  readonly outOfPocket: number;
}

export const coverageReference = (member: MemberSketch) => refer(`Coverage/${member.id}-coverage`);

/** The member's coverage, with plan and group as classes: R4 has no link from a Coverage to its plan. */
export function buildCoverage(member: MemberSketch, { today }: SeedContext): Coverage {
  const terms = planTerms[member.plan];
  const isAdvantage = terms.line === "medicareAdvantage";
  const classOf = (code: string, value: string, name: string) => ({
    type: concept(systems.coverageClass, code),
    value,
    name,
  });
  return {
    resourceType: "Coverage",
    id: `${member.id}-coverage`,
    meta: asOf(plusDays(today, -1)),
    identifier: [{ system: systems.memberId, value: member.memberId }],
    status: "active",
    type: isAdvantage
      ? concept("https://nahdo.org/sopt", "111", "Medicare Advantage HMO")
      : concept(systems.actCode, "HIP", "Health insurance plan"),
    subscriber: refer(`Patient/${member.id}`),
    subscriberId: member.memberId,
    beneficiary: refer(`Patient/${member.id}`),
    relationship: concept("http://terminology.hl7.org/CodeSystem/subscriber-relationship", "self"),
    period: { start: member.coveredSince, ...(member.coveredUntil ? { end: member.coveredUntil } : {}) },
    payor: [insurer],
    class: [
      classOf("plan", terms.key, terms.name),
      classOf("group", member.group.toLowerCase().replaceAll(" ", "-"), member.group),
    ],
    order: 1,
    network: terms.network,
  };
}

/** Where the year's limits stand: the plan's answer to an eligibility question, as an X12 271 would give it. */
export function buildAccumulators(
  member: MemberSketch,
  used: Used,
  { today }: SeedContext,
): CoverageEligibilityResponse {
  const terms = planTerms[member.plan];
  const deductible = { code: "deductible", system: "http://terminology.hl7.org/CodeSystem/benefit-type" };
  const outOfPocket = { code: "out-of-pocket-max", system: systems.benefitType };
  return {
    resourceType: "CoverageEligibilityResponse",
    id: `${member.id}-accumulators`,
    meta: asOf(today),
    status: "active",
    purpose: ["benefits"],
    patient: refer(`Patient/${member.id}`),
    created: instant(today, "00:00"),
    request: { display: "Nightly accumulator run" },
    outcome: "complete",
    insurer,
    insurance: [
      {
        coverage: coverageReference(member),
        inforce: member.coveredUntil === null,
        benefitPeriod: { start: yearStart(today), end: yearEnd(today) },
        item: [
          limitsOf([
            ...(terms.deductible > 0 ? [limit(deductible, terms.deductible, used.deductible)] : []),
            limit(outOfPocket, terms.outOfPocket, used.outOfPocket),
          ]),
        ],
      },
    ],
  };
}

type Benefits = NonNullable<CoverageEligibilityResponseInsuranceItem["benefit"]>;

const limitsOf = (benefit: Benefits): CoverageEligibilityResponseInsuranceItem => ({
  category: concept(
    "http://terminology.hl7.org/CodeSystem/ex-benefitcategory",
    "30",
    "Health benefit plan coverage",
  ),
  network: concept("http://terminology.hl7.org/CodeSystem/benefit-network", "in"),
  unit: concept("http://terminology.hl7.org/CodeSystem/benefit-unit", "individual"),
  term: concept("http://terminology.hl7.org/CodeSystem/benefit-term", "annual"),
  benefit,
});

const limit = (type: { system: string; code: string }, allowed: number, used: number): Benefits[number] => ({
  type: { coding: [type] },
  allowedMoney: money(allowed),
  usedMoney: money(Math.min(allowed, used)),
});

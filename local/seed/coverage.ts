import type {
  CodeableConcept,
  Coverage,
  CoverageEligibilityResponse,
  CoverageEligibilityResponseInsuranceItem,
} from "fhir/r4";
import { asOf, concept, money, refer, systems } from "./concepts.ts";
import { instant, plusDays, yearEnd, yearStart } from "./days.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { insurer, planTerms } from "./plans.ts";
import type { PlanTerms } from "./plans.ts";

/** What is used up of the year's limits, in cents. */
export interface Used {
  readonly deductible: number;
  readonly outOfPocket: number;
}

export const coverageReference = (member: MemberSketch) => refer(`Coverage/${member.id}-coverage`);

/** The member's coverage, with plan and group as classes: R4 has no link from a Coverage to its plan. */
export function buildCoverage(member: MemberSketch, { today }: SeedContext): Coverage {
  const terms = planTerms[member.plan];
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
    type: types[terms.line],
    // The parent who holds the policy is not in the store.
    ...(member.coveredAs === undefined ? { subscriber: refer(`Patient/${member.id}`) } : {}),
    subscriberId: member.memberId,
    beneficiary: refer(`Patient/${member.id}`),
    relationship: concept(
      "http://terminology.hl7.org/CodeSystem/subscriber-relationship",
      member.coveredAs ?? "self",
    ),
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

const types = {
  // HL7 has no code for a commercial plan: the product says it.
  commercial: concept(systems.actCode, "HIP", "Health insurance plan"),
  medicareAdvantage: concept("https://nahdo.org/sopt", "111", "Medicare Advantage HMO"),
  medicaid: concept("https://nahdo.org/sopt", "211", "Medicaid HMO"),
} as const satisfies Record<PlanTerms["line"], CodeableConcept>;

/** Where the year's limits stand: the plan's answer to an eligibility question, as an X12 271 would give it. */
export function buildAccumulators(
  member: MemberSketch,
  used: Used,
  { today }: SeedContext,
): CoverageEligibilityResponse {
  const terms = planTerms[member.plan];
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
          limitsOf("in", "individual", terms, used),
          ...(terms.family === null ? [] : [limitsOf("in", "family", terms.family, ofFamily(member, used))]),
          ...outside(terms),
        ],
      },
    ],
  };
}

type Benefits = NonNullable<CoverageEligibilityResponseInsuranceItem["benefit"]>;

const noUse: Used = { deductible: 0, outOfPocket: 0 };

/** A family has twice the limits outside the network. */
function outside({ outside: limits, family }: PlanTerms): CoverageEligibilityResponseInsuranceItem[] {
  if (limits === null) return [];
  const twice = { deductible: limits.deductible * 2, outOfPocket: limits.outOfPocket * 2 };
  return [
    limitsOf("out", "individual", limits, noUse),
    ...(family === null ? [] : [limitsOf("out", "family", twice, noUse)]),
  ];
}

/** What the others of a family have used on top, by the last digits of the member ID: nothing drawn moves. */
function ofFamily({ memberId }: MemberSketch, used: Used): Used {
  const others = (Number(memberId.slice(-3)) % 300) * 100 + 1212;
  return { deductible: used.deductible + others, outOfPocket: used.outOfPocket + others };
}

const limitsOf = (
  network: "in" | "out",
  unit: "individual" | "family",
  limits: Used,
  used: Used,
): CoverageEligibilityResponseInsuranceItem => ({
  category: concept(
    "http://terminology.hl7.org/CodeSystem/ex-benefitcategory",
    "30",
    "Health benefit plan coverage",
  ),
  network: concept("http://terminology.hl7.org/CodeSystem/benefit-network", network),
  unit: concept("http://terminology.hl7.org/CodeSystem/benefit-unit", unit),
  term: concept("http://terminology.hl7.org/CodeSystem/benefit-term", "annual"),
  benefit: [
    ...(limits.deductible > 0 ? [limit(deductible, limits.deductible, used.deductible)] : []),
    limit(outOfPocket, limits.outOfPocket, used.outOfPocket),
  ],
});

const deductible = { code: "deductible", system: "http://terminology.hl7.org/CodeSystem/benefit-type" };
const outOfPocket = { code: "out-of-pocket-max", system: systems.benefitType };

const limit = (type: { system: string; code: string }, allowed: number, used: number): Benefits[number] => ({
  type: { coding: [type] },
  allowedMoney: money(allowed),
  usedMoney: money(Math.min(allowed, used)),
});

import type { CodeableConcept, InsurancePlan, InsurancePlanPlanSpecificCostBenefitCost } from "fhir/r4";
import { asOf, concept, money, refer, systems } from "./concepts.ts";
import type { Day } from "./days.ts";
import { insurer } from "./plans.ts";
import type { PlanTerms } from "./plans.ts";

/** A service as the products sell it. `codes` are the procedures that count as one. */
interface ServiceTerms {
  readonly key: string;
  readonly words: string;
  readonly codes: readonly string[];
  /** What the member pays: the visit's copay, nothing, or the plan's share after the deductible. */
  readonly pays: "copay" | "nothing" | "share";
  readonly requirement?: string;
  readonly visitsAYear?: number;
  /** By law an emergency costs the same on either side of the network. */
  readonly sameOutside?: boolean;
}

const services: readonly ServiceTerms[] = [
  { key: "office-visit", words: "Office visit", codes: ["99203", "99213", "99214"], pays: "copay" },
  { key: "wellness-visit", words: "Yearly wellness visit", codes: ["99396"], pays: "nothing" },
  {
    key: "physical-therapy",
    words: "Physical therapy",
    codes: ["97110"],
    pays: "share",
    visitsAYear: 20,
  },
  {
    key: "transportation",
    words: "Transportation to visits",
    codes: ["A0100"],
    pays: "nothing",
    visitsAYear: 12,
  },
  {
    key: "advanced-imaging",
    words: "MRI or CT scan",
    codes: ["73721", "70551"],
    pays: "share",
    requirement: "Prior authorization",
  },
  {
    key: "x-ray-and-laboratory",
    words: "X-ray or laboratory test",
    codes: ["73560", "80053", "80061", "83036"],
    pays: "share",
  },
  {
    key: "outpatient-surgery",
    words: "Outpatient surgery",
    codes: ["29881", "20610"],
    pays: "share",
    requirement: "Prior authorization",
  },
  {
    key: "emergency",
    words: "Emergency department visit",
    codes: ["99284"],
    pays: "share",
    sameOutside: true,
  },
];

const system = systems.benefitType;

/** A product of the invented insurer: limits, what each service costs on either side of the network, and how often. */
export function insurancePlan(terms: PlanTerms, today: Day): InsurancePlan {
  return {
    resourceType: "InsurancePlan",
    id: terms.key,
    meta: asOf(today),
    identifier: [{ system: systems.plan, value: terms.key }],
    status: "active",
    type: [concept(`${systems.planNet}/InsuranceProductTypeCS`, productTypes[terms.line])],
    name: terms.name,
    ownedBy: insurer,
    administeredBy: insurer,
    network: [refer(`Organization/network-${terms.network}`)],
    coverage: [
      {
        type: { text: "Medical" },
        benefit: services.map((service) => ({
          type: nameOf(service),
          ...(service.requirement === undefined ? {} : { requirement: service.requirement }),
          ...(service.visitsAYear === undefined
            ? {}
            : {
                limit: [
                  {
                    value: { value: service.visitsAYear, unit: "visits" },
                    code: { text: "Visits a calendar year" },
                  },
                ],
              }),
        })),
      },
    ],
    plan: [
      {
        type: { text: terms.type.toUpperCase() },
        generalCost: generalCosts(terms),
        specificCost: services.map((service) => ({
          category: { text: service.words },
          benefit: [{ type: procedures(service), cost: costsOf(service, terms) }],
        })),
      },
    ],
  };
}

const productTypes = {
  commercial: "commppo",
  medicareAdvantage: "mediadv",
  medicaid: "medicaid",
} as const satisfies Record<PlanTerms["line"], string>;

const nameOf = ({ key, words }: ServiceTerms): CodeableConcept => ({
  coding: [{ system, code: key }],
  text: words,
});

/** With the procedures that count as one, so that claims can be counted against a limit. */
const procedures = (service: ServiceTerms): CodeableConcept => ({
  ...nameOf(service),
  coding: [
    { system, code: service.key },
    ...service.codes.map((code) => ({ system: systems.procedure, code })),
  ],
});

type GeneralCost = NonNullable<NonNullable<InsurancePlan["plan"]>[number]["generalCost"]>[number];

function generalCosts(terms: PlanTerms): GeneralCost[] {
  const { family, outside } = terms;
  const limit = (
    code: string,
    groupSize: number,
    cents: number,
    more: readonly string[] = [],
  ): GeneralCost => ({
    type: { coding: [code, ...more].map((each) => ({ system, code: each })) },
    groupSize,
    cost: money(cents),
  });
  return [
    limit("deductible", 1, terms.deductible),
    limit("out-of-pocket-max", 1, terms.outOfPocket),
    ...(family === null
      ? []
      : [
          limit("deductible", 2, family.deductible, [family.tier]),
          limit("out-of-pocket-max", 2, family.outOfPocket),
        ]),
    ...(outside === null
      ? []
      : [
          limit("deductible", 1, outside.deductible, ["out-of-network"]),
          limit("out-of-pocket-max", 1, outside.outOfPocket, ["out-of-network"]),
        ]),
  ];
}

type Cost = InsurancePlanPlanSpecificCostBenefitCost;

/** HL7's side of the network; without one a cost is for both. */
const side = (code: "in-network" | "out-of-network") => ({
  applicability: concept("http://terminology.hl7.org/CodeSystem/applicability", code),
});

function costsOf(service: ServiceTerms, terms: PlanTerms): Cost[] {
  if (service.sameOutside) return [share(terms.coinsurance)];
  const inside = { ...insideCost(service, terms), ...side("in-network") };
  if (terms.outside === null) return [inside, { ...cost("not-covered"), ...side("out-of-network") }];
  return [inside, { ...share(terms.outside.coinsurance), ...side("out-of-network") }];
}

function insideCost({ pays }: ServiceTerms, terms: PlanTerms): Cost {
  if (pays === "nothing") return copay(0);
  return pays === "copay" && terms.hasCopay ? copay(terms.officeCopay) : share(terms.coinsurance);
}

const cost = (code: string): Cost => ({ type: { coding: [{ code }] } });

const qualifier = (code: string) => [concept(system, code)];

const copay = (cents: number): Cost => ({
  ...cost("copay"),
  type: { coding: [{ code: "copay" }], text: "Copay" },
  qualifiers: qualifier("deductible-waived"),
  value: { value: cents / 100, unit: "USD" },
});

const share = (part: number): Cost => ({
  type: { coding: [{ code: "coinsurance" }], text: "Coinsurance" },
  qualifiers: qualifier("after-deductible"),
  value: { value: Math.round(part * 100), unit: "%" },
});

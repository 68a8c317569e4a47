import type { Coverage, ExplanationOfBenefit, InsurancePlan } from "fhir/r4";
import { expect, test } from "vitest";
import { benefitsCard } from "./benefits-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const coded = (code: string, system?: string) => ({
  coding: [{ code, ...(system === undefined ? {} : { system }) }],
});
const cpt = "http://www.ama-assn.org/go/cpt";

const coverage = (more: Partial<Coverage> = {}): Coverage => ({
  resourceType: "Coverage",
  id: "c",
  status: "active",
  beneficiary: { reference: "Patient/p" },
  payor: [{ display: "Example Health" }],
  class: [{ type: coded("plan"), value: "silver", name: "Silver" }],
  ...more,
});

const product: InsurancePlan = {
  resourceType: "InsurancePlan",
  id: "silver",
  name: "Silver PPO",
  identifier: [{ value: "silver" }],
  coverage: [
    {
      type: { text: "Medical" },
      benefit: [
        {
          type: coded("therapy"),
          requirement: "Referral",
          limit: [{ value: { value: 20, unit: "visits" } }],
        },
      ],
    },
  ],
  plan: [
    {
      generalCost: [
        { type: { text: "Individual deductible" }, cost: { value: 1500, currency: "USD" } },
        { type: { text: "Family out-of-pocket maximum" }, cost: { value: 12000, currency: "USD" } },
        { type: { text: "Premium" }, cost: { value: 400, currency: "USD" } },
        { type: coded("deductible"), groupSize: 2, cost: { value: 9, currency: "EUR" } },
      ],
      specificCost: [
        {
          category: { text: "Therapy" },
          benefit: [
            {
              type: {
                coding: [{ code: "therapy" }, { system: cpt, code: "97110" }],
                text: "Physical therapy",
              },
              cost: [
                {
                  type: coded("copay"),
                  applicability: coded("in-network"),
                  qualifiers: [coded("deductible-waived")],
                  value: { value: 40, unit: "USD" },
                },
                {
                  type: coded("coinsurance"),
                  applicability: coded("out-of-network"),
                  value: { value: 400, unit: "%" },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const visit = (
  id: string,
  day: string,
  more: Partial<ExplanationOfBenefit> = {},
  quantity = 1,
): ExplanationOfBenefit => ({
  resourceType: "ExplanationOfBenefit",
  id,
  status: "active",
  use: "claim",
  outcome: "complete",
  type: { text: "professional" },
  patient: { reference: "Patient/p" },
  created: day,
  insurer: { display: "x" },
  provider: { display: "x" },
  insurance: [{ focal: true, coverage: { reference: "Coverage/c" } }],
  item: [
    { sequence: 1, productOrService: coded("97110", cpt), servicedDate: day, quantity: { value: quantity } },
  ],
  total: [{ category: coded("memberliability"), amount: { value: 40, currency: "USD" } }],
  ...more,
});

test("costs are read for each side of the network, and what cannot be right is not on record", () => {
  const found = benefitsCard({ coverages: [coverage()], products: [product], explanations: [] }, now);
  expect(found).toMatchObject({
    plan: "Silver PPO",
    familyTier: null,
    limits: [
      { kind: "deductible", scope: "individual", network: "in", amount: 150_000 },
      { kind: "outOfPocket", scope: "family", network: "in", amount: 1_200_000 },
    ],
    services: [
      {
        service: "Physical therapy",
        requirement: "Referral",
        shares: [
          { network: "in", copay: 4000, coinsurance: null, afterDeductible: false },
          { network: "out", copay: null, coinsurance: null, afterDeductible: null },
        ],
      },
    ],
  });
});

test("a limit counts this year's claims for the service, and tells denied and undecided ones apart", () => {
  const explanations = [
    visit("a", "2026-03-01"),
    visit("b", "2026-05-01", {}, 2),
    visit("last year", "2025-12-31"),
    visit("undecided", "2026-11-10", { outcome: "queued" }),
    visit("cancelled", "2026-06-01", { status: "cancelled" }),
    visit("denied", "2026-07-01", {
      adjudication: [
        {
          category: coded("denialreason"),
          reason: {
            coding: [
              { system: "https://x12.org/codes/claim-adjustment-reason-codes", code: "197" },
              { system: "https://x12.org/codes/claim-adjustment-group-codes", code: "CO" },
            ],
          },
        },
      ],
      total: [{ category: coded("memberliability"), amount: { value: 0, currency: "USD" } }],
    }),
    visit("other service", "2026-07-02", {
      item: [{ sequence: 1, productOrService: coded("99213", cpt), servicedDate: "2026-07-02" }],
    }),
  ];
  const found = benefitsCard({ coverages: [coverage()], products: [product], explanations }, now);
  expect(found?.services[0]?.limit).toEqual({
    allowed: 20,
    unit: "visits",
    from: "2026-01-01",
    until: "2026-12-31",
    used: 3,
    counted: [
      { claimId: "b", serviceDate: "2026-05-01", units: 2 },
      { claimId: "a", serviceDate: "2026-03-01", units: 1 },
    ],
    inProcess: 1,
    denied: 1,
  });
});

test("the product is that of the coverage in force; without one there is no record of benefits", () => {
  const ended = coverage({ period: { end: "2026-01-01" } });
  expect(benefitsCard({ coverages: [ended], products: [product], explanations: [] }, now)).toBeNull();
  const other = coverage({ class: [{ type: coded("plan"), value: "gold" }] });
  expect(benefitsCard({ coverages: [other], products: [product], explanations: [] }, now)).toBeNull();
  expect(benefitsCard({ coverages: [], products: [product], explanations: [] }, now)).toBeNull();
});

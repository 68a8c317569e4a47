import type { CoverageEligibilityResponse } from "fhir/r4";
import { expect, test } from "vitest";
import { accumulatorsCard } from "./accumulators-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const coded = (code: string) => ({ coding: [{ code }] });

const money = (value: number) => ({ value, currency: "USD" as const });
const response = (id: string, created: string, benefits: boolean): CoverageEligibilityResponse => ({
  resourceType: "CoverageEligibilityResponse",
  id,
  status: "active",
  purpose: ["benefits"],
  patient: { reference: "Patient/p" },
  created,
  request: { reference: "CoverageEligibilityRequest/r" },
  outcome: "complete",
  insurer: { display: "Example Health" },
  insurance: [
    {
      coverage: { reference: "Coverage/c" },
      inforce: true,
      item: [
        {
          network: coded("in"),
          unit: coded("individual"),
          benefit: benefits
            ? [
                { type: coded("deductible"), allowedMoney: money(1500), usedMoney: money(1500) },
                { type: coded("out-of-pocket-max"), allowedMoney: money(6000), usedMoney: money(2184) },
                { type: coded("copay"), allowedMoney: money(40) },
                { type: coded("deductible"), allowedMoney: money(3000) },
              ]
            : [],
        },
      ],
    },
  ],
});

test("limits with both figures are shown, from the newest answer that has any", () => {
  const found = accumulatorsCard(
    [
      response("old", "2026-01-01", true),
      response("new", "2026-11-01", true),
      response("empty", "2026-11-19", false),
    ],
    now,
  );
  expect(found.map(({ kind, limit, used, source }) => [kind, limit, used, source.resource])).toEqual([
    ["deductible", 150_000, 150_000, "CoverageEligibilityResponse/new"],
    ["outOfPocket", 600_000, 218_400, "CoverageEligibilityResponse/new"],
  ]);
});

const limits = (unit: string, limit: number, used: number) => ({
  network: coded("in"),
  unit: coded(unit),
  benefit: [{ type: coded("deductible"), allowedMoney: money(limit), usedMoney: money(used) }],
});

test.each([
  [limits("individual", 1500, 1600), limits("family", 3000, 1600), /\$100.00 more is counted/, undefined],
  [
    limits("individual", 1500, 1500),
    limits("family", 3000, 1200),
    undefined,
    /less than the member's own \$1,500.00/,
  ],
  [limits("individual", 1500, 100), limits("family", 1000, 200), undefined, /lower than one person/],
  [limits("individual", 1500, -5), limits("family", 3000, 0), /below zero/, undefined],
  [limits("individual", 1500, 300), limits("family", 3000, 300), undefined, undefined],
])("figures that cannot be right are shown with their doubt", (own, family, ownDoubt, familyDoubt) => {
  const answer = response("new", "2026-11-01", false);
  const [insurance] = answer.insurance!;
  const found = accumulatorsCard([{ ...answer, insurance: [{ ...insurance!, item: [own, family] }] }], now);
  const doubts = [ownDoubt, familyDoubt];
  found.forEach(({ doubt }, index) => {
    const expected = doubts[index];
    if (expected === undefined) expect(doubt).toBeUndefined();
    else expect(doubt).toMatch(expected);
  });
  expect(found).toHaveLength(2);
});

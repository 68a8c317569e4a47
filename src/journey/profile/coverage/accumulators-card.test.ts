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

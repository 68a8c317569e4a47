import type { Coverage, ExplanationOfBenefit } from "fhir/r4";
import { expect, test } from "vitest";
import { noFacts } from "../member-facts.ts";
import { coverageHistory } from "./coverage-history.ts";

const now = new Date("2026-11-20T15:00:00Z");

const coverage = (id: string, period: Coverage["period"], more: Partial<Coverage> = {}): Coverage => ({
  resourceType: "Coverage",
  id,
  status: "active",
  beneficiary: { reference: "Patient/p" },
  payor: [{ display: "Example Health" }],
  ...(period === undefined ? {} : { period }),
  ...more,
});

const paid = (day: string, coverageId: string, dollars: number): ExplanationOfBenefit => ({
  resourceType: "ExplanationOfBenefit",
  status: "active",
  use: "claim",
  outcome: "complete",
  type: {},
  patient: {},
  created: day,
  insurer: {},
  provider: {},
  insurance: [{ focal: true, coverage: { reference: `Coverage/${coverageId}` } }],
  billablePeriod: { start: day },
  total: [
    { category: { coding: [{ code: "paidtoprovider" }] }, amount: { value: dollars, currency: "USD" } },
  ],
});

test("every coverage is there, latest first, mistakes left out", () => {
  const found = coverageHistory(
    {
      ...noFacts,
      coverages: [
        coverage("old", { start: "2020-01-01", end: "2023-12-31" }),
        coverage("undated", undefined),
        coverage("now", { start: "2024-01-01" }, { order: 1 }),
        coverage("next", { start: "2027-01-01" }),
        coverage("gone", { start: "2025-01-01" }, { status: "cancelled" }),
        coverage("wrong", { start: "2025-01-01" }, { status: "entered-in-error" }),
      ],
    },
    now,
  );
  expect(found.map(({ source, status, order }) => [source.resource, status, order])).toEqual([
    ["Coverage/next", "future", null],
    ["Coverage/gone", "cancelled", null],
    ["Coverage/now", "active", 1],
    ["Coverage/old", "ended", null],
    ["Coverage/undated", "active", null],
  ]);
});

test.each([
  ["child", "child"],
  ["self", "self"],
  ["common", "other"],
] as const)("who is a %s of the policy's holder counts as %s", (code, relationship) => {
  const coverages = [coverage("c", { start: "2024-01-01" }, { relationship: { coding: [{ code }] } })];
  expect(coverageHistory({ ...noFacts, coverages }, now)).toMatchObject([{ relationship }]);
});

test("claims paid for days after the last one show an ending set afterwards", () => {
  const [found] = coverageHistory(
    {
      ...noFacts,
      coverages: [coverage("c", { start: "2024-01-01", end: "2026-06-30" })],
      explanations: [
        paid("2026-06-30", "c", 10),
        paid("2026-07-01", "c", 10),
        paid("2026-07-02", "c", 0),
        paid("2026-07-03", "other", 10),
      ],
    },
    now,
  );
  expect(found?.paidAfterEnd).toBe(1);
});

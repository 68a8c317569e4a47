import type { DetectedIssue, MeasureReport } from "fhir/r4";
import { expect, test } from "vitest";
import { careGapsCard } from "./care-gaps-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const coded = (code: string) => ({ coding: [{ code }] });

const report = (
  end: string,
  counts: Readonly<Record<string, number>>,
  more: Partial<MeasureReport> = {},
): MeasureReport => ({
  resourceType: "MeasureReport",
  id: "m",
  status: "complete",
  type: "individual",
  measure: "https://example.org/Measure/DiabeticEyeExam|1.0",
  period: { start: "2026-01-01", end },
  group: [
    {
      code: { text: "Diabetic eye exam" },
      population: Object.entries(counts).map(([code, count]) => ({ code: coded(code), count })),
    },
  ],
  ...more,
});
const gap = { denominator: 1, numerator: 0 };

test.each([
  [
    "counted and not met, months to go",
    report("2027-03-31", gap),
    "open",
    "We have no record of it, due by Mar 31, 2027",
  ],
  [
    "counted and not met, weeks to go",
    report("2026-12-31", gap),
    "dueSoon",
    "We have no record of it, due by Dec 31",
  ],
  [
    "counted and not met in time",
    report("2026-10-31", gap),
    "overdue",
    "We have no record of it, was due by Oct 31",
  ],
  ["met", report("2026-12-31", { denominator: 1, numerator: 1 }), "closed", "On record"],
] as const)("%s", (_, found, status, detail) => {
  expect(careGapsCard([found], now)).toMatchObject([{ measure: "Diabetic eye exam", status, detail }]);
});

test("a member the measure does not count has no gap", () => {
  expect(careGapsCard([report("2026-12-31", { denominator: 0 })], now)).toEqual([]);
  expect(careGapsCard([report("2026-12-31", { denominator: 1, "denominator-exclusion": 1 })], now)).toEqual(
    [],
  );
});

test("of several reports on one measure the newest counts", () => {
  const found = careGapsCard(
    [
      report("2026-12-31", gap, { date: "2026-01-02" }),
      report("2026-12-31", { denominator: 1, numerator: 1 }, { date: "2026-09-01" }),
    ],
    now,
  );
  expect(found.map(({ status }) => status)).toEqual(["closed"]);
});

test("a published measure is called by its number, and never by anybody else's name for it", () => {
  const measure = "https://madie.cms.gov/Measure/CMS131FHIRDiabetesEyeExam";
  expect(careGapsCard([report("2026-12-31", gap, { measure })], now)[0]?.program).toBe("CMS eCQM 131");
});

const issue: DetectedIssue = {
  resourceType: "DetectedIssue",
  id: "i",
  status: "final",
  code: coded("CAREGAP"),
  evidence: [{ code: [{ text: "Kidney check" }] }],
};

test("a gap the plan found without a measure stands for itself, one that a measure tells does not", () => {
  const told = { ...issue, evidence: [{ detail: [{ reference: "MeasureReport/m" }] }] };
  expect(careGapsCard([], now, [issue])).toMatchObject([
    { measure: "Kidney check", status: "open", detail: "We have no record of it" },
  ]);
  expect(careGapsCard([report("2026-12-31", gap)], now, [told])).toHaveLength(1);
});

test("an issue that is closed, cancelled or about something else is no open gap", () => {
  const closed = {
    url: "https://example.org/extension-gapStatus",
    valueCodeableConcept: coded("closed-gap"),
  };
  expect(careGapsCard([], now, [{ ...issue, modifierExtension: [closed] }])[0]?.status).toBe("closed");
  expect(
    careGapsCard([], now, [
      { ...issue, status: "cancelled" },
      { ...issue, code: coded("DRG") },
    ]),
  ).toEqual([]);
});

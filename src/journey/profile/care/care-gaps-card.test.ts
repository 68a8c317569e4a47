import type { MeasureReport } from "fhir/r4";
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

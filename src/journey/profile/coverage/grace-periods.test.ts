import { expect, test } from "vitest";
import { endOfMonth, graceEnds, gracePeriod } from "./grace-periods.ts";

test.each([
  ["exchange", true, "2026-09-01", "2026-11-30"],
  ["commercial", true, "2026-11-01", "2027-01-31"],
  ["medicareAdvantage", false, "2026-12-01", "2027-01-31"],
  ["medicaid", null, "2026-10-01", "2026-11-29"],
  ["chip", null, "2026-11-01", "2026-11-30"],
] as const)(
  "in %s (credit: %s) what is unpaid since %s may be paid until %s",
  (line, credit, since, last) => {
    const period = gracePeriod(line, credit);
    expect(period && graceEnds(period, since)).toBe(last);
  },
);

test.each([
  ["exchange", false],
  ["commercial", null],
  [null, null],
] as const)("in %s without the credit (%s) federal law sets none", (line, credit) => {
  expect(gracePeriod(line, credit)).toBeNull();
});

test("a month ends on its last day, in a leap year too", () => {
  expect(endOfMonth("2028-02-01")).toBe("2028-02-29");
  expect(endOfMonth("2026-12-15")).toBe("2026-12-31");
});

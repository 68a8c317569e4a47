import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../calendar-day.ts";
import { daysCovered, daysOfUse, type DrugFill } from "./days-covered.ts";

const year = { from: "2018-01-01", to: "2018-12-31" };
const fill = (day: string, drug: string, daysSupply: number): DrugFill => ({ day, drug, daysSupply });

/** Examples of the overlap rule: fills, and the days on which each is used. */
test.each<[string, readonly DrugFill[], readonly (readonly [string, string])[]]>([
  [
    "two drugs one after the other",
    [fill("2018-01-01", "m", 90), fill("2018-04-01", "g", 90)],
    [
      ["2018-01-01", "2018-03-31"],
      ["2018-04-01", "2018-06-29"],
    ],
  ],
  [
    "two fills of one drug on one day",
    [fill("2018-01-01", "m", 90), fill("2018-01-01", "m", 90)],
    [
      ["2018-01-01", "2018-03-31"],
      ["2018-01-01", "2018-03-31"],
    ],
  ],
  [
    "a third fill eight days early",
    [fill("2018-03-25", "m", 90), fill("2018-07-05", "m", 90), fill("2018-09-25", "m", 90)],
    [
      ["2018-03-25", "2018-06-22"],
      ["2018-07-05", "2018-10-02"],
      ["2018-10-03", "2018-12-31"],
    ],
  ],
  [
    "a second fill a week early, a third late",
    [
      fill("2018-01-01", "m", 90),
      fill("2018-03-25", "m", 90),
      fill("2018-07-05", "m", 90),
      fill("2018-10-15", "m", 90),
    ],
    [
      ["2018-01-01", "2018-03-31"],
      ["2018-04-01", "2018-06-29"],
      ["2018-07-05", "2018-10-02"],
      ["2018-10-15", "2019-01-12"],
    ],
  ],
  [
    "monthly fills, the second early",
    [fill("2018-10-04", "m", 30), fill("2018-11-01", "m", 30)],
    [
      ["2018-10-04", "2018-11-02"],
      ["2018-11-03", "2018-12-02"],
    ],
  ],
])("%s", (_what, fills, used) => {
  expect(daysOfUse(fills).map(({ from, to }) => [from, to])).toEqual(used);
});

test("another drug is used from its own day on, and a day covered twice counts once", () => {
  const found = daysCovered([fill("2018-01-01", "m", 90), fill("2018-03-01", "g", 90)], year);
  expect(found).toMatchObject({ daysCovered: 149, days: 365, percent: 40 });
});

test.each<[string, readonly DrugFill[]]>([
  ["nothing was filled", []],
  ["there was one fill", [fill("2018-01-01", "m", 90)]],
  ["both fills were on one day", [fill("2018-01-01", "m", 90), fill("2018-01-01", "g", 30)]],
  ["it began too late in the year", [fill("2018-10-04", "m", 30), fill("2018-11-01", "m", 30)]],
])("nothing is counted when %s", (_what, fills) => {
  expect(daysCovered(fills, year)).toBeNull();
});

test("just under eighty percent is not eighty", () => {
  // 291 of 365 days are 79.7 percent.
  const found = daysCovered([fill("2018-01-01", "m", 145), fill("2018-06-01", "m", 146)], year);
  expect(found).toMatchObject({ percent: 79, threshold: 80, daysCovered: 291 });
});

test("whatever was filled, no more days are covered than there are, and an early fill loses none", () => {
  const anyFill = fc.record({
    day: fc.nat(300).map((days) => addDays(year.from, days)),
    drug: fc.constantFrom("m", "g"),
    daysSupply: fc.integer({ min: 1, max: 120 }),
  });
  fc.assert(
    fc.property(fc.array(anyFill, { minLength: 2, maxLength: 12 }), (fills) => {
      const found = daysCovered(fills, year);
      if (found === null) return;
      expect(found.daysCovered).toBeLessThanOrEqual(found.days);
      expect(found.daysCovered).toBeGreaterThan(0);
      expect(found.percent).toBeLessThanOrEqual(100);
      const spans = daysOfUse(fills.filter(({ drug }) => drug === "m")).toSorted((one, other) =>
        one.from < other.from ? -1 : 1,
      );
      const distinct = [...new Map(spans.map((span) => [span.from, span])).values()];
      for (const [index, span] of distinct.entries()) {
        const next = distinct[index + 1];
        if (next) expect(next.from > span.to).toBe(true);
      }
    }),
  );
});

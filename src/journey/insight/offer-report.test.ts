import { expect, test } from "vitest";
import type { WeekOfOffers } from "../next-best-action/learning/learning.ts";
import { offerReport } from "./offer-report.ts";

const rules = [
  { id: "ride-offer", standing: "service" },
  { id: "refill-late", standing: "service" },
  { id: "care-gap-open", standing: "clinical" },
] as const;
const week = (monday: string, rule: string, accepted: number, notTaken: number): WeekOfOffers => ({
  week: monday,
  rule,
  accepted,
  notTaken,
});
const nothing = { asOf: "none", tallies: {} };

test("every rule is there with its share, the most offered first, and none offered has none", () => {
  const report = offerReport(rules, [week("2026-11-16", "ride-offer", 3, 1)], nothing);
  expect(report.map(({ rule, offers, acceptance }) => [rule, offers, acceptance])).toEqual([
    ["ride-offer", 4, 0.75],
    ["care-gap-open", 0, null],
    ["refill-late", 0, null],
  ]);
});

test.each([
  ["rising", 4, 16, 10, 10],
  ["falling", 10, 10, 4, 16],
  ["steady", 10, 10, 11, 9],
  ["tooFew", 10, 9, 0, 30],
] as const)("an offer is %s by its last two weeks against those before", (trend, a, b, c, d) => {
  const weeks = [
    week("2026-11-02", "ride-offer", a, b),
    week("2026-11-09", "ride-offer", c, d),
    week("2026-11-16", "refill-late", 1, 0),
  ];
  expect(offerReport(rules, weeks, nothing).find(({ rule }) => rule === "ride-offer")?.trend).toBe(trend);
});

test("what hardly anybody takes is shown as retired, unless it is duty or care", () => {
  const tallies = {
    "ride-offer|voice|unasked": { accepted: 1, notTaken: 99 },
    "care-gap-open|voice|unasked": { accepted: 1, notTaken: 99 },
  };
  const report = offerReport(rules, [], { asOf: "today", tallies });
  expect(report.find(({ rule }) => rule === "ride-offer")?.trend).toBe("retired");
  expect(report.find(({ rule }) => rule === "care-gap-open")?.trend).toBe("tooFew");
});

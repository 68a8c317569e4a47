import { expect, test } from "vitest";
import { inReportOrder } from "./offer-words.ts";

const offer = (rule: string, offers: number, trend: "retired" | "steady" | "rising") => ({
  rule,
  standing: "service" as const,
  offers,
  accepted: 0,
  acceptance: 0,
  lately: 0,
  trend,
});

test("what rests comes first, then the most shown; what was never shown is left out", () => {
  const given = [
    offer("steady-few", 3, "steady"),
    offer("steady-many", 90, "steady"),
    offer("never", 0, "steady"),
    offer("resting", 60, "retired"),
    offer("rising", 40, "rising"),
  ];
  expect(inReportOrder(given).map(({ rule }) => rule)).toEqual([
    "resting",
    "rising",
    "steady-many",
    "steady-few",
  ]);
});

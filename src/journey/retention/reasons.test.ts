import { expect, test } from "vitest";
import { reasonsOf } from "./reasons.ts";
import { retentionFactNames } from "./retention-facts.ts";
import type { Scorecard } from "./scorecard.ts";
import type { Table } from "./table.ts";

const card: Scorecard = {
  label: "lapsed",
  features: [
    {
      name: "premiumChangeDollars",
      bins: { kind: "number", cuts: [20] },
      points: [0, 40, 10],
      meanPoints: 8,
    },
    {
      name: "payType",
      bins: { kind: "category", groups: [["salary"], ["gig"]] },
      points: [0, 20, 30],
      meanPoints: 5,
    },
    { name: "tenureMonths", bins: { kind: "number", cuts: [12] }, points: [10, 0, 0], meanPoints: 9.5 },
  ],
  calibration: [{ points: 0, probability: 0.05 }],
  baseRate: 0.2,
  rows: 1000,
};

const member = (change: number, pay: number, tenure: number): Table => ({
  rowCount: 1,
  columns: [
    { kind: "number", name: "premiumChangeDollars", values: Float64Array.of(change) },
    { kind: "category", name: "payType", levels: ["salary", "gig"], codes: Int32Array.of(pay) },
    { kind: "number", name: "tenureMonths", values: Float64Array.of(tenure) },
  ],
});

test("Reasons are what adds more than for an average member, the weightiest first", () => {
  expect(reasonsOf(card, member(35, 1, 3), 0)).toEqual([
    { fact: "premiumChangeDollars", value: "20 or more", points: 32 },
    { fact: "payType", value: "gig", points: 15 },
  ]);
});

test("A figure that is not on record is no reason, though it adds points", () => {
  expect(reasonsOf(card, member(Number.NaN, -1, 30), 0)).toEqual([]);
});

test("Nothing that must never be scored is a fact", () => {
  const names = retentionFactNames.join(" ").toLowerCase();
  for (const never of ["race", "ethnic", "diagnos", "disab", "sex", "gender", "language", "religion"]) {
    expect(names).not.toContain(never);
  }
});

import { expect, test } from "vitest";
import { noFacts } from "./no-facts.ts";
import { factInWords } from "./reason-words.ts";
import { retentionFactNames } from "./retention-facts.ts";
import type { RetentionFacts } from "./retention-facts.ts";
import { bandOf } from "./retention-band.ts";
import { scoreMembers } from "./score-members.ts";
import type { Scorecard } from "./scorecard.ts";

const number = (name: string, points: readonly number[], cut: number) =>
  ({ name, bins: { kind: "number", cuts: [cut] }, points, meanPoints: 2 }) as const;

const card: Scorecard = {
  label: "lapsed",
  features: [
    number("premiumChangeDollars", [0, 40, 10], 20),
    number("premiumChangePercent", [0, 30, 10], 20),
    number("missedPayments90Days", [0, 20, 20], 1),
    number("tenureMonths", [2.5, 0, 0], 12),
  ],
  calibration: [
    { points: 0, probability: 0.05 },
    { points: 100, probability: 0.85 },
  ],
  baseRate: 0.2,
  rows: 1000,
};

const scoreOf = (facts: Partial<RetentionFacts>) => scoreMembers(card, [{ ...noFacts, ...facts }])[0];

test("The weightiest reason of a theme stands for it, and less than a point is none", () => {
  const score = scoreOf({
    premiumChangeDollars: 90,
    premiumChangePercent: 80,
    missedPayments90Days: 2,
    tenureMonths: 3,
  });
  expect(score?.reasons).toEqual([{ fact: "premiumChangeDollars" }, { fact: "missedPayments90Days" }]);
});

test("What is not on record adds points and is nobody's reason", () => {
  const score = scoreOf({});
  expect(score?.reasons).toEqual([]);
  expect(score?.probability).toBeCloseTo(0.05 + 0.4 * 0.8);
});

test.each([
  [0.05, "low"],
  [0.2, "raised"],
  [0.4, "high"],
] as const)("A probability of %f is %s", (probability, band) => {
  expect(bandOf(probability)).toBe(band);
});

const told: RetentionFacts = {
  age: 26,
  dependants: 0,
  payType: "gig",
  metalTier: "silver",
  tenureMonths: 1,
  monthsToRenewal: 2,
  premiumChangeDollars: -12,
  premiumChangePercent: 0,
  subsidyChangePercent: -100,
  premiumToIncomePercent: 9.5,
  incomeToPovertyPercent: 180,
  autopay: false,
  missedPayments90Days: 3,
  claims12Months: 0,
  deniedClaims90Days: 1,
  contacts30Days: 4,
  openComplaint: true,
  hasPrimaryCareProvider: false,
  lifeEvent: "turning26",
};

test("Every fact that may be a reason has words in three languages, with its own figure, and none where nothing is on record", () => {
  for (const fact of retentionFactNames) {
    const words = factInWords(fact, told);
    expect(new Set(Object.values(words ?? {})).size, fact).toBe(3);
    expect(factInWords(fact, noFacts), fact).toBeNull();
  }
  expect(factInWords("premiumChangeDollars", told)?.en).toBe("Premium falls by $12 a month");
  expect(factInWords("missedPayments90Days", told)?.es).toBe("3 pagos sin hacer en 90 días");
});

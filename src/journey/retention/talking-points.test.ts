import { expect, test } from "vitest";
import { noFacts } from "./no-facts.ts";
import { segmentCodes, segmentOf, segments } from "./segments.ts";
import { inWords, talkingPoints } from "./talking-points.ts";

test.each([
  [
    "a ride-share driver whose premium rises",
    { payType: "gig", premiumChangeDollars: 18 },
    "stretchedWorker",
  ],
  ["the same driver, one dollar short of the rule", { payType: "gig", premiumChangeDollars: 9 }, null],
  ["a salaried member whose premium rises", { payType: "salary", premiumChangeDollars: 40 }, null],
  ["a parent of 48 who uses care", { age: 48, dependants: 2, claims12Months: 9 }, "continuityFamily"],
  [
    "a member whose subsidy ends",
    { subsidyChangePercent: -100, payType: "gig", premiumChangeDollars: 90 },
    "subsidyCliff",
  ],
  [
    "a member who turns 65 while the subsidy ends",
    { lifeEvent: "turning65", subsidyChangePercent: -100 },
    "inTransition",
  ],
  ["a member nobody hears of", { claims12Months: 0, contacts30Days: 0 }, "quietAndHealthy"],
  ["a member of whom nothing is on record", {}, null],
] as const)("%s", (_who, facts, segment) => {
  expect(segmentOf({ ...noFacts, ...facts })?.code ?? null).toBe(segment);
});

test("Every segment has a rule, and words to lead with and to avoid", () => {
  expect(segments.map(({ code }) => code)).toEqual([...segmentCodes]);
  for (const code of segmentCodes) expect(talkingPoints[code].leadWith.length).toBeGreaterThan(1);
});

test("A figure comes from its fact, and a sentence without its figure is not said", () => {
  const [first] = talkingPoints.stretchedWorker.leadWith;
  expect(inWords(first!.en, { ...noFacts, premiumChangeDollars: 17.6 })).toContain("by $18 a month");
  expect(inWords(first!.en, noFacts)).toBeNull();
  expect(inWords("Nothing to fill.", noFacts)).toBe("Nothing to fill.");
  expect(inWords("{madeUp}", noFacts)).toBeNull();
});

const slotsOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted();

test("The three languages of a sentence hold the same figures", () => {
  for (const code of segmentCodes) {
    for (const { en, es, zh } of talkingPoints[code].leadWith) {
      expect(slotsOf(es)).toEqual(slotsOf(en));
      expect(slotsOf(zh)).toEqual(slotsOf(en));
    }
  }
});

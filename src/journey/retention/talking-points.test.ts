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

test("Every segment has a rule, and words to lead with, to avoid and to send", () => {
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

/** Flesch and Kincaid's grade: https://apps.dtic.mil/sti/citations/ADA006655. Syllables by groups of vowels. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.!?]+/).filter((each) => each.trim() !== "").length;
  const words = text.match(/[A-Za-z']+/g) ?? [];
  const syllables = words.reduce((sum, word) => {
    const groups =
      word
        .toLowerCase()
        .replace(/e$/, "")
        .match(/[aeiouy]+/g)?.length ?? 0;
    return sum + Math.max(1, groups);
  }, 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

test.each(segmentCodes)("The message to %s reads at sixth grade or below, in short sentences", (code) => {
  const { en, es, zh } = talkingPoints[code].message;
  expect(gradeOf(en)).toBeLessThanOrEqual(6);
  for (const sentence of es.split(/[.!?¿¡]+/))
    expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(12);
  for (const clause of zh.split(/[。！？，、]/)) expect(clause.length).toBeLessThanOrEqual(16);
});

import { expect, test } from "vitest";
import type { Language } from "../../contact/attributes.ts";
import { exampleDecision, exampleHint, exampleInput } from "../fake-moment.ts";
import { reachOf, unequalIn } from "./fairness.ts";

const made = (count: number, language: Language, isShown: boolean) =>
  Array.from({ length: count }, () => ({
    input: exampleInput({ language }),
    decision: exampleDecision({ card: isShown ? exampleHint("h", "ride-offer") : null, quiet: [] }),
  }));

const of = (spanishShown: number) =>
  unequalIn(
    reachOf([
      ...made(100, "en-US", true),
      ...made(spanishShown, "es-US", true),
      ...made(100 - spanishShown, "es-US", false),
    ]),
  );

test("an offer that reaches one language under four fifths as often is named with both", () => {
  expect(of(79)).toMatchObject([
    {
      rule: "ride-offer",
      dimension: "language",
      least: { group: "es-US", shown: 79 },
      most: { group: "en-US", shown: 100 },
      ratio: 0.79,
    },
  ]);
  expect(of(80)).toEqual([]);
});

test("a group too small to judge by is not judged", () => {
  expect(unequalIn(reachOf([...made(100, "en-US", true), ...made(99, "es-US", false)]))).toEqual([]);
});

test("care and duty are not counted: a care gap has an age", () => {
  const clinical = { ...exampleHint("h", "care-gap-open"), standing: "clinical" as const };
  const shown = { input: exampleInput(), decision: exampleDecision({ card: clinical, quiet: [] }) };
  expect(reachOf([shown])).toEqual([]);
});

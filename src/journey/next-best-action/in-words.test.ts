import { expect, test } from "vitest";
import { inHowLong, insideSentence } from "./in-words.ts";

test("names keep their capitals inside a sentence, words do not", () => {
  expect(insideSentence("Office visit")).toBe("office visit");
  expect(insideSentence("MRI of the left knee")).toBe("MRI of the left knee");
  expect(insideSentence("12 physical therapy visits")).toBe("12 physical therapy visits");
  expect(insideSentence("X-ray")).toBe("X-ray");
  expect(insideSentence("")).toBe("");
});

test("hours are told as hours up to two days, then as days", () => {
  expect([0.5, 1.2, 47.9, 48, 61, 150].map(inHowLong)).toEqual([
    "less than an hour",
    "1 hour",
    "47 hours",
    "2 days",
    "3 days",
    "6 days",
  ]);
});

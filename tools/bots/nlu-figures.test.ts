import { expect, test } from "vitest";
import { accuracy, areaUnderCurve, recallAtKept } from "./nlu-figures.ts";
import type { Scored } from "./nlu-figures.ts";

const scored = (intent: string | null, score: number, heard = "A"): Scored => ({ intent, heard, score });

test("accuracy counts in-scope sentences only", () => {
  expect(accuracy([scored("A", 0.9), scored("B", 0.9), scored(null, 0.9)])).toBe(0.5);
});

test("the area under the curve is the share of pairs in the right order, ties as half", () => {
  expect(areaUnderCurve([scored("A", 0.9), scored(null, 0.1)])).toBe(1);
  expect(areaUnderCurve([scored("A", 0.1), scored(null, 0.9)])).toBe(0);
  expect(areaUnderCurve([scored("A", 0.5), scored(null, 0.5), scored("A", 0.9), scored(null, 0.7)])).toBe(
    0.625,
  );
});

test("recall is read at the threshold that keeps the wanted share", () => {
  const inside = Array.from({ length: 10 }, (_, index) => scored("A", (index + 1) / 10));
  expect(recallAtKept([...inside, scored(null, 0.15), scored(null, 0.3)], 0.9)).toEqual({
    threshold: 0.2,
    recall: 0.5,
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { measureScores } from "./measure-scores.ts";

test("A perfect order has an area of 1, a reversed one of 0, equal scores one half", () => {
  const labels = Uint8Array.from([0, 0, 1, 1]);
  expect(measureScores(Float64Array.from([0.1, 0.2, 0.8, 0.9]), labels).auc).toBe(1);
  expect(measureScores(Float64Array.from([0.9, 0.8, 0.2, 0.1]), labels).auc).toBe(0);
  expect(measureScores(Float64Array.from([0.5, 0.5, 0.5, 0.5]), labels).auc).toBe(0.5);
});

test("The area is the share of pairs in the right order, ties counting half", () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 60 }), (rows) => {
      const events = rows.filter(([, happened]) => happened);
      const others = rows.filter(([, happened]) => !happened);
      fc.pre(events.length > 0 && others.length > 0);
      const pairs = events.flatMap(([event]) =>
        others.map(([other]) => (event > other ? 1 : event === other ? 0.5 : 0)),
      );
      const share = pairs.reduce((sum: number, each) => sum + each, 0) / pairs.length;
      const figures = measureScores(
        Float64Array.from(rows, ([score]) => score / 10),
        Uint8Array.from(rows, ([, happened]) => Number(happened)),
      );
      expect(figures.auc).toBeCloseTo(share, 10);
    }),
  );
});

test("Honest probabilities have no calibration error; sure and wrong ones have all of it", () => {
  const labels = Uint8Array.from({ length: 100 }, (_, row) => (row < 30 ? 1 : 0)).toSorted();
  const honest = new Float64Array(100).fill(0.3);
  // In ten bins of mixed rows the mean is what counts, so rows are dealt evenly first.
  const dealt = Uint8Array.from({ length: 100 }, (_, row) => (row % 10 < 3 ? 1 : 0));
  expect(measureScores(honest, dealt).calibrationError).toBeCloseTo(0);
  const wrong = Float64Array.from(labels, (label) => 1 - label);
  expect(measureScores(wrong, labels).calibrationError).toBeCloseTo(1);
  expect(measureScores(wrong, labels).brier).toBe(1);
});

test("The lift tells how much likelier it was in the top tenth", () => {
  const labels = Uint8Array.from({ length: 100 }, (_, row) => (row >= 90 || row < 10 ? 1 : 0));
  const scores = Float64Array.from({ length: 100 }, (_, row) => row / 100);
  expect(measureScores(scores, labels).topTenthLift).toBe(5);
});

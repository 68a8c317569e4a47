import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate, probabilityAt } from "./calibrate.ts";

test("A point measured is worth what happened there, and between two lies the line", () => {
  const calibration = [
    { points: 10, probability: 0.1 },
    { points: 30, probability: 0.5 },
  ];
  expect(probabilityAt(calibration, 10)).toBeCloseTo(0.1);
  expect(probabilityAt(calibration, 20)).toBeCloseTo(0.3);
  expect(probabilityAt(calibration, 0)).toBe(0.1);
  expect(probabilityAt(calibration, 99)).toBe(0.5);
});

test("More points never mean a lower probability, and the mean is kept", () => {
  const row = fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.boolean());
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 300 }), (rows) => {
      const points = Float64Array.from(rows, ([value]) => value);
      const labels = Uint8Array.from(rows, ([, happened]) => Number(happened));
      const calibration = calibrate(points, labels);
      const scores = [...points]
        .toSorted((left, right) => left - right)
        .map((each) => probabilityAt(calibration, each));
      for (const score of scores) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
      expect(scores).toEqual(scores.toSorted((left, right) => left - right));
    }),
  );
});

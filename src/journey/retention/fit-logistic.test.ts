import { expect, test } from "vitest";
import { rowsUpTo } from "./cross-validate.ts";
import { fitLogistic, probabilityOf } from "./fit-logistic.ts";

/** A small generator of its own, so that the rows are the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** Every row a value of its own. */
const coded = (values: Float64Array) => ({ codes: Uint16Array.from(values, (_, row) => row), values });

const fitted = (columns: readonly Float64Array[], labels: Uint8Array, ridge = 1) =>
  fitLogistic({ columns: columns.map(coded), labels, taught: rowsUpTo(labels.length) }, ridge);

test("Finds the weights that made the rows", () => {
  const random = randomFrom(7);
  const first = Float64Array.from({ length: 60_000 }, () => random() * 2 - 1);
  const second = Float64Array.from({ length: 60_000 }, () => (random() < 0.5 ? 0 : 1));
  const labels = Uint8Array.from(first, (value, row) =>
    random() < probabilityOf(-1 + 1.5 * value - 0.8 * (second[row] ?? 0)) ? 1 : 0,
  );
  const fit = fitted([first, second], labels, 1e-6);
  // Three standard errors of sixty thousand rows.
  expect(Math.abs(fit.intercept + 1)).toBeLessThan(0.05);
  expect(Math.abs((fit.weights[0] ?? 0) - 1.5)).toBeLessThan(0.06);
  expect(Math.abs((fit.weights[1] ?? 0) + 0.8)).toBeLessThan(0.06);
});

test("Foretells as many events as there were", () => {
  const random = randomFrom(3);
  const column = Float64Array.from({ length: 5_000 }, random);
  const labels = Uint8Array.from(column, (value) => (random() < value * 0.4 ? 1 : 0));
  const fit = fitted([column], labels);
  const foretold = column.reduce(
    (sum, value) => sum + probabilityOf(fit.intercept + (fit.weights[0] ?? 0) * value),
    0,
  );
  expect(foretold).toBeCloseTo(
    labels.reduce((sum, label) => sum + label, 0),
    3,
  );
});

test("A penalty keeps weights finite where the outcomes part cleanly, and a constant column weighs nothing", () => {
  const parted = Float64Array.from([0, 0, 0, 1, 1, 1]);
  const constant = new Float64Array(6);
  const fit = fitted([parted, constant], Uint8Array.from([0, 0, 0, 1, 1, 1]), 1);
  expect(fit.weights[0]).toBeGreaterThan(0);
  expect(fit.weights[0]).toBeLessThan(5);
  expect(fit.weights[1]).toBeCloseTo(0);
});

import { expect, test } from "vitest";
import { howManyFit } from "./how-many-fit.ts";

test("all tabs stay while they fit, and before the row has been laid out", () => {
  expect(howManyFit([80, 80, 80], 240)).toBe(3);
  expect(howManyFit([80, 80, 80], 0)).toBe(3);
});

test("those that do not fit fold, with room for More and for a folded tab that is chosen", () => {
  const fitting = howManyFit([80, 80, 80, 80, 80, 80], 400);
  expect(fitting).toBe(3);
  expect(fitting * 80 + 80 + 76).toBeLessThanOrEqual(400);
});

test("one tab is always seen", () => {
  expect(howManyFit([200, 200], 90)).toBe(1);
});

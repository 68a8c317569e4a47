import { expect, test } from "vitest";
import { dollars } from "./dollars.ts";

test("money is written in dollars and cents", () => {
  expect([0, 5, 16_500, 124_000, 123_456_789, -500].map(dollars)).toEqual([
    "$0.00",
    "$0.05",
    "$165.00",
    "$1,240.00",
    "$1,234,567.89",
    "-$5.00",
  ]);
});

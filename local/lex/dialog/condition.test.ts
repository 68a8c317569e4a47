import { expect, test } from "vitest";
import { isTrue } from "./condition.ts";

const values: Readonly<Record<string, string | readonly string[] | null>> = {
  "{Age}": "17",
  "{Color}": "Red",
  "{Day}": "2026-11-22",
  "{Toppings}": ["ham", "olives"],
  "[tier]": "gold",
  "{Empty}": null,
  "$.inputMode": "Speech",
};
const read = (reference: string) => values[reference] ?? null;

test.each([
  ["{Age} < 18", true],
  ["{Age} >= 100", false],
  ['{Color} = "red"', true],
  ["{Color} != 'red'", false],
  ['{Day} > "2026-01-31"', true],
  ['{Color} = "blue" || [tier] = "gold"', true],
  ['{Color} = "blue" OR [tier] = "gold" AND {Age} > 20', false],
  ['({Color} = "blue" OR [tier] = "gold") AND NOT {Age} > 20', true],
  ['{Toppings} CONTAINS "Olives"', true],
  ['$.inputMode = "speech"', true],
  ['{Empty} = "x"', false],
  ['{Empty} != "x"', false],
  ["{Empty} IS null", true],
  ["true", true],
])("%s is %s", (expression, value) => {
  expect(isTrue(expression, read)).toBe(value);
});

test.each(["", "{Age}", "{Age} <", '{Color} = "red', "{Age} = (1", "{Age} ~ 1", "18 > 3"])(
  "%j is a named error",
  (expression) => {
    expect(() => isTrue(expression, read)).toThrow(expect.objectContaining({ code: "ValidationException" }));
  },
);

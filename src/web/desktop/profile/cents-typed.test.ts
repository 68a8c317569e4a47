import { expect, test } from "vitest";
import { centsTyped } from "./cents-typed.ts";

test.each([
  ["1840", 1840_00],
  ["1,840.5", 1840_50],
  [" $1,840.00 ", 1840_00],
  ["0", 0],
  ["1000000", 100_000_000],
  ["1,84", null],
  ["-5", null],
  ["1.234", null],
  ["about 300", null],
  ["", null],
  ["9999999", null],
])("%j is %s cents", (text, cents) => {
  expect(centsTyped(text)).toBe(cents);
});

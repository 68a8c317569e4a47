import { expect, test } from "vitest";
import { appealWindow } from "./appeal-windows.ts";

test.each([
  ["medicareAdvantage", 65, "askFirst"],
  ["medicaid", 60, "counts"],
  ["chip", 60, "counts"],
  ["exchange", 180, "askFirst"],
  ["commercial", 180, "askFirst"],
] as const)("in %s there are %s days, and a spoken appeal: %s", (line, days, spoken) => {
  expect(appealWindow(line)).toMatchObject({ days, spoken });
});

test.each(["medicare", null] as const)("for %s no window is known", (line) => {
  expect(appealWindow(line)).toBeNull();
});

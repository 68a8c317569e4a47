import { describe, expect, test } from "vitest";
import { jaroWinkler } from "./jaro-winkler.ts";

describe("how alike two words are", () => {
  // The values Winkler prints in his own paper.
  test.each([
    ["martha", "marhta", 0.961],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.813],
  ])("%s and %s are %f alike", (left, right, alike) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(alike, 2);
  });

  test("the same word is wholly alike, and nothing in common is not at all", () => {
    expect(jaroWinkler("ruiz", "ruiz")).toBe(1);
    expect(jaroWinkler("abc", "xyz")).toBe(0);
    expect(jaroWinkler("", "ruiz")).toBe(0);
  });

  test("the order in which two words are given does not matter", () => {
    expect(jaroWinkler("testmember", "testmenber")).toBeCloseTo(jaroWinkler("testmenber", "testmember"), 10);
  });
});

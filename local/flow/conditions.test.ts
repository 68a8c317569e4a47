import { expect, test } from "vitest";
import { chooseBranch } from "./conditions.ts";

const branch = (Operator: string, operand: string, NextAction: string) => ({
  NextAction,
  Condition: { Operator, Operands: [operand] },
});

test.each([
  ["Equals", "A", "A", true],
  ["Equals", "A", "a", false],
  ["TextStartsWith", "ab", "abc", true],
  ["TextEndsWith", "bc", "abc", true],
  ["TextContains", "x", "abc", false],
  ["NumberGreaterThan", "9", "10", true],
  ["NumberGreaterThan", "10", "10", false],
  ["NumberGreaterOrEqualTo", "10", "10", true],
  ["NumberLessThan", "3", "", false],
  ["NumberLessOrEqualTo", "3", "x", false],
  ["constructor", "A", "A", false],
])("%s %s for %j is %s", (operator, operand, value, holds) => {
  expect(chooseBranch([branch(operator, operand, "there")], value)).toBe(holds ? "there" : null);
});

test("the first condition that holds wins", () => {
  expect(chooseBranch([branch("Equals", "1", "a"), branch("TextContains", "1", "b")], "1")).toBe("a");
});

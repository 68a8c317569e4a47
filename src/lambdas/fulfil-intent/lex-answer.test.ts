import { expect, test } from "vitest";
import { inMessages } from "./lex-answer.ts";

test("an answer that fits is one message", () => {
  expect(inMessages("Thank you.")).toEqual(["Thank you."]);
});

test.each([
  ["sentences", "It was denied because of this. ".repeat(80)],
  ["Chinese", "根据我们的记录，您不需要付任何费用。".repeat(80)],
  ["no end at all", "x".repeat(2_500)],
])("a long answer of %s becomes messages that Lex takes, with nothing lost", (_what, words) => {
  const parts = inMessages(words);
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(1_024);
  expect(parts.join(" ").replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
});

test("five messages are the most", () => {
  expect(inMessages("word ".repeat(3_000))).toHaveLength(5);
});

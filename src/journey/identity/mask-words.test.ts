import { expect, test } from "vitest";
import { maskWords } from "./mask-words.ts";

test.each([
  ["my id is 412907335 please", "my id is ••••• please"],
  ["412 907 335", "•••••"],
  ["born 05/14/1979", "born •••••"],
  ["May 14th, 1979 is my birthday", "••••• is my birthday"],
  ["the 14 of may 1979", "the •••••"],
  ["1979-05-14", "•••••"],
])("what identifies a member is masked in %j", (said, masked) => {
  expect(maskWords(said)).toBe(masked);
});

test.each(["I got a bill for $1240", "the MRI on October 22", "I called 3 times"])("%j stays", (said) => {
  expect(maskWords(said)).toBe(said);
});

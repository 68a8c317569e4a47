import { expect, test } from "vitest";
import { maskWords } from "./mask-words.ts";

test.each([
  ["my id is 412907335 please", "my id is ••••• please"],
  ["412 907 335", "•••••"],
  ["born 05/14/1979", "born •••••"],
  ["May 14th, 1979 is my birthday", "••••• is my birthday"],
  ["the 14 of may 1979", "the •••••"],
  ["1979-05-14", "•••••"],
  ["May the 14th of 1979", "•••••"],
  ["born May fourteenth, nineteen seventy-nine, in Utah", "born •••••, in Utah"],
  ["412.907.335", "•••••"],
  ["it is four one two nine oh seven three three five", "it is •••••"],
])("what identifies a member is masked in %j", (said, masked) => {
  expect(maskWords(said)).toBe(masked);
});

test.each([
  "I got a bill for $1240",
  "I owe $1,240.50",
  "the MRI on October 22",
  "I called 3 times",
  "one of two bills from May",
  "may I talk to one person",
])("%j stays", (said) => {
  expect(maskWords(said)).toBe(said);
});

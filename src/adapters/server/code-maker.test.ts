import { expect, test } from "vitest";
import { secretCodeMaker } from "./code-maker.ts";

test("the same words under the same secret have the same seal, under another secret another", () => {
  const seal = (secret: string, words: string) => secretCodeMaker(secret).seal(words);
  expect(seal("one", "c-1|rosa||123456")).toBe(seal("one", "c-1|rosa||123456"));
  expect(seal("one", "c-1|rosa||123456")).not.toBe(seal("two", "c-1|rosa||123456"));
  expect(seal("one", "c-1|rosa||123456")).not.toBe(seal("one", "c-2|rosa||123456"));
  expect(seal("one", "c-1|rosa||123456")).toMatch(/^[\w-]{43}$/);
});

test("numbers are drawn below the limit, and not the same ones again and again", () => {
  const maker = secretCodeMaker("any");
  const drawn = Array.from({ length: 50 }, () => maker.drawBelow(1_000_000));
  expect(drawn.every((each) => Number.isInteger(each) && each >= 0 && each < 1_000_000)).toBe(true);
  expect(new Set(drawn).size).toBeGreaterThan(40);
});

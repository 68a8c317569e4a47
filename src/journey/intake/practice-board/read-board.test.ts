import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readBoard } from "./read-board.ts";

const claim = (digits: string) => ({ kind: "claim", digits });
const member = (digits: string) => ({ kind: "member", digits });

test.each([
  ["commas", "310418, 311797,313176", [claim("310418"), claim("311797"), claim("313176")]],
  ["lines and prefixes", "CLM-2026-310418\nCLM-2025-311797", [claim("2026310418"), claim("2025311797")]],
  ["spaces only", "310418 311797 412907335", [claim("310418"), claim("311797"), member("412907335")]],
  ["groups as they are said", "412 907 335; 310 418", [member("412907335"), claim("310418")]],
  ["words", "three one zero four one eight", [claim("310418")]],
  ["a comma inside a number", "104,417", [claim("104417")]],
  ["words around it", "claims 310418 and 311797", [claim("310418"), claim("311797")]],
  ["the same number twice", "310418, 310418", [claim("310418")]],
])("a list with %s is read", (_what, text, numbers) => {
  expect(readBoard(text)).toEqual({ numbers, bad: [] });
});

test("what cannot be a number is named as it was typed, and the rest is read", () => {
  const { numbers, bad } = readBoard("310418, 31179, hello, 2026-10-22, 313176");
  expect(numbers).toEqual([claim("310418"), claim("313176")]);
  expect(bad.map(({ text }) => text)).toEqual(["31179", "hello", "2026-10-22"]);
  expect(bad[0]?.why).toMatch(/^5 digits\. A claim number has 6/);
  expect(bad[1]?.why).toMatch(/^No number\./);
});

test("words that stand in every list are no mistake", () => {
  expect(readBoard("claims:, 310418, and, 311797").bad).toEqual([]);
});

test("whatever is pasted, every piece with a digit is a number or is named", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[0-9A-Za-z -]{1,14}$/), { maxLength: 8 }), (pieces) => {
      const { numbers, bad } = readBoard(pieces.join(","));
      const withDigits = pieces.filter((piece) => /\d/.test(piece));
      if (withDigits.length > 0) expect(numbers.length + bad.length).toBeGreaterThan(0);
      for (const { digits } of numbers) expect([6, 9, 10]).toContain(digits.length);
    }),
  );
});

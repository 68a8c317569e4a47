import { expect, test } from "vitest";
import { denialCodes, denialWords, denialWordsInChinese, denialWordsInSpanish } from "./denial-words.ts";
import { whoCarries } from "./group-words.ts";
import { remarkCodes, remarkWords } from "./remark-words.ts";

test("thirty reason codes and thirty remark codes, and more, have words in three languages", () => {
  expect(denialCodes.length).toBeGreaterThanOrEqual(30);
  expect(remarkCodes.length).toBeGreaterThanOrEqual(30);
  for (const code of denialCodes) {
    expect(denialWords(code)).toMatch(/^[a-z].*[^.]$/);
    expect(denialWordsInSpanish(code)).toMatch(/^[a-zé].*[^.]$/);
    expect(denialWordsInChinese(code)).toMatch(/^\p{Script=Han}/u);
  }
  for (const code of remarkCodes) {
    expect(remarkWords(code)).toMatch(/^[a-z].*[^.]$/);
    expect(remarkWords(code, "es")).toMatch(/^[a-z].*[^.]$/);
    expect(remarkWords(code, "zh")).toMatch(/\p{Script=Han}/u);
  }
});

test("no two codes are told in the same words", () => {
  expect(new Set(denialCodes.map(denialWords)).size).toBe(denialCodes.length);
});

test("an unlisted code is named, never guessed", () => {
  expect(denialWords("999")).toMatch(/999/);
  expect(remarkWords("N999")).toBeNull();
});

test("who carries an amount is said by its group code, and nobody is named without one", () => {
  expect(whoCarries({ group: "CO" })).toMatch(/provider/);
  expect(whoCarries({ group: "PR" })).toMatch(/member owes/);
  expect(whoCarries({})).toBe("We have no record of who carries the amount.");
});

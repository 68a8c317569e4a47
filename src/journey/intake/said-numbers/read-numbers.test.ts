import { describe, expect, test } from "vitest";
import type { Language } from "../../contact/attributes.ts";
import { authorizationNumbers, claimNumbers, writtenForms } from "./number-form.ts";
import { readNumbers } from "./read-numbers.ts";

const claims = (text: string, language: Language = "en-US"): string =>
  readNumbers(text, language, claimNumbers)
    .map((each) => (each.kind === "number" ? each.digits : `?${each.length}`))
    .join(" ");

describe("claim numbers are read", () => {
  test.each<[how: string, said: string, read: string]>([
    ["as they are written", "status of CLM-2026-104417 and clm-2025-310418", "2026104417 2025310418"],
    [
      "without prefix, with commas",
      "claims 104417, 104418,104419; 2026 104420",
      "104417 104418 104419 2026104420",
    ],
    ["with gaps only", "104417 104418 2026 104419 104420", "104417 104418 2026104419 104420"],
    ["digit by digit", "one zero four four one seven and one oh four four one eight", "104417 104418"],
    ["digit by digit without a word between", "1 0 4 4 1 7 1 0 4 4 1 8", "104417 104418"],
    [
      "in groups",
      "ten forty-four seventeen, twenty twenty-six ten double four eighteen",
      "104417 2026104418",
    ],
    ["as one big number", "one hundred four thousand four hundred and seventeen", "104417"],
    ["with the year in words", "two thousand twenty six one zero four four one seven", "2026104417"],
    ["as speech recognition writes them", "claims 104,417 and 310,418", "104417 310418"],
    ["out of markup", "<b>104417</b><script>alert(1)</script>", "104417"],
    ["in full-width figures", "１０４４１７", "104417"],
    ["with stray figures around", "I have 2 claims, this one 104417, for May 14, 1979", "104417"],
  ])("%s", (_how, said, read) => {
    expect(claims(said)).toBe(read);
  });

  test.each<[language: Language, said: string, read: string]>([
    [
      "es-US",
      "los reclamos uno cero cuatro cuatro uno siete y uno cero cuatro cuatro uno ocho",
      "104417 104418",
    ],
    ["es-US", "ciento cuatro cuatrocientos diecisiete", "104417"],
    ["es-US", "dos mil veintiséis, diez cuarenta y cuatro diecisiete", "104417"],
    ["es-US", "dos mil veintiséis diez cuarenta y cuatro diecisiete", "2026104417"],
    ["zh-CN", "理赔号一零四四幺七和一〇四四一八", "104417 104418"],
    ["zh-CN", "查一下二零二六一零四四一七、310418", "2026104417 310418"],
    ["zh-CN", "十万四千四百一十七", "104417"],
  ])("in %s: %s", (language, said, read) => {
    expect(claims(said, language)).toBe(read);
  });
});

describe("what is no claim number", () => {
  test.each<[what: string, said: string, read: string]>([
    ["a digit too few", "104417, 10441, 104419", "104417 ?5 104419"],
    ["a digit too many", "1044171", "?7"],
    ["ten digits that begin with no year", "claim 1999900001", "?10"],
    ["a member ID", "412907335", "?9"],
    ["a mistyped one among others said digit by digit", "1 0 4 4 1, 1 0 4 4 1 8", "?5 104418"],
    ["a date", "date of service 05/14/2026 or 2026-05-14 or 05-14-2026", ""],
    ["no number at all", "I do not have it with me", ""],
    ["nothing", "", ""],
    ["a thousand signs", "claim ".repeat(170), ""],
  ])("%s is told apart", (_what, said, read) => {
    expect(claims(said)).toBe(read);
  });

  test("a thousand digits are divided or left over at once", () => {
    expect(claims("7".repeat(1_000))).toBe("?1000");
    expect(claims("7 ".repeat(600))).toBe(Array.from({ length: 100 }, () => "777777").join(" "));
  });
});

test("twenty numbers in one sentence are twenty, in their order", () => {
  const numbers = Array.from({ length: 20 }, (_, index) => String(310_418 + index * 271));
  expect(claims(`I need the status of claims ${numbers.join(", ")} please`)).toBe(numbers.join(" "));
  expect(claims(`claims ${numbers.map((each) => `CLM-2026-${each}`).join(" ")}`)).toBe(
    numbers.map((each) => `2026${each}`).join(" "),
  );
});

test("authorization numbers have five digits or six, with or without a year", () => {
  const read = readNumbers("PA-2026-90177, PA 123456 and 90178", "en-US", authorizationNumbers);
  expect(read.map((each) => each.kind === "number" && each.digits)).toEqual(["202690177", "123456", "90178"]);
});

test("digits are looked for as they may stand on record", () => {
  const now = new Date("2026-11-22T15:00:00Z");
  expect(writtenForms(claimNumbers, "2024104417", now)).toEqual(["CLM-2024-104417", "CLM-2024104417"]);
  expect(writtenForms(authorizationNumbers, "90177", now)).toEqual([
    "PA-90177",
    "PA-2026-90177",
    "PA-2025-90177",
    "PA-2024-90177",
  ]);
});

import { expect, test } from "vitest";
import { findCardinal } from "./cardinal.ts";
import type { Language } from "./slot-reader.ts";

test.each<[Language, string, string | null]>([
  ["en", "it is 42 please", "42"],
  ["en", "1,240.50 dollars", "1240.50"],
  ["en", "two hundred and fifty", "250"],
  ["en", "three thousand four hundred twelve", "3412"],
  ["en", "twenty one of them", "21"],
  ["en", "a doctor", null],
  ["es", "doscientos cincuenta", "250"],
  ["es", "mil novecientos setenta y nueve", "1979"],
  ["es", "veintidós", "22"],
  ["es", "un médico", null],
  ["zh", "二百五十", "250"],
  ["zh", "十二个", "12"],
  ["zh", "两万三千", "23000"],
  ["zh", "三点五", "3.5"],
  ["zh", "医生", null],
])("%s: the number in %j is %s", (language, text, value) => {
  expect(findCardinal(text, language)?.interpretedValue ?? null).toBe(value);
});

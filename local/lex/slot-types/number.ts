import { findCardinal } from "./cardinal.ts";
import type { SlotReader } from "./slot-reader.ts";
import { writeNumbers } from "./spoken-numbers.ts";

/** `AMAZON.Number`: figures or words; digits said one by one are one number ("four one two" is 412). */
export const readNumber: SlotReader = (text, { language }) => {
  if (language === "en") {
    const digits = /(?<![\d.,])\d(?: \d){2,}(?![\d.,])/.exec(writeNumbers(text));
    if (digits) return { originalValue: text, interpretedValue: digits[0].replaceAll(" ", "") };
  }
  return findCardinal(text, language);
};

import { spokenFigures } from "./cardinal.ts";
import type { SlotReader } from "./slot-reader.ts";
import { writeNumbers } from "./spoken-numbers.ts";

/** `AMAZON.PhoneNumber`: its digits, with the plus of an international number. Seven digits at least, fifteen at most. */
export const readPhoneNumber: SlotReader = (text, { language }) => {
  const figures = language === "en" ? writeNumbers(text) : spokenFigures(text, language);
  for (const match of figures.matchAll(/\+?\d(?:[\s().-]*\d){6,14}(?!\d)/g)) {
    const digits = match[0].replace(/[^\d+]/g, "");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(match[0])) return { originalValue: text, interpretedValue: digits };
  }
  return null;
};

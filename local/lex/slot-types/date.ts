import { spokenFigures, withoutAccents } from "./cardinal.ts";
import { readChineseDate } from "./chinese-date.ts";
import { readNearDate } from "./near-date.ts";
import type { Reading, SlotReader } from "./slot-reader.ts";
import { spanishToEnglish } from "./spanish-date.ts";
import { readWholeDate } from "./whole-date.ts";

/**
 * `AMAZON.Date` as `YYYY-MM-DD`, a whole week as `YYYY-Www`: written, keyed or said, with or without a year, or
 * relative to today ("next Friday", "mañana", "下周五"). Without a year the next such day is meant.
 */
export const readDate: SlotReader = (text, reading) => {
  const value = dateIn(text, reading);
  return value === null ? null : { originalValue: text, interpretedValue: value };
};

function dateIn(text: string, { language, today, asked }: Reading): string | null {
  if (language === "zh") return readChineseDate(text, today) ?? readWholeDate(text, today);
  const english = language === "es" ? spanishToEnglish(withoutAccents(spokenFigures(text, "es"))) : text;
  return readWholeDate(english, today) ?? readNearDate(english, today, asked);
}

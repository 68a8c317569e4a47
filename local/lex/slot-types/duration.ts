import { findCardinal, withoutAccents } from "./cardinal.ts";
import type { Language, SlotReader } from "./slot-reader.ts";

/** Names of the units, by their letter in ISO 8601; those of the clock stand after the T. */
const units: Readonly<
  Record<Language, readonly (readonly [letter: string, ofClock: boolean, names: string])[]>
> = {
  en: [
    ["Y", false, "years?|yrs?"],
    ["M", false, "months?"],
    ["W", false, "weeks?|wks?"],
    ["D", false, "days?"],
    ["H", true, "hours?|hrs?"],
    ["M", true, "minutes?|mins?"],
    ["S", true, "seconds?|secs?"],
  ],
  es: [
    ["Y", false, "anos?"],
    ["M", false, "mes(?:es)?"],
    ["W", false, "semanas?"],
    ["D", false, "dias?"],
    ["H", true, "horas?"],
    ["M", true, "minutos?"],
    ["S", true, "segundos?"],
  ],
  zh: [
    ["Y", false, "年"],
    ["M", false, "个?月"],
    ["W", false, "个?(?:星期|周|礼拜)"],
    ["D", false, "天"],
    ["H", true, "个?(?:小时|钟头)"],
    ["M", true, "分钟"],
    ["S", true, "秒"],
  ],
};

/** `AMAZON.Duration` as ISO 8601: "two hours and ten minutes" is `PT2H10M`. */
export const readDuration: SlotReader = (text, { language }) => {
  const said = withoutAccents(text);
  const parts = units[language].flatMap(([letter, ofClock, names]) => {
    const amount = amountBefore(said, names, language);
    return amount === null ? [] : [{ ofClock, written: `${amount}${letter}` }];
  });
  if (parts.length === 0) return null;
  const date = parts.flatMap(({ ofClock, written }) => (ofClock ? [] : [written])).join("");
  const clock = parts.flatMap(({ ofClock, written }) => (ofClock ? [written] : [])).join("");
  return { originalValue: text, interpretedValue: `P${date}${clock === "" ? "" : `T${clock}`}` };
};

/** "a week" is one, "half an hour" is not read as a whole one. */
function amountBefore(said: string, names: string, language: Language): string | null {
  const end = language === "zh" ? "" : String.raw`\b`;
  const match = new RegExp(String.raw`(.{0,40}?)\s*(?:${names})${end}`).exec(said);
  if (!match) return null;
  const before =
    language === "zh" ? (match[1] ?? "") : ((match[1] ?? "").split(/\s+(?:and|y)\s+|,/).at(-1) ?? "");
  if (/(?:^|\s)(?:an?|una?)$/.test(before)) return "1";
  const tail = language === "zh" ? before.slice(-4) : before.trim().split(/\s+/).slice(-4).join(" ");
  return findCardinal(tail, language)?.interpretedValue ?? null;
}

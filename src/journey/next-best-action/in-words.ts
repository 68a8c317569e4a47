import type { Words } from "../contact/words.ts";
import {
  dayInChinese,
  dayInSpanish,
  dayInWords,
  monthInChinese,
  monthInSpanish,
  monthInWords,
} from "../profile/calendar-day.ts";

/** `Office visit` inside a sentence is `office visit`; `MRI of the left knee` and `X-ray` keep their capitals. */
export const insideSentence = (words: string): string =>
  /^\p{Lu}\p{Ll}+(?!\S*\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How far off an hour is, as people say it: hours up to two days, then days. */
export function inHowLong(hours: number): string {
  const whole = Math.floor(Math.abs(hours));
  if (whole === 0) return "less than an hour";
  if (whole < 48) return whole === 1 ? "1 hour" : `${whole} hours`;
  return `${Math.round(whole / 24)} days`;
}

/** The same in every language. */
export function howLongWords(hours: number): Words {
  const whole = Math.floor(Math.abs(hours));
  if (whole === 0) return { en: inHowLong(hours), es: "menos de una hora", zh: "不到一小时" };
  if (whole < 48)
    return { en: inHowLong(hours), es: whole === 1 ? "1 hora" : `${whole} horas`, zh: `${whole}小时` };
  const days = Math.round(whole / 24);
  return { en: inHowLong(hours), es: `${days} días`, zh: `${days}天` };
}

/** A calendar day in every language: `Oct 22`, `22 de octubre`, `10月22日`. */
export const dayWords = (day: string, today: string): Words => ({
  en: dayInWords(day, today),
  es: dayInSpanish(day, today),
  zh: dayInChinese(day, today),
});

/** A month, `YYYY-MM`, in every language. */
export const monthWords = (month: string): Words => ({
  en: monthInWords(month),
  es: monthInSpanish(month),
  zh: monthInChinese(month),
});

/** How the agent names the member: by their given name, or by what they are. */
export const givenWords = (givenName: string | undefined): Words => ({
  en: givenName ?? "the member",
  es: givenName ?? "el miembro",
  zh: givenName ?? "会员",
});

/** The same words in every language: names, numbers and amounts. */
export const sameWords = (words: string): Words => ({ en: words, es: words, zh: words });

/** A number of days in every language: `1 day`, `1 día`, `1天`. */
export const daysWords = (days: number): Words => ({
  en: days === 1 ? "1 day" : `${days} days`,
  es: days === 1 ? "1 día" : `${days} días`,
  zh: `${days}天`,
});

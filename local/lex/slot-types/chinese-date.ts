import { chineseFigures, findCardinal } from "./cardinal.ts";
import { isoWeek, plusDays, upcoming } from "./near-date.ts";

const named: readonly (readonly [RegExp, number])[] = [
  [/大后天/, 3],
  [/后天|後天/, 2],
  [/明天|明日/, 1],
  [/前天/, -2],
  [/昨天|昨日/, -1],
  [/今天|今日/, 0],
];
const weekdays = "日一二三四五六";
const dayMs = 86_400_000;

/** A date in Chinese: "一九七九年五月十四号", "5月14日", "明天", "下周五", "三天后". */
export function readChineseDate(text: string, today: Date): string | null {
  return whole(text, today) ?? near(text, today);
}

function whole(text: string, today: Date): string | null {
  const said = text.replace(/[零〇一二两三四五六七八九十]+(?=[月日号號])/g, (signs) => {
    return findCardinal(signs, "zh")?.interpretedValue ?? signs;
  });
  const match = /(?:([\d零〇一二三四五六七八九]{2,4})年)?\s*(\d{1,2})月\s*(\d{1,2})[日号號]?/.exec(said);
  if (!match) return null;
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (match[1] === undefined) return upcoming(month, day, today);
  const year = Number(chineseFigures(match[1]));
  const full = match[1].length === 4 ? year : year > today.getUTCFullYear() % 100 ? 1900 + year : 2000 + year;
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

function near(text: string, today: Date): string | null {
  const day = named.find(([form]) => form.test(text));
  return day ? plusDays(today, day[1]) : (someDaysOff(text, today) ?? weekdayOrWeek(text, today));
}

function someDaysOff(text: string, today: Date): string | null {
  const match = /([\d零一二两三四五六七八九十]+)(天|个?星期|周)(以?后|後|前)/.exec(text);
  if (!match) return null;
  const [, written = "", unit, direction] = match;
  const amount = Number(findCardinal(written, "zh")?.interpretedValue ?? 0);
  return plusDays(today, amount * (unit === "天" ? 1 : 7) * (direction === "前" ? -1 : 1));
}

function weekdayOrWeek(text: string, today: Date): string | null {
  const weekday = /(下|上|这|這)?(?:个|個)?(?:周|星期|礼拜|禮拜)([一二三四五六日天])/.exec(text);
  if (weekday) return onWeekday(weekday[1] ?? "", weekday[2] ?? "", today);
  const week = /(下|上|这|這)(?:个|個)?(?:周|星期|礼拜|禮拜)/.exec(text);
  return week ? isoWeek(new Date(today.getTime() + weeksAhead(week[1] ?? "") * 7 * dayMs)) : null;
}

const weeksAhead = (word: string): number => (word === "下" ? 1 : word === "上" ? -1 : 0);

/** "下周五" is the Friday of next week, counted from Monday; "周五" alone the next one. */
function onWeekday(which: string, name: string, today: Date): string {
  const wanted = weekdays.indexOf(name === "天" ? "日" : name);
  if (which === "") return plusDays(today, (wanted - today.getUTCDay() + 7) % 7 || 7);
  const sinceMonday = (today.getUTCDay() + 6) % 7;
  return plusDays(today, weeksAhead(which) * 7 - sinceMonday + ((wanted + 6) % 7));
}

import { findCardinal } from "./cardinal.ts";
import { writeNumbers } from "./spoken-numbers.ts";
import { months } from "./whole-date.ts";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const dayMs = 86_400_000;

/** A day near today: "tomorrow", "next Friday", "in three days", "May 14", and asked for also "the 14th". */
export function readNearDate(text: string, today: Date, asked: boolean): string | null {
  const said = writeNumbers(text);
  return (
    namedDay(said, today) ??
    week(said, today) ??
    inSomeDays(said, today) ??
    weekday(said, today) ??
    monthAndDay(said, today) ??
    (asked ? dayOfMonth(said, today) : null)
  );
}

export const plusDays = (today: Date, days: number): string =>
  new Date(today.getTime() + days * dayMs).toISOString().slice(0, 10);

function namedDay(said: string, today: Date): string | null {
  if (/\bday after tomorrow\b/.test(said)) return plusDays(today, 2);
  if (/\bday before yesterday\b/.test(said)) return plusDays(today, -2);
  if (/\btomorrow\b/.test(said)) return plusDays(today, 1);
  if (/\byesterday\b/.test(said)) return plusDays(today, -1);
  return /\b(?:today|tonight|right now)\b/.test(said) ? plusDays(today, 0) : null;
}

function week(said: string, today: Date): string | null {
  const match = /\b(this|next|last) week\b/.exec(said);
  if (!match) return null;
  return isoWeek(
    new Date(today.getTime() + (match[1] === "next" ? 7 : match[1] === "last" ? -7 : 0) * dayMs),
  );
}

/** ISO 8601: the week of a year's first Thursday is its first. */
export function isoWeek(date: Date): string {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * dayMs);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = 1 + Math.floor((thursday.getTime() - first) / (7 * dayMs));
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, "0")}`;
}

function inSomeDays(said: string, today: Date): string | null {
  const match = /\bin ((?:\w+ ){1,3})(day|week)s?\b|\b((?:\w+ ){1,3})(day|week)s? (ago|from now)\b/.exec(
    said,
  );
  if (!match) return null;
  const [, inAmount, inUnit, amount = inAmount, unit = inUnit, direction] = match;
  const words = (amount ?? "").trim();
  const count = /^an?$/.test(words) ? 1 : Number(findCardinal(words, "en")?.interpretedValue ?? Number.NaN);
  if (!Number.isInteger(count) || count > 3_650) return null;
  return plusDays(today, count * (unit === "week" ? 7 : 1) * (direction === "ago" ? -1 : 1));
}

function weekday(said: string, today: Date): string | null {
  const match = new RegExp(String.raw`\b(next |last )?(${weekdays.join("|")})\b`).exec(said);
  if (!match) return null;
  const ahead = (weekdays.indexOf(match[2] ?? "") - today.getUTCDay() + 7) % 7;
  if (match[1] === "last ") return plusDays(today, ahead === 0 ? -7 : ahead - 7);
  return plusDays(today, ahead === 0 ? 7 : ahead);
}

function monthAndDay(said: string, today: Date): string | null {
  const names = months.join("|");
  const first = new RegExp(String.raw`\b(${names})\.? (?:the )?(\d{1,2})\b`).exec(said);
  if (first) return upcoming(monthNumber(first[1] ?? ""), Number(first[2]), today);
  const second = new RegExp(String.raw`\b(\d{1,2}) (?:of )?(${names})\b`).exec(said);
  if (second) return upcoming(monthNumber(second[2] ?? ""), Number(second[1]), today);
  const figures = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(said);
  return figures ? upcoming(Number(figures[1]), Number(figures[2]), today) : null;
}

function dayOfMonth(said: string, today: Date): string | null {
  const match = /^(?:on |on the |the )(\d{1,2})$/.exec(said.trim());
  if (!match) return null;
  const month = today.getUTCMonth() + 1;
  const day = Number(match[1]);
  return upcoming(day >= today.getUTCDate() ? month : (month % 12) + 1, day, today);
}

export const monthNumber = (name: string): number =>
  1 + months.findIndex((names) => names.split("|").includes(name));

/** The next time that a day of the year comes, today included; null when no calendar has it. */
export function upcoming(month: number, day: number, today: Date): string | null {
  for (const year of [0, 1, 2, 3, 4].map((ahead) => today.getUTCFullYear() + ahead)) {
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (exists && date.toISOString().slice(0, 10) >= today.toISOString().slice(0, 10)) {
      return date.toISOString().slice(0, 10);
    }
  }
  return null;
}

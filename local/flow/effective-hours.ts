import { neverCloses } from "./hours.ts";
import type { Hours, HoursKept } from "./hours.ts";

/** One day of a line's hours, in minutes after midnight; `open` is null on days when it stays closed. */
export interface EffectiveDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly open: { readonly from: number; readonly to: number } | null;
}

const dayMs = 86_400_000;
/** A year is more than anybody asks for. */
const mostDays = 366;
const allDay = { from: 0, to: 24 * 60 };

/** The hours of each day between two dates, holidays taken out. */
export function effectiveHours(
  hours: Hours,
  from: string,
  to: string,
  kept: HoursKept,
): readonly EffectiveDay[] {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return Array.from({ length: Math.max(0, Math.min(days, mostDays)) }, (_, day) => {
    const date = new Date(Date.parse(from) + day * dayMs).toISOString().slice(0, 10);
    return { date, open: openOn(hours, date, kept) };
  });
}

function openOn(hours: Hours, date: string, kept: HoursKept): EffectiveDay["open"] {
  if (kept === "open" || neverCloses(hours)) return allDay;
  if (kept === "closed" || hours.holidays.includes(date)) return null;
  const weekday = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", weekday: "long" });
  const day = hours.days[weekday.format(new Date(date)).toLowerCase()];
  return day ? { from: minutesOf(day.from), to: minutesOf(day.to) } : null;
}

function minutesOf(written: string): number {
  const [hours = 0, minutes = 0] = written.split(":").map(Number);
  return hours * 60 + minutes;
}

/** A calendar day, `YYYY-MM-DD`, in UTC. */
export type Day = string;

const dayMs = 86_400_000;
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day so many days later (earlier, when negative). */
export const plusDays = (day: Day, days: number): Day => dayOf(at(day) + days * dayMs);

/** The same day of the month so many months later; the month's last where there is no such day. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = Date.UTC(year, month + months, 0);
  return dayOf(Math.min(first + (date - 1) * dayMs, last));
}

export const yearStart = (day: Day): Day => `${day.slice(0, 4)}-01-01`;
export const yearEnd = (day: Day): Day => `${day.slice(0, 4)}-12-31`;

/** A moment of a day: `instant("2026-03-05", "14:30")`. */
export const instant = (day: Day, time: string): string => `${day}T${time}:00.000Z`;

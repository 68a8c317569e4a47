import { addDays } from "../../profile/calendar-day.ts";

/** The Monday of a day's week, YYYY-MM-DD. */
export function mondayOf(day: string): string {
  // 0 is Sunday, which ends its week.
  const weekday = new Date(day).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

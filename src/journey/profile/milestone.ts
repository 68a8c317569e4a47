import { daysBetween } from "./calendar-day.ts";

/** A birthday on which the law changes what cover there is: as a child until 26, Medicare from 65. */
export interface Milestone {
  readonly turns: 26 | 65;
  /** `YYYY-MM`: the month in which that age is attained. The day stays behind the mask of the birth date. */
  readonly month: string;
}

/** Further from it than this it is nobody's matter, and stays off the page. */
const aboutDays = 400;

/** By Medicare's rule 65 is attained on the day before the birthday (42 CFR 407.10(a)(2)): born on a first, in the month before. */
const attained = [
  { turns: 26, daysBefore: 0 },
  { turns: 65, daysBefore: 1 },
] as const;

/** The milestone near a day, both `YYYY-MM-DD`; null where none is. */
export function milestoneNear(birthDate: string, today: string): Milestone | null {
  const [year = 0, month = 1, day = 1] = birthDate.split("-").map(Number);
  for (const { turns, daysBefore } of attained) {
    // A leap day counts as 1 March in other years, and the day before it as 28 February.
    const on = new Date(Date.UTC(year + turns, month - 1, day - daysBefore)).toISOString().slice(0, 10);
    if (Math.abs(daysBetween(today, on)) <= aboutDays) return { turns, month: on.slice(0, 7) };
  }
  return null;
}

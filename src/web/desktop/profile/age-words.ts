import { day, localDay, time } from "#web/kit/format.ts";
import { moment } from "../source-words.ts";

/** How old something kept is, in as few signs as a heading has room for: the time of day, or the day. */
export function ageWords(asOf: string | null, today: string = localDay(new Date().toISOString())): string {
  if (asOf === null) return "Not read";
  return localDay(asOf) === today ? time(asOf) : day(localDay(asOf), Number(today.slice(0, 4)));
}

/** What happened, how old it is, and what happens next. */
export const whyLate = (asOf: string | null): string =>
  asOf === null
    ? "The plan's records have not answered this yet. It is asked for again by itself."
    : `The plan's records have not answered this yet. This is what they said at ${moment(asOf)}; it is asked for again by itself.`;

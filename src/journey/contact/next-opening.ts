import type { OpeningHours } from "./waiting-line.ts";

/** Seconds from a moment until a line is open: 0 when it is now, null when the days told of never open again. */
export function secondsUntilOpen({ timeZone, days }: OpeningHours, now: Date): number | null {
  const waits = days
    .flatMap(({ date, open }) =>
      open.map(({ from, to }) => ({
        opens: instantOf(timeZone, date, from),
        closes: instantOf(timeZone, date, to),
      })),
    )
    .filter(({ closes }) => closes > now.getTime())
    .map(({ opens }) => Math.max(0, Math.ceil((opens - now.getTime()) / 1_000)));
  return waits.length === 0 ? null : Math.min(...waits);
}

/** The instant at which a place's clock shows a time; on the days when the clock is changed too. */
function instantOf(timeZone: string, date: string, minutes: number): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  const near = wall - offsetAt(timeZone, wall);
  return wall - offsetAt(timeZone, near);
}

/** How far a place's clock is ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  const shown = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`;
  return Date.parse(shown) - Math.floor(instant / 60_000) * 60_000;
}

import { hoursOfOperation } from "#infra/manifest.ts";
import { hoursId, queueList } from "../instance.ts";

export interface Hours {
  readonly timeZone: string;
  /** `HH:MM` on a 24-hour clock; days left out are closed. */
  readonly days: Readonly<Partial<Record<string, { readonly from: string; readonly to: string }>>>;
  /** `YYYY-MM-DD`, closed all day. */
  readonly holidays: readonly string[];
}

/** Whose hours the stand-in keeps: none, so that it can be tried at night; the plan's own; or as if it were after hours. */
export const hoursKept = ["open", "plan", "closed"] as const;
export type HoursKept = (typeof hoursKept)[number];

/** Is it open at an instant, on the clock of the place the hours are for? */
export function isWithin({ timeZone, days, holidays }: Hours, at: Date): boolean {
  const { date, weekday, time } = placeTime(timeZone, at);
  const day = days[weekday];
  return day !== undefined && !holidays.includes(date) && time >= day.from && time < day.to;
}

/** Hours by their id; null when the instance has none such. */
export function findHours(id: string): Hours | null {
  return Object.entries(hoursOfOperation).find(([symbol]) => hoursId(symbol) === id)?.[1] ?? null;
}

/** By the id of the hours; null when the instance has none such. */
export function isOpenAt(id: string, at: Date, kept: HoursKept = "plan"): boolean | null {
  const hours = findHours(id);
  return hours && isKeptOpen(hours, at, kept);
}

/** By the hours of a queue; null when there is no such queue. */
export function isQueueOpenAt(queueId: string | null, at: Date, kept: HoursKept = "plan"): boolean | null {
  const queue = queueList.find(({ id }) => id === queueId);
  return queue ? isKeptOpen(hoursOfOperation[queue.hours], at, kept) : null;
}

/** What never closes is open after hours too. */
function isKeptOpen(hours: Hours, at: Date, kept: HoursKept): boolean {
  if (kept === "open") return true;
  return isWithin(hours, at) && (kept === "plan" || neverCloses(hours));
}

export const neverCloses = ({ days, holidays }: Hours): boolean =>
  holidays.length === 0 && weekdays.every((day) => days[day]?.from === "00:00" && days[day].to === "24:00");

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The wall clock of a place. Intl's `hourCycle: "h23"` keeps midnight at 00. */
function placeTime(timeZone: string, at: Date) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    weekday: "long",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return {
    date: `${part("year")}-${part("month")}-${part("day")}`,
    weekday: part("weekday").toLowerCase(),
    time: `${part("hour")}:${part("minute")}`,
  };
}

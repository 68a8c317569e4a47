import { hoursOfOperation } from "#infra/manifest.ts";
import { hoursId, queueList } from "../instance.ts";

export interface Hours {
  readonly timeZone: string;
  /** `HH:MM` on a 24-hour clock; days left out are closed. */
  readonly days: Readonly<Partial<Record<string, { readonly from: string; readonly to: string }>>>;
  /** `YYYY-MM-DD`, closed all day. */
  readonly holidays: readonly string[];
}

/** Is it open at an instant, on the clock of the place the hours are for? */
export function isWithin({ timeZone, days, holidays }: Hours, at: Date): boolean {
  const { date, weekday, time } = placeTime(timeZone, at);
  const day = days[weekday];
  return day !== undefined && !holidays.includes(date) && time >= day.from && time < day.to;
}

/** By the id of the hours; null when the instance has none such. */
export function isOpenAt(id: string, at: Date): boolean | null {
  const found = Object.entries(hoursOfOperation).find(([symbol]) => hoursId(symbol) === id);
  return found ? isWithin(found[1], at) : null;
}

/** By the hours of a queue; null when there is no such queue. */
export function isQueueOpenAt(queueId: string | null, at: Date): boolean | null {
  const queue = queueList.find(({ id }) => id === queueId);
  if (!queue) return null;
  return isWithin(hoursOfOperation[queue.hours], at);
}

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

import { Hono } from "hono";
import * as z from "zod";
import { findHours, neverCloses } from "../../flow/hours.ts";
import type { Hours, HoursKept } from "../../flow/hours.ts";
import { instanceId } from "../../instance.ts";
import type { World } from "../../world.ts";
import { badRequest, notFound } from "./connect-fault.ts";

const Dates = z.object({ fromDate: z.iso.date(), toDate: z.iso.date() });
const dayMs = 86_400_000;
/** A year is more than anybody asks for. */
const mostDays = 366;

/** GetEffectiveHoursOfOperations: the hours of each day with the holidays taken out. */
export function getEffectiveHours(world: World): Hono {
  const app = new Hono();
  app.get("/effective-hours-of-operations/:instanceId/:hoursId", (context) => {
    if (context.req.param("instanceId") !== instanceId) throw notFound("instance");
    const hours = findHours(context.req.param("hoursId"));
    if (!hours) throw notFound("hours of operation");
    const asked = Dates.safeParse(context.req.query());
    if (!asked.success) throw badRequest("The request is not well formed.");
    return context.json({
      TimeZone: hours.timeZone,
      EffectiveHoursOfOperationList: datesBetween(asked.data.fromDate, asked.data.toDate).map((date) => ({
        Date: date,
        OperationalHours: hoursOn(hours, date, world.hours),
      })),
    });
  });
  return app;
}

function datesBetween(from: string, to: string): readonly string[] {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return Array.from({ length: Math.max(0, Math.min(days, mostDays)) }, (_, day) =>
    new Date(Date.parse(from) + day * dayMs).toISOString().slice(0, 10),
  );
}

const allDay = [{ Start: { Hours: 0, Minutes: 0 }, End: { Hours: 0, Minutes: 0 } }];

function hoursOn(hours: Hours, date: string, kept: HoursKept) {
  if (kept === "open" || neverCloses(hours)) return allDay;
  if (kept === "closed" || hours.holidays.includes(date)) return [];
  const weekday = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", weekday: "long" });
  const day = hours.days[weekday.format(new Date(date)).toLowerCase()];
  return day ? [{ Start: timeOf(day.from), End: timeOf(day.to) }] : [];
}

/** The end of a day is midnight, as the console writes it. */
function timeOf(written: string): { readonly Hours: number; readonly Minutes: number } {
  const [hours = 0, minutes = 0] = written.split(":").map(Number);
  return { Hours: hours % 24, Minutes: minutes };
}

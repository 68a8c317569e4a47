import { Hono } from "hono";
import * as z from "zod";
import { effectiveHours } from "../../flow/effective-hours.ts";
import { findHours } from "../../flow/hours.ts";
import { instanceId } from "../../instance.ts";
import type { World } from "../../world.ts";
import { badRequest, notFound } from "./connect-fault.ts";

const Dates = z.object({ fromDate: z.iso.date(), toDate: z.iso.date() });

/** GetEffectiveHoursOfOperations: the hours of each day with the holidays taken out. */
export function getEffectiveHours(world: World): Hono {
  const app = new Hono();
  app.get("/effective-hours-of-operations/:instanceId/:hoursId", (context) => {
    if (context.req.param("instanceId") !== instanceId) throw notFound("instance");
    const hours = findHours(context.req.param("hoursId"));
    if (!hours) throw notFound("hours of operation");
    const asked = Dates.safeParse(context.req.query());
    if (!asked.success) throw badRequest("The request is not well formed.");
    const { fromDate, toDate } = asked.data;
    return context.json({
      TimeZone: hours.timeZone,
      EffectiveHoursOfOperationList: effectiveHours(hours, fromDate, toDate, world.hours).map(
        ({ date, open }) => ({
          Date: date,
          OperationalHours: open ? [{ Start: timeOf(open.from), End: timeOf(open.to) }] : [],
        }),
      ),
    });
  });
  return app;
}

/** The end of a day is midnight, as the console writes it. */
const timeOf = (minutes: number) => ({ Hours: Math.floor(minutes / 60) % 24, Minutes: minutes % 60 });

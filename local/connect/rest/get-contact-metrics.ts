import { Hono } from "hono";
import * as z from "zod";
import { arnOf } from "../../instance.ts";
import type { Contact, World } from "../../world.ts";
import { estimatedWait, positionOf } from "../estimate-wait.ts";
import { badRequest } from "./connect-fault.ts";
import { currentMetrics } from "./current-metrics.ts";
import { findContact } from "./find-contact.ts";
import { readJson } from "./read-json.ts";

const GetContactMetrics = z.object({
  InstanceId: z.string(),
  ContactId: z.string(),
  Metrics: z.array(z.object({ Name: z.enum(["POSITION_IN_QUEUE", "ESTIMATED_WAIT_TIME"]) })).min(1),
});

/** GetContactMetrics: `POST /metrics/contact`, only while the contact waits in a queue. */
export function getContactMetrics(world: World): Hono {
  const app = new Hono();
  app.post("/metrics/contact", async (context) => {
    const asked = await readJson(context, GetContactMetrics);
    const contact = findContact(world, asked.InstanceId, asked.ContactId);
    const position = positionOf(world, contact);
    if (position === null) throw badRequest("The contact is in no queue.");
    const values = { POSITION_IN_QUEUE: position, ESTIMATED_WAIT_TIME: waitOf(world, contact, position) };
    return context.json({
      Id: contact.contactId,
      Arn: arnOf("contact", contact.contactId),
      MetricResults: asked.Metrics.flatMap(({ Name }) => {
        const value = values[Name];
        return value === null ? [] : [{ Name, Value: { Number: value } }];
      }),
    });
  });
  return app;
}

function waitOf(world: World, { channel, targetQueueId }: Contact, position: number): number | null {
  const slice = { queueIds: targetQueueId === null ? [] : [targetQueueId], channels: [channel] };
  const staffed = currentMetrics["AGENTS_STAFFED"]?.(world, slice) ?? 0;
  return estimatedWait(world, { position, staffed, channels: [channel] });
}

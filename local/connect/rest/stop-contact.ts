import { Hono } from "hono";
import * as z from "zod";
import type { World } from "../../world.ts";
import { endContact } from "../end-contact.ts";
import { ConnectFault } from "./connect-fault.ts";
import { findContact } from "./find-contact.ts";
import { readJson } from "./read-json.ts";

const StopContact = z.object({
  InstanceId: z.string(),
  ContactId: z.string(),
  DisconnectReason: z.object({ Code: z.string().max(500).optional() }).nullish(),
});

/** StopContact: `POST /contact/stop`. */
export function stopContact(world: World): Hono {
  const app = new Hono();
  app.post("/contact/stop", async (context) => {
    const asked = await readJson(context, StopContact);
    const contact = findContact(world, asked.InstanceId, asked.ContactId);
    if (contact.endedAt) throw new ConnectFault("ContactNotFoundException", 410, "The contact has ended.");
    endContact(world, contact, { by: "system", reason: "API" });
    return context.json({});
  });
  return app;
}

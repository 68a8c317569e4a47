import { Hono } from "hono";
import * as z from "zod";
import type { World } from "../../world.ts";
import { updateAttributes } from "../update-attributes.ts";
import { badRequest } from "./connect-fault.ts";
import { findContact } from "./find-contact.ts";
import { readJson } from "./read-json.ts";

const UpdateContactAttributes = z.object({
  InstanceId: z.string(),
  InitialContactId: z.string(),
  Attributes: z.record(z.string().min(1).max(32_767), z.string().max(32_767)),
});

/** All attributes of a contact together, in bytes. */
const mostBytes = 32 * 1024;

/** GetContactAttributes and UpdateContactAttributes: `/contact/attributes`. */
export function contactAttributes(world: World): Hono {
  const app = new Hono();
  app.get("/contact/attributes/:instanceId/:contactId", (context) => {
    const contact = findContact(world, context.req.param("instanceId"), context.req.param("contactId"));
    return context.json({ Attributes: contact.attributes });
  });
  app.post("/contact/attributes", async (context) => {
    const asked = await readJson(context, UpdateContactAttributes);
    const contact = findContact(world, asked.InstanceId, asked.InitialContactId);
    const size = Buffer.byteLength(JSON.stringify({ ...contact.attributes, ...asked.Attributes }));
    if (size > mostBytes) throw badRequest("The attributes together are larger than 32 KB.");
    updateAttributes(world, contact, asked.Attributes);
    return context.json({});
  });
  return app;
}

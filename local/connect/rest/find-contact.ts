import { instanceId } from "../../instance.ts";
import type { Contact, World } from "../../world.ts";
import { notFound } from "./connect-fault.ts";

/** The contact a request names. Throws ResourceNotFoundException, for an unknown instance too. */
export function findContact(world: World, instance: string, contactId: string): Contact {
  if (instance !== instanceId) throw notFound("instance");
  const contact = world.contacts.get(contactId);
  if (!contact) throw notFound("contact");
  return contact;
}

/** The REST protocol's timestamps: epoch seconds. */
export const epochSeconds = (at: Date): number => at.getTime() / 1000;

import * as z from "zod";
import { endContact } from "../connect/end-contact.ts";
import { requireMaySpeak } from "./access.ts";
import { closeRoom } from "./close-room.ts";
import type { Service } from "./service.ts";
import type { Bearer } from "./tokens.ts";

export const Disconnect = z.object({ ClientToken: z.string().max(500).nullish() });

/** The participant leaves; a chat of two is then over. The world ends the contact, which closes the room. */
export function disconnect(service: Service, bearer: Bearer): Record<string, never> {
  requireMaySpeak(bearer);
  const { room, participant } = bearer;
  const contact = service.world.contacts.get(room.contactId);
  if (contact)
    endContact(service.world, contact, { by: participant.role === "AGENT" ? "agent" : "customer" });
  closeRoom(service, room, participant);
  return {};
}

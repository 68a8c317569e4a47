import type { Contact, World } from "../world.ts";
import { tell, tellContact } from "./tell.ts";

/** Merges attributes into the contact; whoever has it in their panel sees them. */
export function updateAttributes(
  world: World,
  contact: Contact,
  attributes: Readonly<Record<string, string>>,
): void {
  contact.attributes = { ...contact.attributes, ...attributes };
  tellContact(world, contact, "CONTACT_DATA_UPDATED");
  const agent = "username" in contact.state ? world.agents.get(contact.state.username) : undefined;
  if (agent) tell(world, { kind: "agent", agent, cause: "media" });
}

import type { Agent, Contact, World } from "../world.ts";
import { done, heldBy, refused } from "./agent-command.ts";
import type { Answer } from "./agent-command.ts";
import { tell } from "./tell.ts";

/** Puts the caller on hold, or takes them back. */
export function holdContact(world: World, agent: Agent, contact: Contact, held: boolean): Answer {
  const connected = heldBy(contact, agent, "connected");
  if (typeof connected === "string") return refused(connected);
  if (contact.channel !== "VOICE") return refused("wrongState");
  connected.held = held;
  tell(world, { kind: "agent", agent, cause: "media" });
  return done;
}

import type { Agent, Contact, World } from "../world.ts";
import { done, heldBy, refused } from "./agent-command.ts";
import type { Answer } from "./agent-command.ts";
import { tell } from "./tell.ts";

/** Notes on the contact that the agent's side is silent; the silence itself is made where the microphone is. */
export function muteContact(world: World, agent: Agent, contact: Contact, muted: boolean): Answer {
  const connected = heldBy(contact, agent, "connected");
  if (typeof connected === "string") return refused(connected);
  if (contact.channel !== "VOICE") return refused("wrongState");
  connected.muted = muted;
  tell(world, { kind: "agent", agent, cause: "media" });
  return done;
}

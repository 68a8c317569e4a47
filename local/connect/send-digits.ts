import type { Agent, Contact, World } from "../world.ts";
import { done, heldBy, refused } from "./agent-command.ts";
import type { Answer } from "./agent-command.ts";
import { tell } from "./tell.ts";

/** Sends tones down a connected call: `0-9`, `*`, `#` and the pause `,`. */
export function sendDigits(world: World, agent: Agent, contact: Contact, digits: string): Answer {
  const connected = heldBy(contact, agent, "connected");
  if (typeof connected === "string") return refused(connected);
  if (contact.channel !== "VOICE") return refused("wrongState");
  if (!/^[0-9*#,]{1,50}$/.test(digits)) return refused("badDigits");
  tell(world, { kind: "digits", contact, digits });
  return done;
}

import type { Agent, Contact, World } from "../world.ts";
import { done, heldBy, refused, stopRinging } from "./agent-command.ts";
import type { Answer } from "./agent-command.ts";
import { refreshShown } from "./show-agent.ts";
import { tell, tellContact } from "./tell.ts";

/** The agent takes an offered contact: they are connected. */
export function acceptContact(world: World, agent: Agent, contact: Contact): Answer {
  const offered = heldBy(contact, agent, "offered");
  if (typeof offered === "string") return refused(offered);
  const now = world.clock.now();
  stopRinging(world, contact);
  contact.connectedToAgentAt = now;
  contact.acceptedBy = agent.username;
  contact.state = {
    type: "connected",
    queueId: offered.queueId,
    username: agent.username,
    since: now,
    held: false,
    muted: false,
  };
  refreshShown(world, agent);
  tellContact(world, contact, "CONNECTED_TO_AGENT");
  tell(world, { kind: "agent", agent, cause: "connected" });
  return done;
}

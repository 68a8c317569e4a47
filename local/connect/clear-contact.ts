import type { Agent, Contact, World } from "../world.ts";
import { done, heldBy, letGo, refused } from "./agent-command.ts";
import type { Answer } from "./agent-command.ts";
import { offerNext } from "./offer-next.ts";
import { refreshShown } from "./show-agent.ts";
import { tell, tellContact } from "./tell.ts";

/** Ends after-contact work, or takes away the reminder of a missed contact. */
export function clearContact(world: World, agent: Agent, contact: Contact): Answer {
  const missed = agent.missed.findIndex(({ contactId }) => contactId === contact.contactId);
  if (missed >= 0) agent.missed.splice(missed, 1);
  else {
    const after = heldBy(contact, agent, "afterContactWork");
    if (typeof after === "string") return refused(after);
    complete(world, agent, contact);
  }
  refreshShown(world, agent);
  tell(world, { kind: "agent", agent, cause: "cleared" });
  offerNext(world);
  return done;
}

/** After-contact work is over and the contact with it. The agent waits from now on. */
export function complete(world: World, agent: Agent, contact: Contact): void {
  letGo(agent, contact);
  contact.state = { type: "ended", since: world.clock.now() };
  agent.availableSince = null;
  tellContact(world, contact, "COMPLETED");
}

import type { Agent, Contact, World } from "../world.ts";
import { letGo, stopRinging } from "./agent-command.ts";
import { offerNext } from "./offer-next.ts";
import { refreshShown } from "./show-agent.ts";
import { tell, tellContact } from "./tell.ts";
import { waitingIn } from "./waiting-in.ts";

export interface Ending {
  readonly by: "customer" | "agent" | "system";
  /** Connect's DisconnectReason; follows from `by` unless given. */
  readonly reason?: string;
}

const reasons = {
  customer: "CUSTOMER_DISCONNECT",
  agent: "AGENT_DISCONNECT",
  system: "CONTACT_FLOW_DISCONNECT",
} as const satisfies Record<Ending["by"], string>;

/**
 * The conversation is over, whoever ended it. From a flow, a queue or a ring the contact is complete; an agent who had
 * it goes into after-contact work, which lasts until they clear it. Ending an ended contact does nothing.
 */
export function endContact(world: World, contact: Contact, { by, reason = reasons[by] }: Ending): void {
  const { state } = contact;
  if (state.type === "ended" || state.type === "afterContactWork") return;
  const now = world.clock.now();
  contact.endedAt = now;
  contact.disconnectReason = reason;
  if (state.type === "connected") {
    contact.state = {
      type: "afterContactWork",
      queueId: state.queueId,
      username: state.username,
      since: now,
    };
    tellContact(world, contact, "DISCONNECTED");
    toAgent(world, world.agents.get(state.username));
    return;
  }
  contact.state = { type: "ended", since: now };
  if (state.type === "queued") leaveQueue(world, contact, state.queueId);
  if (state.type === "offered") withdraw(world, contact, world.agents.get(state.username));
  tellContact(world, contact, "DISCONNECTED");
  tellContact(world, contact, "COMPLETED");
  offerNext(world);
}

function toAgent(world: World, agent: Agent | undefined): void {
  if (!agent) return;
  refreshShown(world, agent);
  tell(world, { kind: "agent", agent, cause: "ended" });
}

function leaveQueue(world: World, contact: Contact, queueId: string): void {
  const waiting = waitingIn(world, queueId);
  const index = waiting.indexOf(contact.contactId);
  if (index >= 0) waiting.splice(index, 1);
  tell(world, { kind: "queue", queueId });
}

/** The caller gave up while it rang: the offer vanishes, and nobody missed anything. */
function withdraw(world: World, contact: Contact, agent: Agent | undefined): void {
  stopRinging(world, contact);
  if (agent) letGo(agent, contact);
  toAgent(world, agent);
}

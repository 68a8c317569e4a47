import type { Agent, Channel, Contact, World } from "../world.ts";
import { done, heldBy, letGo, refused, stopRinging } from "./agent-command.ts";
import type { Answer } from "./agent-command.ts";
import { findOffer } from "./find-offer.ts";
import type { Offer } from "./find-offer.ts";
import { refreshShown } from "./show-agent.ts";
import { tell } from "./tell.ts";
import { waitingIn } from "./waiting-in.ts";

/** How long an offer rings; Connect's own for calls, and its shortest for chats. */
export const ringMs = { VOICE: 20_000, CHAT: 20_000 } as const satisfies Record<Channel, number>;

/** Offers waiting contacts to free agents until nothing fits: longest available first, their queues in profile order. */
export function offerNext(world: World): void {
  for (let offer = findOffer(world); offer; offer = findOffer(world)) offerContact(world, offer);
}

function offerContact(world: World, { contact, agent, queueId }: Offer): void {
  const waiting = waitingIn(world, queueId);
  waiting.splice(waiting.indexOf(contact.contactId), 1);
  contact.state = { type: "offered", queueId, username: agent.username, since: world.clock.now() };
  agent.contactIds.push(contact.contactId);
  const rungOut = () => passBy(world, agent, contact, false);
  world.ringing.set(contact.contactId, world.timers.after(ringMs[contact.channel], rungOut));
  refreshShown(world, agent);
  tell(world, { kind: "queue", queueId });
  tell(world, { kind: "agent", agent, cause: "offered" });
}

/** The agent refuses an offered contact; for Connect that is a miss by choice. */
export function rejectContact(world: World, agent: Agent, contact: Contact): Answer {
  return passBy(world, agent, contact, true);
}

/** Back to the head of its queue; the agent keeps the reminder, and after a call is out of routing. */
function passBy(world: World, agent: Agent, contact: Contact, rejected: boolean): Answer {
  const offered = heldBy(contact, agent, "offered");
  if (typeof offered === "string") return refused(offered);
  const { queueId } = offered;
  const since = world.clock.now();
  stopRinging(world, contact);
  letGo(agent, contact);
  agent.missed.push({ contactId: contact.contactId, queueId, since, rejected });
  if (contact.channel === "VOICE") agent.error = "MissedCallAgent";
  contact.state = { type: "queued", queueId, since };
  waitingIn(world, queueId).unshift(contact.contactId);
  refreshShown(world, agent);
  tell(world, { kind: "queue", queueId });
  tell(world, { kind: "agent", agent, cause: "missed" });
  offerNext(world);
  return done;
}

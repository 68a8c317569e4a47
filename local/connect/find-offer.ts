import { queueId, routingProfileList } from "../instance.ts";
import type { Agent, Channel, Contact, World } from "../world.ts";
import { byPlace } from "./queue-place.ts";
import { mayTake } from "./routing-criteria.ts";
import { contactsOf } from "./show-agent.ts";

export interface Offer {
  readonly contact: Contact;
  readonly agent: Agent;
  readonly queueId: string;
}

/** Decides the next offer, or null. */
export function findOffer(world: World): Offer | null {
  for (const agent of longestAvailableFirst(world)) {
    for (const id of queuesOf(agent)) {
      const contact = firstThatFits(world, agent, id);
      if (contact) return { contact, agent, queueId: id };
    }
  }
  return null;
}

const longestAvailableFirst = (world: World): Agent[] =>
  [...world.agents.values()]
    .filter(isRoutable)
    .sort((a, b) => (a.availableSince?.getTime() ?? 0) - (b.availableSince?.getTime() ?? 0));

/** Whether routing may look at the agent at all. */
export const isRoutable = (agent: Agent): boolean =>
  agent.shown.type === "routable" && agent.next === null && agent.panels > 0;

const profileOf = (agent: Agent) => routingProfileList.find(({ symbol }) => symbol === agent.routingProfile);

const queuesOf = (agent: Agent): string[] => profileOf(agent)?.queues.map(queueId) ?? [];

function firstThatFits(world: World, agent: Agent, id: string): Contact | undefined {
  return (world.queues.get(id) ?? [])
    .flatMap((contactId) => world.contacts.get(contactId) ?? [])
    .filter(({ contactId }) => !agent.missed.some((each) => each.contactId === contactId))
    .filter((contact) => mayTake(agent, contact, world.clock.now()))
    .toSorted(byPlace)
    .find((contact) => hasRoomFor(world, agent, contact.channel));
}

const hasRoomFor = (world: World, agent: Agent, channel: Channel): boolean =>
  roomFor(world, agent, channel) > 0;

/**
 * How many more contacts of a channel the agent can take. One call, or so many chats: the channels do not mix, and a
 * contact let pass holds its place until it is cleared.
 */
export function roomFor(world: World, agent: Agent, channel: Channel): number {
  const profile = profileOf(agent);
  if (!profile) return 0;
  const held = [
    ...contactsOf(world, agent),
    ...agent.missed.flatMap((each) => world.contacts.get(each.contactId) ?? []),
  ];
  if (held.some((contact) => contact.channel !== channel)) return 0;
  return Math.max(0, (channel === "VOICE" ? profile.voice : profile.chat) - held.length);
}

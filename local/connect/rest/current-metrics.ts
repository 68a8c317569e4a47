import { queueId, routingProfileList } from "../../instance.ts";
import type { Agent, Channel, Contact, World } from "../../world.ts";
import { estimatedWait, inLine } from "../estimate-wait.ts";
import { isRoutable, roomFor } from "../find-offer.ts";
import { contactsOf } from "../show-agent.ts";

/** What a metric is counted over: some queues, some channels. */
export interface Slice {
  readonly queueIds: readonly string[];
  readonly channels: readonly Channel[];
}

/** Null: there is nothing to say, as a wait where nobody works. */
type Count = (world: World, slice: Slice) => number | null;

/** Connect's current metrics, as its guide defines them; those it lacks are refused by name. */
export const currentMetrics: Readonly<Record<string, Count>> = {
  CONTACTS_IN_QUEUE: (world, slice) => waiting(world, slice).length,
  CONTACTS_SCHEDULED: () => 0,
  OLDEST_CONTACT_AGE: (world, slice) => oldestMs(world, slice),
  AGENTS_ONLINE: (world, slice) => countAgents(world, slice, isOnline),
  AGENTS_STAFFED: (world, slice) => countAgents(world, slice, isStaffed),
  AGENTS_AVAILABLE: (world, slice) => countAgents(world, slice, (agent) => canTake(world, agent, slice)),
  AGENTS_NON_PRODUCTIVE: (world, slice) =>
    countAgents(world, slice, (agent) => isOnline(agent) && agent.chosen.type === "not_routable"),
  AGENTS_ERROR: (world, slice) => countAgents(world, slice, (agent) => agent.missed.length > 0),
  AGENTS_ON_CALL: countBusy,
  AGENTS_ON_CONTACT: countBusy,
  AGENTS_AFTER_CONTACT_WORK: (world, slice) =>
    countAgents(world, slice, (agent) => held(world, agent, slice, ["afterContactWork"]).length > 0),
  ESTIMATED_WAIT_TIME: waitOfNext,
  SLOTS_ACTIVE: (world, slice) =>
    sumAgents(world, slice, (agent) => held(world, agent, slice, holding).length),
  SLOTS_AVAILABLE: (world, slice) =>
    sumAgents(world, slice, (agent) =>
      isRoutable(agent) ? sum(slice.channels, (channel) => roomFor(world, agent, channel)) : 0,
    ),
};

const talking = ["offered", "connected"] as const;
const holding = ["offered", "connected", "afterContactWork"] as const;

const waiting = (world: World, { queueIds, channels }: Slice): readonly Contact[] =>
  inLine(world, queueIds, channels);

/** How long somebody who comes now would wait; Connect tells it of one channel at a time. */
function waitOfNext(world: World, slice: Slice): number | null {
  if (slice.channels.length !== 1) return null;
  const position = waiting(world, slice).length + 1;
  const staffed = countAgents(world, slice, isStaffed);
  return estimatedWait(world, { position, staffed, channels: slice.channels });
}

function oldestMs(world: World, slice: Slice): number {
  const now = world.clock.now().getTime();
  return Math.max(0, ...waiting(world, slice).map(({ queuedAt }) => now - (queuedAt?.getTime() ?? now)));
}

const isOnline = (agent: Agent): boolean => agent.signedInAt !== null && agent.chosen.type !== "offline";
const isStaffed = (agent: Agent): boolean => isOnline(agent) && agent.chosen.type === "routable";

const canTake = (world: World, agent: Agent, { channels }: Slice): boolean =>
  isRoutable(agent) && channels.some((channel) => roomFor(world, agent, channel) > 0);

function countBusy(world: World, slice: Slice): number {
  return countAgents(world, slice, (agent) => held(world, agent, slice, talking).length > 0);
}

const held = (world: World, agent: Agent, { channels }: Slice, states: readonly string[]): Contact[] =>
  contactsOf(world, agent).filter(
    ({ channel, state }) => channels.includes(channel) && states.includes(state.type),
  );

const countAgents = (world: World, slice: Slice, counts: (agent: Agent) => boolean): number =>
  sumAgents(world, slice, (agent) => (counts(agent) ? 1 : 0));

const sumAgents = (world: World, { queueIds }: Slice, of: (agent: Agent) => number): number =>
  sum(
    [...world.agents.values()].filter((agent) => servesAny(agent, queueIds)),
    of,
  );

const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0);

/** Whether the agent's routing profile has one of the queues. */
export function servesAny(agent: Agent, queueIds: readonly string[]): boolean {
  const profile = routingProfileList.find(({ symbol }) => symbol === agent.routingProfile);
  return (profile?.queues ?? []).some((symbol) => queueIds.includes(queueId(symbol)));
}

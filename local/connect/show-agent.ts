import type { Agent, AgentStatus, Contact, ShownState, World } from "../world.ts";

/** What Connect's panel calls the states a call brings. Chats leave the agent in the state they chose. */
const callStates = {
  offered: "PendingBusy",
  connected: "Busy",
  afterContactWork: "AfterCallWork",
} as const;

/** The agent's contacts, oldest first: offered, connected, and in after-contact work. */
export const contactsOf = (world: World, agent: Agent): Contact[] =>
  agent.contactIds.flatMap((id) => world.contacts.get(id) ?? []);

/** Decides the state the panel shows, from what the agent chose and what they are doing. */
function stateOf(world: World, agent: Agent): Omit<ShownState, "since"> {
  for (const { channel, state } of contactsOf(world, agent)) {
    if (channel !== "VOICE" || state.type === "inFlow" || state.type === "queued" || state.type === "ended")
      continue;
    return { name: callStates[state.type], type: "system", arn: null };
  }
  if (agent.error) return { name: agent.error, type: "error", arn: null };
  return { name: agent.chosen.name, type: agent.chosen.type, arn: agent.chosen.arn };
}

/** The agent's own choice takes effect. */
export function takeState(agent: Agent, status: AgentStatus, now: Date): void {
  agent.chosen = status;
  agent.chosenSince = now;
  agent.next = null;
  agent.nextSince = null;
  agent.error = null;
  agent.missed.length = 0;
}

/**
 * Brings `shown` up to date after any change: the state asked for next comes in once the agent has no contact left,
 * and the time of becoming available is kept for longest-available-first.
 */
export function refreshShown(world: World, agent: Agent): void {
  const now = world.clock.now();
  if (agent.next && agent.contactIds.length === 0) {
    takeState(agent, agent.next, now);
  }
  const state = stateOf(world, agent);
  if (state.name !== agent.shown.name || state.type !== agent.shown.type)
    agent.shown = { ...state, since: now };
  if (agent.shown.type !== "routable") agent.availableSince = null;
  else agent.availableSince ??= now;
}

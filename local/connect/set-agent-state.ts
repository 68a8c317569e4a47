import { statusList } from "../instance.ts";
import type { Agent, AgentStatus, World } from "../world.ts";
import { done, refused } from "./agent-command.ts";
import type { Answer } from "./agent-command.ts";
import { complete } from "./clear-contact.ts";
import { offerNext } from "./offer-next.ts";
import { contactsOf, refreshShown, takeState } from "./show-agent.ts";
import { tell } from "./tell.ts";

/**
 * The agent chooses a state. With `enqueue` it waits until their contacts are done. Without, it comes at once: Connect
 * refuses that during a contact, and it ends after-contact work as clearing would.
 */
export function setAgentState(world: World, agent: Agent, arn: string, enqueue: boolean): Answer {
  const status = statusList.find((each) => each.arn === arn);
  if (!status) return refused("unknownState");
  const contacts = contactsOf(world, agent);
  if (enqueue && contacts.length > 0) {
    agent.next = status;
    agent.nextSince = world.clock.now();
    tell(world, { kind: "agent", agent, cause: "state" });
    return done;
  }
  if (contacts.some(({ state }) => state.type !== "afterContactWork")) return refused("busy");
  for (const contact of contacts) complete(world, agent, contact);
  choose(world, agent, status);
  return done;
}

/** The state takes effect: reminders of missed contacts go, and routing looks again. */
function choose(world: World, agent: Agent, status: AgentStatus): void {
  takeState(agent, status, world.clock.now());
  refreshShown(world, agent);
  tell(world, { kind: "agent", agent, cause: "state" });
  offerNext(world);
}

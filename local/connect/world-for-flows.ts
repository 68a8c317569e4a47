import { createHash } from "node:crypto";
import type { Ids } from "#journey/ids.ts";
import { bareInstance } from "../flow/flow-instance.ts";
import type { FlowInstance } from "../flow/flow-instance.ts";
import type { World } from "../world.ts";
import { createCallback } from "./create-callback.ts";
import { createTask } from "./create-task.ts";
import { ringOutside } from "./outside-line.ts";
import { queueMetrics } from "./queue-metrics.ts";
import { tell } from "./tell.ts";

interface WorldForFlows {
  readonly world: World;
  /** Is there such a flow? By flow id. */
  readonly hasFlow: (flowId: string) => boolean;
  /** Who can answer a guide's views; absent: nobody. */
  readonly showView?: FlowInstance["showView"];
}

/** The world, as flows ask it. Profiles and cases live as long as the world. */
export function worldForFlows({ world, hasFlow, showView }: WorldForFlows): FlowInstance {
  return {
    ...bareInstance(),
    chance: chanceFrom(world.ids),
    metrics: (queueId, channel) => queueMetrics(world, queueId, channel),
    dial: ringOutside,
    createTask: (task) => (hasFlow(task.flowId) ? createTask(world, task) : null),
    createCallback: (callback) => createCallback(world, callback),
    holdPrevious: (contactId, whom) => holdPrevious(world, contactId, whom),
    ...(showView ? { showView } : {}),
  };
}

/** Chance out of new identifiers, so that nothing else has to be handed in: at least 0, below 1. */
export const chanceFrom = (ids: Ids) => (): number =>
  createHash("sha256").update(ids.next()).digest().readUInt32BE(0) / 2 ** 32;

/** The agent of the contact before holds its caller, or takes them back. Agents themselves are never on hold here. */
function holdPrevious(world: World, contactId: string, whom: "agent" | "customer" | "nobody"): boolean {
  const before = world.contacts.get(world.contacts.get(contactId)?.details?.previousContactId ?? "");
  if (before?.state.type !== "connected" || whom === "agent") return false;
  before.state.held = whom === "customer";
  const agent = world.agents.get(before.state.username);
  if (agent) tell(world, { kind: "agent", agent, cause: "media" });
  return true;
}

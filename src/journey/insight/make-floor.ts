import type { DirectoryEntry } from "../contact/agent-directory.ts";
import { serviceLevel } from "./answered-contacts.ts";
import type { AgentFigures, Floor, QueueFigures } from "./floor.ts";
import type { AgentReading, FloorReadings, QueueReading } from "./floor-readings.ts";

/** What the floor is measured against: the instance's queues with their targets, and the states agents choose. */
export interface FloorPlan {
  readonly queues: readonly {
    readonly queueId: string;
    readonly name: string;
    readonly targetSeconds: number;
  }[];
  readonly statuses: readonly {
    readonly name: string;
    readonly type: "routable" | "not_routable" | "offline";
  }[];
}

export interface FloorNames {
  readonly agents: ReadonlyMap<string, DirectoryEntry>;
  /** Today's waits of answered contacts, by queue id, in seconds. */
  readonly waits: ReadonlyMap<string, readonly number[]>;
}

/** Puts a reading together with names, targets and today's answers. Queues stay in the plan's order. */
export function makeFloor(readings: FloorReadings, plan: FloorPlan, names: FloorNames): Floor {
  return {
    asOf: readings.takenAt,
    queues: plan.queues.map((queue) => queueFigures(queue, readings, names.waits.get(queue.queueId) ?? [])),
    agents: readings.agents
      .flatMap((agent) => agentFigures(agent, plan, names))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  };
}

const nobody: Omit<QueueReading, "queueId"> = { waiting: 0, oldestSeconds: null, available: 0, staffed: 0 };

function queueFigures(
  { queueId, name, targetSeconds }: FloorPlan["queues"][number],
  readings: FloorReadings,
  waits: readonly number[],
): QueueFigures {
  const reading = readings.queues.find((each) => each.queueId === queueId) ?? nobody;
  const inProgress = readings.agents
    .flatMap(({ contacts }) => contacts)
    .filter((contact) => contact.queueId === queueId && isTalking(contact.phase));
  return {
    queueId,
    name,
    waiting: reading.waiting,
    oldestWaitingSince: secondsBefore(readings.takenAt, reading.oldestSeconds),
    inProgress: inProgress.length,
    available: reading.available,
    staffed: reading.staffed,
    serviceLevel: serviceLevel(waits, targetSeconds),
    targetSeconds,
  };
}

const isTalking = (phase: string): boolean => phase === "connected" || phase === "held";

const secondsBefore = (instant: string, seconds: number | null): string | null =>
  seconds === null ? null : new Date(new Date(instant).getTime() - seconds * 1000).toISOString();

/** An agent whose name no event has told yet is left out: an id is nobody to a supervisor. */
function agentFigures(agent: AgentReading, plan: FloorPlan, names: FloorNames): readonly AgentFigures[] {
  const entry = names.agents.get(agent.agentId);
  if (!entry) return [];
  const queueName = (id: string | null) => plan.queues.find(({ queueId }) => queueId === id)?.name ?? "";
  return [
    {
      username: entry.username,
      name: entry.name,
      ...(entry.team ? { team: entry.team } : {}),
      state: agent.status,
      stateType: stateType(agent.status, plan),
      since: agent.since,
      contacts: agent.contacts.map(({ queueId, ...contact }) => ({
        ...contact,
        queueName: queueName(queueId),
      })),
    },
  ];
}

/** What nobody chose is Connect's own doing: a fault by its name, or a system state. */
function stateType(status: string, { statuses }: FloorPlan): AgentFigures["stateType"] {
  const chosen = statuses.find(({ name }) => name === status);
  if (chosen) return chosen.type;
  return /error|missed|failed|rejected|default/i.test(status) ? "error" : "system";
}

import { isWithin } from "../disclosure/scope.ts";
import type { Scope } from "../disclosure/scope.ts";
import type { AgentFigures, Floor } from "./floor.ts";

/** The floor as far as this scope reaches: its queues, its teams, and of their contacts those of its queues. */
export function floorInScope(floor: Floor, { teams, queues }: Scope): Floor {
  const isOwn = ({ team }: AgentFigures): boolean => isWithin(teams, team ?? null);
  return {
    ...floor,
    queues: floor.queues.filter(({ name }) => isWithin(queues, name)),
    agents: floor.agents.filter(isOwn).map((agent) => ({
      ...agent,
      contacts: agent.contacts.filter(({ queueName }) => isWithin(queues, queueName)),
    })),
  };
}

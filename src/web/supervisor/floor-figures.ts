import type { AgentFigures, Floor, QueueFigures } from "#contract/api.ts";
import type { Tone } from "#web/kit/Chip.tsx";

export interface FloorTotals {
  readonly waiting: number;
  /** ISO 8601, with the queue it waits in; null when nobody waits. */
  readonly longest: { readonly since: string; readonly queueName: string } | null;
  /** The queue that meets its target worst, among those with contacts today. */
  readonly lowest: { readonly serviceLevel: number; readonly queue: QueueFigures } | null;
  readonly inProgress: number;
  readonly onContact: number;
  readonly available: number;
  readonly signedIn: number;
}

/** The floor in one row. Nothing here that the figures do not say. */
export function floorTotals({ queues, agents }: Floor): FloorTotals {
  const waiting = queues.filter((queue) => queue.oldestWaitingSince !== null).toSorted(byOldest);
  const measured = queues.flatMap((queue) =>
    queue.serviceLevel === null ? [] : [{ serviceLevel: queue.serviceLevel, queue }],
  );
  const first = waiting[0];
  return {
    waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
    longest: first?.oldestWaitingSince ? { since: first.oldestWaitingSince, queueName: first.name } : null,
    lowest: measured.toSorted((a, b) => a.serviceLevel - b.serviceLevel)[0] ?? null,
    inProgress: queues.reduce((sum, queue) => sum + queue.inProgress, 0),
    onContact: agents.filter((agent) => groupOf(agent) === "onContact").length,
    available: agents.filter((agent) => groupOf(agent) === "available").length,
    signedIn: agents.filter((agent) => groupOf(agent) !== "offline").length,
  };
}

const byOldest = (a: QueueFigures, b: QueueFigures): number =>
  (a.oldestWaitingSince ?? "").localeCompare(b.oldestWaitingSince ?? "");

/** Worst first: where somebody has waited longest, then where the target is missed most, then by name. */
export function worstFirst(queues: readonly QueueFigures[]): readonly QueueFigures[] {
  return queues.toSorted(
    (a, b) =>
      Number(b.waiting > 0) - Number(a.waiting > 0) ||
      byOldest(a, b) ||
      (a.serviceLevel ?? 1) - (b.serviceLevel ?? 1) ||
      a.name.localeCompare(b.name),
  );
}

export const agentGroups = {
  attention: { words: "Missed a contact", tone: "red" },
  onContact: { words: "On contact", tone: "accent" },
  wrapUp: { words: "Wrap-up", tone: "iris" },
  available: { words: "Available", tone: "green" },
  away: { words: "Away", tone: "amber" },
  offline: { words: "Offline", tone: "neutral" },
} as const satisfies Record<string, { words: string; tone: Tone }>;
export type AgentGroup = keyof typeof agentGroups;

/** Which kind of state an agent is in: what they do counts for more than what they chose. */
export function groupOf(agent: AgentFigures): AgentGroup {
  if (agent.stateType === "error") return "attention";
  const phases = agent.contacts.map((contact) => contact.phase.toLowerCase());
  if (phases.length > 0) return phases.every(isWrapUp) ? "wrapUp" : "onContact";
  if (agent.stateType === "routable") return "available";
  return agent.stateType === "offline" ? "offline" : "away";
}

/** Connect says `ENDED`; our own contact rows say `afterContactWork`. */
const isWrapUp = (phase: string): boolean => phase === "ended" || phase.includes("aftercontactwork");

const order: readonly AgentGroup[] = ["attention", "wrapUp", "onContact", "away", "available", "offline"];

/** Those who may need somebody first; within a kind, whoever is in it longest. */
export function attentionFirst(agents: readonly AgentFigures[]): readonly AgentFigures[] {
  return agents.toSorted(
    (a, b) =>
      order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)) ||
      a.since.localeCompare(b.since) ||
      a.username.localeCompare(b.username),
  );
}

import type { World } from "../world.ts";

/** The contact ids that wait in a queue, first come first; changing it changes the queue. */
export function waitingIn(world: World, queueId: string): string[] {
  const known = world.queues.get(queueId);
  if (known) return known;
  const empty: string[] = [];
  world.queues.set(queueId, empty);
  return empty;
}

import type { Floor } from "./floor.ts";

/** Ages are given in whole seconds, so the moment they point to trembles by one. */
const tremblingMs = 2_000;

/** Whether a supervisor would see a difference. The time of the reading alone is none. */
export function floorChanged(before: Floor | null, after: Floor): boolean {
  if (before === null) return true;
  return JSON.stringify(figuresOf(before, after)) !== JSON.stringify(figuresOf(after, before));
}

/** The figures without the reading's time, and without trembling against the other floor. */
function figuresOf(floor: Floor, other: Floor) {
  const queues = floor.queues.map((queue) => {
    const counterpart = other.queues.find(({ queueId }) => queueId === queue.queueId);
    const since = queue.oldestWaitingSince;
    return { ...queue, oldestWaitingSince: earlierOfNear(since, counterpart?.oldestWaitingSince ?? null) };
  });
  return { queues, agents: floor.agents };
}

function earlierOfNear(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one;
  const apartMs = Math.abs(new Date(one).getTime() - new Date(other).getTime());
  return apartMs < tremblingMs && other < one ? other : one;
}

import { queueList } from "../instance.ts";
import type { QueueMetrics } from "../flow/flow-instance.ts";
import type { Channel, World } from "../world.ts";
import { currentMetrics } from "./rest/current-metrics.ts";

const everyChannel: readonly Channel[] = ["VOICE", "CHAT"];

/** A queue's figures as a flow asks for them; null when there is no such queue. */
export function queueMetrics(world: World, queueId: string, channel: Channel | null): QueueMetrics | null {
  const queue = queueList.find(({ id }) => id === queueId);
  if (!queue) return null;
  const slice = { queueIds: [queueId], channels: channel === null ? everyChannel : [channel] };
  const figure = (name: string): number => currentMetrics[name]?.(world, slice) ?? 0;
  return {
    name: queue.name,
    arn: queue.arn,
    size: figure("CONTACTS_IN_QUEUE"),
    estimatedWaitSeconds: currentMetrics["ESTIMATED_WAIT_TIME"]?.(world, slice) ?? null,
    oldestAgeSeconds: Math.floor(figure("OLDEST_CONTACT_AGE") / 1_000),
    agents: {
      Online: figure("AGENTS_ONLINE"),
      Available: figure("AGENTS_AVAILABLE"),
      Staffed: figure("AGENTS_STAFFED"),
      AfterContactWork: figure("AGENTS_AFTER_CONTACT_WORK"),
      Busy: figure("AGENTS_ON_CONTACT"),
      Missed: figure("AGENTS_ERROR"),
      NonProductive: figure("AGENTS_NON_PRODUCTIVE"),
    },
  };
}

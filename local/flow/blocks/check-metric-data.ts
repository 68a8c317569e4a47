import { z } from "zod";
import { failed, result } from "../block.ts";
import type { Block } from "../block.ts";
import type { QueueMetrics } from "../flow-instance.ts";
import { queueOf } from "../queue-of.ts";

const figures = {
  NumberOfAgentsAvailable: ({ agents }) => agents.Available,
  NumberOfAgentsStaffed: ({ agents }) => agents.Staffed,
  NumberOfAgentsOnline: ({ agents }) => agents.Online,
  OldestContactInQueueAgeSeconds: ({ oldestAgeSeconds }) => oldestAgeSeconds,
  NumberOfContactsInQueue: ({ size }) => size,
} as const satisfies Record<string, (metrics: QueueMetrics) => number>;

const Parameters = z.object({
  MetricType: z.enum([
    "NumberOfAgentsAvailable",
    "NumberOfAgentsStaffed",
    "NumberOfAgentsOnline",
    "OldestContactInQueueAgeSeconds",
    "NumberOfContactsInQueue",
  ]),
});

/** One figure of a queue, for the conditions to compare. Without a queue named the target queue's. */
export const checkMetricData: Block = {
  run: (step) => {
    const parsed = Parameters.safeParse(step.parameters);
    if (!parsed.success) return failed("parameters not understood");
    const queueId = queueOf(step);
    const metrics = queueId === null ? null : step.host.instance.metrics(queueId, null);
    return metrics ? result(String(figures[parsed.data.MetricType](metrics))) : failed("no such queue");
  },
};

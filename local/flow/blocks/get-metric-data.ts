import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import type { QueueMetrics } from "../flow-instance.ts";
import { queueOf } from "../queue-of.ts";

const Parameters = z.object({ QueueChannel: z.enum(["Voice", "Chat"]).optional() });
const channelOf = { Voice: "VOICE", Chat: "CHAT" } as const;

/** Reads a queue's figures into `$.Metrics`. Without a queue named the target queue's, for all channels. */
export const getMetricData: Block = {
  run: (step) => {
    const parsed = Parameters.safeParse(step.parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { QueueChannel } = parsed.data;
    const queueId = queueOf(step);
    const channel = QueueChannel === undefined ? null : channelOf[QueueChannel];
    const metrics = queueId === null ? null : step.host.instance.metrics(queueId, channel);
    if (!metrics) return failed("no such queue");
    step.memory.results.Metrics = namespaceOf(metrics);
    return next;
  },
};

const namespaceOf = ({ name, arn, size, oldestAgeSeconds, estimatedWaitSeconds, agents }: QueueMetrics) => ({
  Queue: {
    Name: name,
    ARN: arn,
    Size: size,
    OldestContactAge: oldestAgeSeconds,
    ...(estimatedWaitSeconds === null ? {} : { EstimatedWaitTime: estimatedWaitSeconds }),
  },
  Agents: Object.fromEntries(Object.entries(agents).map(([metric, Count]) => [metric, { Count }])),
});

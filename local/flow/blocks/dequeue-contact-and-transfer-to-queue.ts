import { failed } from "../block.ts";
import type { Block } from "../block.ts";
import { queueOf } from "../queue-of.ts";

/** In a queue flow: takes the contact to the end of another queue, whose flow then begins. */
export const dequeueContactAndTransferToQueue: Block = {
  run: (step) => {
    const queueId = queueOf(step);
    if (queueId === null || !step.host.queue(queueId)) return failed("no such queue");
    return step.host.requeue(queueId)
      ? { kind: "end", how: "queued" }
      : failed("the contact waits in no queue");
  },
};

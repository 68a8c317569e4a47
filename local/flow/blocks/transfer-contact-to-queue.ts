import { failed } from "../block.ts";
import type { Block } from "../block.ts";

/** Puts the contact into its target queue and leaves the flow; the queue's own flow takes over. */
export const transferContactToQueue: Block = {
  run: ({ host }) => {
    const { targetQueueId } = host.contact();
    if (targetQueueId === null) return failed("no target queue set");
    return host.enqueue(targetQueueId) === "queued"
      ? { kind: "end", how: "queued" }
      : failed("queue is full", "QueueAtCapacity");
  },
};

import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { idOf, text } from "../parameters.ts";

const Parameters = z.object({ QueueId: text });

/** Sets the queue that a later transfer goes to. Agents' own queues are not there on the laptop. */
export const updateContactTargetQueue: Block = {
  run: ({ parameters, host }) => {
    const queueId = Parameters.safeParse(parameters).data?.QueueId;
    if (queueId === undefined) return failed("not implemented: a queue of one agent, or no queue named");
    if (!host.queue(idOf(queueId))) return failed("no such queue");
    host.setTargetQueue(idOf(queueId));
    return next;
  },
};

import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { dequeueContactAndTransferToQueue } from "./dequeue-contact-and-transfer-to-queue.ts";

test("a waiting contact goes to the other queue", async () => {
  const trial = tryBlock(dequeueContactAndTransferToQueue, { isQueued: true });
  expect(await trial.run({ QueueId: "arn:queue/q-1" })).toEqual({ kind: "end", how: "queued" });
  expect(trial.done).toEqual(['requeue "q-1"']);
});

test("a contact that waits nowhere, or a queue that is not there, is an error", async () => {
  expect(await tryBlock(dequeueContactAndTransferToQueue).run({ QueueId: "q-1" })).toMatchObject({
    kind: "error",
  });
  const trial = tryBlock(dequeueContactAndTransferToQueue, { isQueued: true });
  expect(await trial.run({ QueueId: "q-2" })).toMatchObject({ kind: "error", why: "no such queue" });
});

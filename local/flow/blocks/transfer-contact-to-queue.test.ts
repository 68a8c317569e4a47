import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { transferContactToQueue } from "./transfer-contact-to-queue.ts";

test("the contact goes to its target queue and leaves the flow", async () => {
  const trial = tryBlock(transferContactToQueue, { contact: { targetQueueId: "q-1" } });
  expect(await trial.run({})).toEqual({ kind: "end", how: "queued" });
  expect(trial.done).toEqual(['enqueue "q-1"']);
});

test("a full queue takes its own error", async () => {
  const trial = tryBlock(transferContactToQueue, { contact: { targetQueueId: "q-1" }, queueIsFull: true });
  expect(await trial.run({})).toMatchObject({ kind: "error", type: "QueueAtCapacity" });
});

test("without a target queue there is nowhere to go", async () => {
  expect(await tryBlock(transferContactToQueue).run({})).toMatchObject({
    kind: "error",
    type: "NoMatchingError",
  });
});

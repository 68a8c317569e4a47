import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactTargetQueue } from "./update-contact-target-queue.ts";

test.each(["q-1", "arn:aws:connect:us-west-2:0:instance/i/queue/q-1"])("%s is a queue", async (QueueId) => {
  const trial = tryBlock(updateContactTargetQueue);
  expect(await trial.run({ QueueId })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setTargetQueue "q-1"']);
});

test.each([{ QueueId: "q-2" }, { QueueId: "" }, { AgentId: "ana" }])("%j is not", async (given) => {
  const trial = tryBlock(updateContactTargetQueue);
  expect(await trial.run(given)).toMatchObject({ kind: "error" });
  expect(trial.done).toEqual([]);
});

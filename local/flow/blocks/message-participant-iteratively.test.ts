import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { messageParticipantIteratively } from "./message-participant-iteratively.ts";

test("messages come round, each with the time it takes to say, until the contact leaves", async () => {
  const trial = tryBlock(messageParticipantIteratively);
  const running = trial.run({
    Messages: [{ SSML: '<speak>One<break time="10s"/></speak>' }, { Text: "Two" }],
  });
  await setImmediate();
  expect(trial.said.map((prompt) => prompt.text)).toEqual(["One"]);
  expect(trial.time.untilNext()).toBeGreaterThan(10_000);
  for (let round = 0; round < 2; round += 1) {
    trial.time.toNext(Infinity);
    await setImmediate();
  }
  expect(trial.said.map((prompt) => prompt.text)).toEqual(["One", "Two", "One"]);
  trial.stop();
  trial.time.toNext(Infinity);
  expect(await running).toEqual({ kind: "end", how: "gone" });
});

test("an interrupt ends the round once its time has come", async () => {
  const trial = tryBlock(messageParticipantIteratively);
  const running = trial.run({ Messages: [{ SSML: '<break time="20s"/>' }], InterruptFrequencySeconds: "30" });
  for (let round = 0; round < 2; round += 1) {
    await setImmediate();
    trial.time.toNext(Infinity);
  }
  expect(await running).toEqual({ kind: "result", value: "MessagesInterrupted" });
  expect(trial.said).toHaveLength(2);
});

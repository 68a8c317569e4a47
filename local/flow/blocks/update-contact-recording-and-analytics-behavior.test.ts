import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactRecordingAndAnalyticsBehavior } from "./update-contact-recording-and-analytics-behavior.ts";

const voice = {
  VoiceBehavior: {
    VoiceRecordingBehavior: { RecordedParticipants: ["Agent"], IVRRecordingBehavior: "Enabled" },
  },
};

test("a call's recording follows", async () => {
  const trial = tryBlock(updateContactRecordingAndAnalyticsBehavior);
  expect(await trial.run(voice)).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setRecording {"agent":true,"customer":false,"ivr":true}']);
});

test("the other channel's behaviour is a mismatch", async () => {
  const chat = { contact: { channel: "CHAT" } } as const;
  const block = updateContactRecordingAndAnalyticsBehavior;
  const mismatch = { kind: "error", type: "ChannelMismatch" };
  expect(await tryBlock(block, chat).run(voice)).toMatchObject(mismatch);
  expect(await tryBlock(block).run({ ChatBehavior: {} })).toMatchObject(mismatch);
  expect(await tryBlock(block, chat).run({ ChatBehavior: {} })).toEqual({ kind: "next" });
});

import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactRecordingAndAnalyticsBehavior } from "./update-contact-recording-and-analytics-behavior.ts";

const block = updateContactRecordingAndAnalyticsBehavior;
const chat = { contact: { channel: "CHAT" } } as const;
const recorded = (...RecordedParticipants: string[]) => ({
  VoiceRecordingBehavior: { RecordedParticipants, IVRRecordingBehavior: "Enabled" },
});
const analytics = {
  Enabled: "True",
  AnalyticsLanguage: "es-US",
  AnalyticsModes: ["RealTime"],
  ConversationalAnalyticsRedactionConfiguration: { Enabled: "True", RedactionResults: "RedactedOnly" },
  SentimentConfiguration: { Enabled: "True" },
};
const whole = { languageCode: "es-US", redacts: true, judgesSentiment: true };

test("a call's recording follows", async () => {
  const trial = tryBlock(block);
  expect(await trial.run({ VoiceBehavior: recorded("Agent") })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setRecording {"agent":true,"customer":false,"ivr":true}']);
});

test("a call is analysed as it goes on, where both sides are recorded", async () => {
  const trial = tryBlock(block);
  await trial.run({
    VoiceBehavior: { ...recorded("Agent", "Customer"), VoiceAnalyticsBehavior: analytics },
  });
  expect(trial.done.at(-1)).toBe(`setAnalysis ${JSON.stringify(whole)}`);
  const half = { VoiceBehavior: { ...recorded("Customer"), VoiceAnalyticsBehavior: analytics } };
  expect(await tryBlock(block).run(half)).toMatchObject({ kind: "error" });
});

test("a chat is analysed by its one mode", async () => {
  const trial = tryBlock(block, chat);
  const ChatAnalyticsBehavior = { ...analytics, AnalyticsModes: ["ContactLens"] };
  expect(await trial.run({ ChatBehavior: { ChatAnalyticsBehavior } })).toEqual({ kind: "next" });
  expect(trial.done).toEqual([`setAnalysis ${JSON.stringify(whole)}`]);
});

test.each([
  ["switched off", { Enabled: "False" }],
  ["after the call only", { AnalyticsModes: ["PostContact"] }],
])("analytics %s hear nothing while people talk", async (_, more) => {
  const trial = tryBlock(block);
  const VoiceAnalyticsBehavior = { ...analytics, ...more };
  await trial.run({ VoiceBehavior: { ...recorded("Agent", "Customer"), VoiceAnalyticsBehavior } });
  expect(trial.done.at(-1)).toBe("setAnalysis null");
});

test("the other channel's behaviour is a mismatch", async () => {
  const mismatch = { kind: "error", type: "ChannelMismatch" };
  expect(await tryBlock(block, chat).run({ VoiceBehavior: recorded("Agent") })).toMatchObject(mismatch);
  expect(await tryBlock(block).run({ ChatBehavior: {} })).toMatchObject(mismatch);
  expect(await tryBlock(block, chat).run({ ChatBehavior: {} })).toEqual({ kind: "next" });
});

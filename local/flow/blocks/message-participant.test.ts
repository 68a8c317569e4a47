import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { messageParticipant } from "./message-participant.ts";

test("words are said in the language of the voice", async () => {
  const trial = tryBlock(messageParticipant);
  trial.memory.voiceLanguage = "es-US";
  expect(await trial.run({ Text: "Hola" })).toEqual({ kind: "next" });
  expect(trial.said).toEqual([{ text: "Hola", language: "es-US", by: "flow", isWhole: true }]);
});

test("a key cuts words short only where the flow says so", async () => {
  const trial = tryBlock(messageParticipant);
  await trial.run({ Text: "Hello", SkipWhenDTMFBufferEnabled: "True" });
  expect(trial.said[0]).toMatchObject({ isWhole: false });
});

test("SSML keeps its tags for a voice and has a text without them", async () => {
  const trial = tryBlock(messageParticipant);
  await trial.run({ SSML: '<speak>One moment <break time="1s"/> please</speak>' });
  expect(trial.said[0]).toMatchObject({ text: "One moment please", ssml: expect.stringContaining("<break") });
});

test.each([{}, { Text: "" }, { PromptId: "" }])(
  "%j has no words, so the error branch is taken",
  async (given) => {
    expect(await tryBlock(messageParticipant).run(given)).toMatchObject({
      kind: "error",
      type: "NoMatchingError",
    });
  },
);

test("a recording is named, since only the instance has it", async () => {
  const trial = tryBlock(messageParticipant);
  expect(await trial.run({ PromptId: "arn:instance/i/prompt/p-1" })).toEqual({ kind: "next" });
  expect(trial.said[0]).toMatchObject({ text: "[recording p-1]" });
});

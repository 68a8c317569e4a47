import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactTextToSpeechVoice } from "./update-contact-text-to-speech-voice.ts";

test.each([
  ["Joanna", "en-US"],
  ["Lupe", "es-US"],
  ["Zhiyu", "zh-CN"],
])("%s speaks %s", async (TextToSpeechVoice, language) => {
  const trial = tryBlock(updateContactTextToSpeechVoice);
  expect(await trial.run({ TextToSpeechVoice })).toEqual({ kind: "next" });
  expect(trial.memory.voiceLanguage).toBe(language);
});

test("a voice that is not there takes the error branch", async () => {
  expect(await tryBlock(updateContactTextToSpeechVoice).run({ TextToSpeechVoice: "Nobody" })).toMatchObject({
    kind: "error",
  });
});

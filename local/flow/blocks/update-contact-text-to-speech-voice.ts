import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text } from "../parameters.ts";

const Parameters = z.object({ TextToSpeechVoice: text });

/** Polly's voices for the languages we speak. https://docs.aws.amazon.com/polly/latest/dg/available-voices.html */
const languageOfVoice: ReadonlyMap<string, string> = new Map([
  ...[
    "Joanna",
    "Danielle",
    "Gregory",
    "Ivy",
    "Joey",
    "Kendra",
    "Kimberly",
    "Matthew",
    "Ruth",
    "Salli",
    "Stephen",
  ].map((voice) => [voice, "en-US"] as const),
  ...["Lupe", "Pedro", "Penelope", "Miguel"].map((voice) => [voice, "es-US"] as const),
  ["Zhiyu", "zh-CN"],
]);

/** Chooses the voice, and with it the language of what is said next. A chat has no voice and goes on. */
export const updateContactTextToSpeechVoice: Block = {
  channels: ["VOICE"],
  elsewhere: "success",
  run: ({ parameters, memory }) => {
    const voice = Parameters.safeParse(parameters).data?.TextToSpeechVoice;
    const language = voice === undefined ? undefined : languageOfVoice.get(voice);
    if (language === undefined) return failed("no such voice");
    memory.voiceLanguage = language;
    return next;
  },
};

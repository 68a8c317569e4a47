import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text } from "../parameters.ts";

const Parameters = z.object({ TextToSpeechVoice: text });

/** Polly's voices by the language they speak. https://docs.aws.amazon.com/polly/latest/dg/available-voices.html */
const voices = {
  "en-US":
    "Danielle Gregory Ivy Joanna Joey Justin Kendra Kevin Kimberly Matthew Patrick Ruth Salli Stephen Tiffany",
  "en-GB": "Amy Arthur Brian Emma",
  "en-GB-WLS": "Geraint",
  "en-AU": "Nicole Olivia Russell",
  "en-IE": "Niamh",
  "en-IN": "Aditi Kajal Raveena",
  "en-NZ": "Aria",
  "en-SG": "Jasmine",
  "en-ZA": "Ayanda",
  "es-US": "Lupe Miguel Pedro Penelope Penélope",
  "es-ES": "Alba Conchita Enrique Lucia Raul Sergio",
  "es-MX": "Andres Andrés Mia",
  "zh-CN": "Zhiyu",
  "yue-CN": "Hiujin",
  "fr-FR": "Celine Lea Mathieu Remi",
  "fr-CA": "Chantal Gabrielle Liam",
  "de-DE": "Daniel Hans Marlene Vicki",
  "it-IT": "Adriano Bianca Carla Giorgio",
  "pt-BR": "Camila Ricardo Thiago Vitoria",
  "pt-PT": "Cristiano Ines",
  "ja-JP": "Kazuha Mizuki Takumi Tomoko",
  "ko-KR": "Jihye Seoyeon",
  arb: "Zeina",
  "ar-AE": "Hala Zayd",
  "ru-RU": "Maxim Tatyana",
  "pl-PL": "Ewa Jacek Jan Maja Ola",
};
const languageOfVoice: ReadonlyMap<string, string> = new Map(
  Object.entries(voices).flatMap(([language, names]) => names.split(" ").map((name) => [name, language])),
);

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

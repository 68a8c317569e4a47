import type { BotLocale, Intent } from "./bot-model.ts";
import { languageOf } from "./slot-types/slot-reader.ts";
import type { Language } from "./slot-types/slot-reader.ts";

/** What people say for the intents that every bot may take over by their signature. */
const phrases: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "AMAZON.CancelIntent": {
    en: "cancel|never mind|forget it|cancel that",
    es: "cancelar|cancela|olvídalo|no importa",
    zh: "取消|算了|不用了",
  },
  "AMAZON.HelpIntent": {
    en: "help|help me|can you help me|I need help|what can I say",
    es: "ayuda|ayúdame|necesito ayuda|qué puedo decir",
    zh: "帮助|帮帮我|我需要帮助|我可以说什么",
  },
  "AMAZON.PauseIntent": { en: "pause|pause that", es: "pausa|haz una pausa", zh: "暂停" },
  "AMAZON.RepeatIntent": {
    en: "repeat|say that again|repeat that|what did you say|can you repeat that",
    es: "repite|repítelo|otra vez|qué dijiste|puede repetir",
    zh: "重复|再说一遍|请再说一次|你说什么",
  },
  "AMAZON.ResumeIntent": { en: "resume|continue|keep going", es: "continúa|sigue|reanuda", zh: "继续" },
  "AMAZON.StartOverIntent": {
    en: "start over|restart|start again|begin again",
    es: "empezar de nuevo|empieza de nuevo|volver a empezar",
    zh: "重新开始|从头开始",
  },
  "AMAZON.StopIntent": {
    en: "stop|stop that|off|shut up|that's enough",
    es: "para|detente|basta|alto",
    zh: "停止|停|停下来",
  },
};

/** The built-in utterances of an intent in its bot's language; none for an intent of the bot's own. */
export function builtInPhrases(
  { signature }: Pick<Intent, "signature">,
  locale: BotLocale,
): readonly string[] {
  const listed = signature === null ? undefined : phrases[signature]?.[languageOf(locale.localeId)];
  return listed?.split("|") ?? [];
}

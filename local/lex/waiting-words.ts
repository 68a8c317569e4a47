import type { Language } from "./slot-types/slot-reader.ts";
import { normalise } from "./utterance.ts";

const wait: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:please |can you |could you )?(?:wait|hold on|hang on)|(?:just )?(?:one|a) (?:moment|minute|second|sec)|give me a (?:moment|minute|second|sec)|let me (?:look|check|find|get))/,
  es: /^(?:espera|espere|un momento|un minuto|un segundo|dame un|deme un|permitame|dejame)/,
  zh: /^(?:等|请等|稍等|请稍等|等一下|等等|让我)/,
};
const goOn: Readonly<Record<Language, RegExp>> = {
  en: /^(?:continue|go on|go ahead|(?:ok |okay )?(?:im|i am) (?:ready|back)|ready|i have it|got it|lets continue|resume)/,
  es: /^(?:continua|continue|continuar|sigue|siga|listo|lista|ya|ya lo tengo|adelante|ya estoy)/,
  zh: /^(?:继续|好了|可以了|准备好了|我回来了|找到了)/,
};

/** Does the person ask the bot to wait, or to go on? */
export function waitingWords(text: string, language: Language): "wait" | "continue" | null {
  const said = normalise(text).normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  if (wait[language].test(said)) return "wait";
  return goOn[language].test(said) ? "continue" : null;
}

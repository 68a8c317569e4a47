import { normalise } from "../utterance.ts";
import type { Language, SlotReader } from "./slot-reader.ts";

const phrases: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    "Don't know": "i dont know|dont know|not sure|no idea|im not sure|who knows",
    Maybe: "maybe|perhaps|possibly|probably|i guess",
    No: "no|nope|nah|no thanks|no thank you|not really|negative|incorrect|thats wrong|wrong|thats not right|do not|dont|never|not correct",
    Yes: "yes|yeah|yep|yup|sure|ok|okay|correct|right|thats right|thats correct|please do|go ahead|of course|absolutely|affirmative|sounds good|fine|definitely|uh huh|i do|it is|y",
  },
  es: {
    "Don't know": "no se|no lo se|no estoy seguro|no estoy segura|quien sabe",
    Maybe: "quizas|tal vez|a lo mejor|puede ser|posiblemente",
    No: "no|nop|para nada|negativo|incorrecto|no gracias|esta mal|nunca|tampoco",
    Yes: "si|claro|por supuesto|correcto|asi es|de acuerdo|esta bien|bueno|dale|ok|okay|exacto|adelante|vale|desde luego|cierto",
  },
  zh: {
    "Don't know": "不知道|不清楚|不确定|不太清楚",
    Maybe: "也许|可能|大概|或许",
    No: "不是|不对|不要|不用|没有|不行|错了|不好|不可以|否|别|不|没",
    Yes: "是的|对的|好的|可以|没错|正确|确认|是|对|好|行|嗯|要",
  },
};

/** `AMAZON.Confirmation`: Yes, No, Maybe or Don't know. Words at the beginning count; beside a no, a yes does not. */
export const readConfirmation: SlotReader = (text, { language, asked }) => {
  const said = normalise(text).normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  for (const [value, listed] of Object.entries(phrases[language])) {
    const phrase = listed.split("|").find((each) => fits(said, each, language, asked));
    if (phrase !== undefined) return { originalValue: text, interpretedValue: value };
  }
  return null;
};

function fits(said: string, phrase: string, language: Language, asked: boolean): boolean {
  if (said === phrase) return true;
  if (!asked) return false;
  return language === "zh"
    ? said.startsWith(phrase)
    : said.startsWith(`${phrase} `) || said.endsWith(` ${phrase}`);
}

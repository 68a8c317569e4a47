import type { Language } from "#journey/contact/attributes.ts";
import type { InLanguage } from "./topics/in-language.ts";

/** What a member makes of the card that was read to them. */
export type ReadBackAnswer = "right" | "wrong" | "person" | "silence" | "correction";

interface Phrases {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly person: readonly string[];
  /** Said around an answer; means nothing by itself. */
  readonly polite: readonly string[];
}

/** The keys 1, 2 and 0 mean the same in every language. Without accents, as the words are compared. */
const phrases: InLanguage<Phrases> = {
  "en-US": {
    right:
      "1|yes|yeah|yep|yup|yes it is|right|all right|correct|thats right|that is right|thats correct|that is correct|it is|true|exactly|perfect|good|ok|okay|sure|fine|sounds good|looks good|uh huh|go ahead".split(
        "|",
      ),
    wrong:
      "2|no|nope|nah|not quite|not really|not right|thats not right|that is not right|thats wrong|that is wrong|its wrong|wrong|incorrect|not correct|something is wrong".split(
        "|",
      ),
    person:
      "0|a person|person|an agent|agent|representative|a representative|operator|human|a human|someone|somebody|a real person|a live person|just a person|i want a person|i want to talk to a person|talk to a person|get me a person|just get me a person|customer service".split(
        "|",
      ),
    polite: "please|thanks|thank you|now|just|well|um|uh|oh".split("|"),
  },
  "es-US": {
    right:
      "1|si|claro|correcto|exacto|asi es|es correcto|eso es|esta bien|muy bien|bien|de acuerdo|ok|okay|vale|cierto|perfecto".split(
        "|",
      ),
    wrong: "2|no|no es asi|no es correcto|incorrecto|esta mal|no esta bien|no exactamente|no del todo".split(
      "|",
    ),
    person:
      "0|una persona|persona|un agente|agente|un representante|representante|operadora|operador|alguien|quiero hablar con una persona|quiero una persona|hablar con una persona|un humano".split(
        "|",
      ),
    polite: "por favor|gracias|ya|pues|ahora|bueno".split("|"),
  },
  "zh-CN": {
    right: "1|是的|是|对的|对|好的|好|没错|正确|可以|行|嗯|没问题".split("|"),
    wrong: "2|不是|不对|不正确|错了|不|不是的|不太对|有错".split("|"),
    person: "0|转人工|人工|人工服务|客服|找客服|真人|转接人工|我要人工|找人".split("|"),
    polite: "谢谢|请|的|了|啊|吧|呢|您".split("|"),
  },
};

/**
 * A plain yes or no, or the wish for a person again, is taken as such only when nothing else is said with it: "no, it is
 * about the scan" is the correction itself.
 */
export function readAnswer(said: string, language: Language): ReadBackAnswer {
  const words = said
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (words === "") return "silence";
  const { right, wrong, person, polite } = phrases[language];
  const isOnly = (listed: readonly string[]): boolean => consistsOf(words, [...listed, ...polite], language);
  if (isOnly(polite)) return "right";
  if (isOnly(wrong)) return "wrong";
  if (isOnly(right)) return "right";
  return isOnly(person) ? "person" : "correction";
}

/** Nothing but these phrases, one after the other? Each place is looked at once, however long the words are. */
function consistsOf(words: string, listed: readonly string[], language: Language): boolean {
  const gap = language === "zh-CN" ? "" : " ";
  const whole = language === "zh-CN" ? words.replaceAll(" ", "") : `${words} `;
  const reached = new Set([0]);
  for (const place of reached) {
    for (const phrase of listed) {
      if (whole.startsWith(phrase + gap, place)) reached.add(place + phrase.length + gap.length);
    }
  }
  return reached.has(whole.length);
}

import type { ReasonCode } from "#journey/contact/attributes.ts";
import { shorten } from "../shorten.ts";
import type { InLanguage } from "./in-language.ts";
import type { Topic } from "./topic.ts";

/** The card has the sentence whole among what was said. */
const longestInSummary = 280;

/** What the bot may not do itself: it says what will happen, keeps the member's own sentence, and hands over. */
function forAPerson(reasonCode: ReasonCode, wants: string, words: InLanguage<string>): Topic {
  return {
    reasonCode,
    slot: null,
    answer: ({ language, said }) =>
      Promise.resolve({
        words: words[language],
        summary: said === "" ? wants : `${wants}: “${shorten(said, longestInSummary)}”`,
        learned: [{ label: "Wants", value: wants }],
        next: "person",
      }),
  };
}

/** 42 CFR 422.564 and 422.580: a grievance may be oral, and a member may ask for a decision to be looked at again. */
export const appealOrGrievance = forAPerson("appealOrGrievance", "To appeal or complain", {
  "en-US":
    "You have the right to appeal a decision and to file a complaint, and it costs you nothing. I have written down your words for the person who takes it.",
  "es-US":
    "Usted tiene derecho a apelar una decisión y a presentar una queja, sin costo alguno. Anoté sus palabras para la persona que la recibirá.",
  "zh-CN": "您有权对决定提出申诉，也有权投诉，都不收费。我已经把您的话记下来，交给受理的客服人员。",
});

export const changePrimaryCare = forAPerson("changePrimaryCare", "Another primary care provider", {
  "en-US": "You can choose another primary care provider; a person makes the change with you.",
  "es-US": "Usted puede elegir otro médico de cabecera; una persona hace el cambio con usted.",
  "zh-CN": "您可以选择另一位家庭医生，由客服人员为您更改。",
});

export const appointmentOrRide = forAPerson("appointmentOrRide", "An appointment or a ride", {
  "en-US": "A person can arrange that with you.",
  "es-US": "Una persona puede arreglarlo con usted.",
  "zh-CN": "客服人员可以为您安排。",
});

export const addressChange = forAPerson("addressChange", "To change address, telephone or preferences", {
  "en-US":
    "To keep your details safe, a person makes that change with you, and may ask you a few more questions.",
  "es-US":
    "Para proteger sus datos, una persona hace ese cambio con usted y puede hacerle algunas preguntas más.",
  "zh-CN": "为了保护您的资料，这项更改由客服人员为您办理，可能会再问您几个问题。",
});

/** Card numbers are never taken by the bot. */
export const premium = forAPerson("premium", "Premium or a payment", {
  "en-US": "Please do not say or type a card number here. A person helps you with your premium and payments.",
  "es-US":
    "Por favor, no diga ni escriba aquí un número de tarjeta. Una persona le ayuda con su prima y sus pagos.",
  "zh-CN": "请不要在这里说出或输入卡号。客服人员会帮您处理保费和付款。",
});

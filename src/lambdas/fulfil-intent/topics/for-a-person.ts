import type { ReasonCode } from "#journey/contact/attributes.ts";
import { shorten } from "../shorten.ts";
import { dayAt, dayInWords } from "#journey/profile/calendar-day.ts";
import { primaryCareOf } from "./find-provider.ts";
import { dayIn } from "./in-language.ts";
import type { InLanguage } from "./in-language.ts";
import { nextVisit } from "./next-visit.ts";
import type { Topic } from "./topic.ts";

/** The card has the sentence whole among what was said. */
const longestInSummary = 280;

/** What the bot may not do itself: it says what will happen, keeps the member's own sentence, and hands over. */
function forAPerson(reasonCode: ReasonCode, wants: string, words: InLanguage<string>): Topic {
  return {
    reasonCode,
    slot: null,
    tells: [],
    answer: ({ language, said }) =>
      Promise.resolve({
        words: words[language],
        summary: summaryOf(wants, said),
        learned: [{ label: "Wants", value: wants }],
        next: "person",
      }),
  };
}

const summaryOf = (wants: string, said: string): string =>
  said === "" ? wants : `${wants}: “${shorten(said, longestInSummary)}”`;

/** 42 CFR 422.564 and 422.580: a grievance may be oral, and a member may ask for a decision to be looked at again. */
export const appealOrGrievance = forAPerson("appealOrGrievance", "To appeal or complain", {
  "en-US":
    "You have the right to appeal a decision and to file a complaint, and it costs you nothing. I have written down your words for the person who takes it.",
  "es-US":
    "Usted tiene derecho a apelar una decisión y a presentar una queja, sin costo alguno. Anoté sus palabras para la persona que la recibirá.",
  "zh-CN": "您有权对决定提出申诉，也有权投诉，都不收费。我已经把您的话记下来，交给受理的客服人员。",
});

/** With whom it is now: the change itself is made with a person, who asks for more proof. */
export const changePrimaryCare: Topic = {
  reasonCode: "changePrimaryCare",
  slot: null,
  tells: ["careTeam"],
  wantsCode: true,
  answer: async (context) => {
    const { language, said } = context;
    const now = await primaryCareOf(context);
    const wants = "Another primary care provider";
    const words: InLanguage<string> = {
      "en-US": `${now ? `Your primary care provider on record is ${now.name}. ` : ""}You can choose another; a person makes the change with you.`,
      "es-US": `${now ? `Su médico de cabecera registrado es ${now.name}. ` : ""}Usted puede elegir otro; una persona hace el cambio con usted.`,
      "zh-CN": `${now ? `我们记录的您的家庭医生是 ${now.name}。` : ""}您可以选择另一位，由客服人员为您更改。`,
    };
    return {
      words: words[language],
      summary: summaryOf(wants, said),
      learned: [
        { label: "Wants", value: wants },
        ...(now ? [{ label: "PCP on record", value: now.name }] : []),
      ],
      next: "person",
    };
  },
};

/** What is booked already is told; booking, changing and rides are arranged with a person. */
export const appointmentOrRide: Topic = {
  reasonCode: "appointmentOrRide",
  slot: null,
  tells: ["timeline"],
  answer: async (context) => {
    const { language, said, now } = context;
    const visit = await nextVisit(context);
    const on = visit ? dayIn[language](visit.day, dayAt(now)) : "";
    const at = visit?.place ?? null;
    const wants = "An appointment or a ride";
    const words: InLanguage<string> = {
      "en-US": `${visit ? `Your next appointment on record is ${visit.what}, on ${on}${at === null ? "" : `, at ${at}`}. ` : "We have no record of an appointment of yours. "}A person can arrange a visit or a ride with you.`,
      "es-US": `${visit ? `Su próxima cita registrada es ${visit.what}, el ${on}${at === null ? "" : `, en ${at}`}. ` : "No tenemos registro de ninguna cita suya. "}Una persona puede arreglar con usted una cita o un transporte.`,
      "zh-CN": `${visit ? `我们记录的您的下一次预约是${on}的 ${visit.what}${at === null ? "" : `，地点 ${at}`}。` : "我们没有您的预约记录。"}客服人员可以为您安排就诊或接送。`,
    };
    return {
      words: words[language],
      summary: summaryOf(wants, said),
      learned: [
        { label: "Wants", value: wants },
        ...(visit
          ? [{ label: "Next visit", value: `${visit.what}, ${dayInWords(visit.day, dayAt(now))}` }]
          : []),
      ],
      next: "person",
    };
  },
};

export const addressChange: Topic = {
  wantsCode: true,
  ...forAPerson("addressChange", "To change address, telephone or preferences", {
    "en-US": "To keep your details safe, a person makes that change with you.",
    "es-US": "Para proteger sus datos, una persona hace ese cambio con usted.",
    "zh-CN": "为了保护您的资料，这项更改由客服人员为您办理。",
  }),
};

/** Card numbers are never taken by the bot. */
export const premium = forAPerson("premium", "Premium or a payment", {
  "en-US":
    "Your premium and payments are not in the records I can read; a person can help you with them. Please do not say or type a card number here.",
  "es-US":
    "Su prima y sus pagos no están en los registros que puedo leer; una persona le puede ayudar con ellos. Por favor, no diga ni escriba aquí un número de tarjeta.",
  "zh-CN": "我能读到的记录里没有您的保费和付款；客服人员可以帮您处理。请不要在这里说出或输入卡号。",
});

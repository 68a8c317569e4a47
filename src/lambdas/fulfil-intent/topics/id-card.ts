import { planCards } from "#journey/profile/coverage/plan-card.ts";
import type { InLanguage } from "./in-language.ts";
import type { Topic } from "./topic.ts";

interface CardWords {
  readonly cannotSend: string;
  readonly covered: (plan: string) => string;
  readonly notCovered: string;
}

const cardWords: InLanguage<CardWords> = {
  "en-US": {
    cannotSend: "I cannot send an ID card myself, but a person can. ",
    covered: (plan) =>
      `You are covered by ${plan} with or without the card; your doctor can check that with us.`,
    notCovered: "We have no record of active coverage for you today.",
  },
  "es-US": {
    cannotSend: "Yo no puedo enviar tarjetas, pero una persona sí. ",
    covered: (plan) =>
      `Usted está cubierto por ${plan} con o sin la tarjeta; su médico puede comprobarlo con nosotros.`,
    notCovered: "Hoy no tenemos registro de cobertura activa a su nombre.",
  },
  "zh-CN": {
    cannotSend: "我不能寄会员卡，但客服人员可以。",
    covered: (plan) => `无论有没有卡，您都由 ${plan} 承保；您的医生可以向我们核实。`,
    notCovered: "我们今天没有您的有效承保记录。",
  },
};

/** The bot cannot send a card: it says so, notes the wish, and says what is true of the coverage meanwhile. */
export const idCard: Topic = {
  reasonCode: "idCard",
  slot: null,
  tells: ["plan"],
  answer: async ({ reader, patientId, now, language }) => {
    const coverages = await reader.search("Coverage", [["beneficiary", `Patient/${patientId}`]], 20);
    const [plan] = planCards(coverages, new Map(), now);
    const { cannotSend, covered, notCovered } = cardWords[language];
    return {
      words: cannotSend + (plan?.status === "active" ? covered(plan.name) : notCovered),
      summary: "Asked for an ID card",
      learned: [{ label: "Wants", value: "An ID card" }],
    };
  },
};

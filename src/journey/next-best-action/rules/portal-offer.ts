import { providerSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** From so many status questions on, looking them up oneself is quicker. A judgement. */
const manyQuestions = 3;

/** A practice that asks how several claims stand is shown where it can look at any hour. */
export const portalOffer: Rule = {
  id: "portal-offer",
  version: 1,
  group: "practice",
  standing: "outreach",
  speaksTo: providerSide,
  level: "L1",
  reads: [],
  answers: [],
  answersTopics: ["portal"],
  value: { member: 0.3, plan: 0.6 },
  coolDownDays: 30,
  cites: [],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.questions",
      op: "atLeast",
      than: manyQuestions,
      otherwise: {
        en: "The practice asked about fewer than 3 claims.",
        es: "El consultorio preguntó por menos de 3 reclamos.",
        zh: "诊所询问的理赔不足3项。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.isDenied",
      op: "is",
      than: false,
      otherwise: {
        en: "A claim on the board was denied: that wants a person, not a portal.",
        es: "Un reclamo del tablero fue denegado: eso requiere a una persona, no un portal.",
        zh: "清单上有理赔被拒：这需要人工处理，而不是门户网站。",
      },
    },
  ],
  find: (moment) => (moment.board.length === 0 && !moment.heard.has("portal") ? [] : [foundOf(moment)]),
};

const foundOf = (moment: Moment): Found => ({
  about: "portal",
  facts: {
    questions: {
      value: moment.heard.has("portal") ? Math.max(manyQuestions, moment.board.length) : moment.board.length,
      source: moment.board[0]?.source ?? null,
    },
    isDenied: {
      value: moment.board.some(({ status }) => status === "denied" || status === "paidInPart"),
      source: null,
    },
  },
  draft: () => draftOf(moment),
});

function draftOf(moment: Moment): HintDraft {
  const count = moment.board.length;
  return {
    title: {
      en: "Tell the practice that the portal shows claim status at any hour",
      es: "Informe al consultorio de que el portal muestra los reclamos a toda hora",
      zh: "告诉诊所门户网站随时可查理赔状态",
    },
    reason:
      count === 0
        ? {
            en: "The practice spoke of the portal.",
            es: "El consultorio habló del portal.",
            zh: "诊所提到了门户网站。",
          }
        : {
            en: `The practice asked how ${count} claims stand, and none of them was denied.`,
            es: `El consultorio preguntó por ${count} reclamos, y ninguno fue denegado.`,
            zh: `诊所询问了${count}项理赔的状态，均未被拒。`,
          },
    sources: moment.board.map(({ claimId, source }) => ({ label: claimId, source })),
    heard: heardOf(moment, ["portal"]),
    accept: { en: "Offer the portal", es: "Ofrecer el portal", zh: "提出门户网站" },
    guide: { title: "Status without a call", steps: [answerFirst, offer, help] },
    does: { kind: "guide" },
  };
}

const answerFirst: GuideStep = {
  title: "Answer every question first: the portal is for the next time",
  say: null,
};

const offer: GuideStep = {
  title: "Say what it shows",
  say: {
    en: "For the next time: our portal shows how your claims stand, day and night.",
    es: "Para la próxima vez: nuestro portal muestra cómo van sus reclamos, día y noche.",
    zh: "下次您可以用我们的门户网站：日夜可查您的理赔状态。",
  },
};

const help: GuideStep = {
  title: "Offer to have somebody help with signing up; do not press",
  say: {
    en: "Would you like somebody to help you sign up?",
    es: "¿Quiere que alguien le ayude a registrarse?",
    zh: "需要有人帮您注册吗？",
  },
};

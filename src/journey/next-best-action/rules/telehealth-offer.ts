import type { Benefit } from "../../profile/coverage/benefit.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { Topic } from "../context/heard-topics.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** What people say when getting to a doctor is the trouble. */
const access: readonly Topic[] = ["telehealth", "appointment", "ride", "findProvider"];

/** Who cannot get to a doctor soon is told that the plan has visits by video or phone, where it has them. */
export const telehealthOffer: Rule = {
  id: "telehealth-offer",
  version: 1,
  group: "access",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["benefits"],
  answers: [],
  answersTopics: ["telehealth"],
  value: { member: 0.5, plan: 0.45 },
  coolDownDays: 30,
  cites: [],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isNeeded",
      op: "is",
      than: true,
      otherwise: {
        en: "The caller did not speak of trouble getting to a doctor.",
        es: "La persona no habló de dificultades para llegar al médico.",
        zh: "来电者没有提到就医困难。",
      },
    },
    {
      sieve: "suitability",
      fact: "contact.topics",
      op: "includesNot",
      than: "symptoms",
      otherwise: {
        en: "The caller spoke of symptoms: a nurse says where to go, not the desk.",
        es: "La persona habló de síntomas: dónde acudir lo dice enfermería, no el agente.",
        zh: "来电者提到症状：该去哪里由护士说明，不由坐席决定。",
      },
    },
  ],
  find: (moment) => {
    const { benefits } = moment.profile;
    const service = benefits?.services.find(isTelehealth);
    return benefits === null || service === undefined ? [] : [foundOf(service, moment)];
  },
};

const isTelehealth = ({ service, shares }: Benefit): boolean =>
  /tele-?(health|medicine|visit)|virtual|video visit/i.test(service) &&
  shares.some(({ isCovered }) => isCovered);

const foundOf = (service: Benefit, moment: Moment): Found => ({
  about: "telehealth",
  facts: {
    isNeeded: {
      value: access.some((topic) => moment.heard.has(topic)) || moment.matters.has("findProvider"),
      source: null,
    },
  },
  draft: () => draftOf(service, moment),
});

function draftOf({ service }: Benefit, moment: Moment): HintDraft {
  const { benefits, member } = moment.profile;
  const given = givenWords(member?.givenName);
  const visit = insideSentence(service);
  return {
    title: {
      en: `Tell ${given.en} about visits by video or phone`,
      es: `Informe a ${given.es} de las visitas por video o teléfono`,
      zh: `告诉${given.zh}可以视频或电话就诊`,
    },
    reason: {
      en: `The plan has this benefit: ${visit}.`,
      es: `El plan tiene este beneficio: ${visit}.`,
      zh: `计划有此福利：${visit}。`,
    },
    sources: benefits === null ? [] : [{ label: "Benefit", source: benefits.source }],
    heard: heardOf(moment, access),
    accept: { en: "Tell them", es: "Informar", zh: "告知" },
    guide: { title: "A visit by video or phone", steps: [offer, means, cost] },
    does: { kind: "guide" },
  };
}

const offer: GuideStep = {
  title: "Say that there is another way to be seen",
  say: {
    en: "Your plan also has visits by video or phone. Would that help you?",
    es: "Su plan también tiene visitas por video o teléfono. ¿Le serviría?",
    zh: "您的计划也有视频或电话就诊。这对您有帮助吗？",
  },
};

const means: GuideStep = {
  title: "Ask whether they have a phone or computer and a private place for it; offer an interpreter",
  say: {
    en: "Do you have a phone or a computer with a camera, and a quiet place?",
    es: "¿Tiene un teléfono o una computadora con cámara, y un lugar tranquilo?",
    zh: "您有带摄像头的手机或电脑，以及安静的地方吗？",
  },
};

const cost: GuideStep = {
  title: "Read what it costs from the benefits; whether it suits their illness the doctor says",
  say: null,
};

import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import { isOutOfPlace, notOutOfPlace } from "../out-of-place.ts";
import { isPrimaryCare } from "../primary-care.ts";
import type { Found, Rule } from "../rule.ts";

/** A member without a primary care provider on record is helped to find one. */
export const pcpUnassigned: Rule = {
  id: "pcp-unassigned",
  version: 1,
  group: "access",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["careTeam", "plan"],
  answers: ["changePrimaryCare", "findProvider"],
  answersTopics: ["primaryCare"],
  value: { member: 0.55, plan: 0.5 },
  coolDownDays: 45,
  cites: [
    { text: "42 CFR 438.208(b)(1): each enrollee has an ongoing source of primary care", isChecked: true },
    { text: "42 CFR 422.112(a)(2): a panel of primary care providers to choose from", isChecked: false },
  ],
  conditions: [
    {
      sieve: "eligibility",
      fact: "plan.status",
      op: "is",
      than: "active",
      otherwise: {
        en: "No plan is in force today.",
        es: "Hoy no hay un plan vigente.",
        zh: "今天没有有效的计划。",
      },
    },
    notOutOfPlace,
  ],
  find: (moment) => (moment.profile.careTeam.some(isPrimaryCare) ? [] : [foundOf(moment)]),
};

const foundOf = (moment: Moment): Found => ({
  about: "primary care",
  facts: {
    isOutOfPlace: {
      value: isOutOfPlace(moment, {
        reasons: ["changePrimaryCare", "findProvider"],
        topics: ["primaryCare", "findProvider"],
      }),
      source: null,
    },
  },
  draft: () => draftOf(moment),
});

function draftOf(moment: Moment): HintDraft {
  const { member, plan } = moment.profile;
  const given = givenWords(member?.givenName);
  return {
    title: {
      en: `Offer ${given.en} help to choose a primary care doctor`,
      es: `Ofrezca a ${given.es} ayuda para elegir un médico de cabecera`,
      zh: `主动帮助${given.zh}选择家庭医生`,
    },
    reason: {
      en: `We have no record of a primary care doctor for ${given.en}.`,
      es: `No tenemos constancia de un médico de cabecera para ${given.es}.`,
      zh: `我们没有${given.zh}的家庭医生记录。`,
    },
    sources: [
      ...(member === null ? [] : [{ label: "Member", source: member.source }]),
      ...(plan === null ? [] : [{ label: "Plan", source: plan.source }]),
    ],
    heard: heardOf(moment, ["primaryCare"]),
    accept: { en: "Help to choose", es: "Ayudar a elegir", zh: "帮助选择" },
    guide: { title: "A primary care doctor", steps: [ask, wishes, search, choice] },
    does: { kind: "guide" },
  };
}

const ask: GuideStep = {
  title: "Ask whether they have a doctor already",
  say: {
    en: "I see no primary care doctor on our side. Is there one you go to, or may I help you find one?",
    es: "No veo un médico de cabecera en nuestros registros. ¿Va con alguno, o le ayudo a encontrar uno?",
    zh: "我们这边没有看到您的家庭医生。您有固定看的医生吗？还是我帮您找一位？",
  },
};

const wishes: GuideStep = {
  title: "Ask what matters: near home or work, language, hours, woman or man",
  say: {
    en: "What matters to you: near home, your language, late hours?",
    es: "¿Qué le importa más: cerca de casa, su idioma, horario de tarde?",
    zh: "您看重什么：离家近、语言、还是晚间门诊？",
  },
};

const search: GuideStep = {
  title: "Search the directory for who takes new patients, and read out two or three",
  say: null,
};

const choice: GuideStep = {
  title: "Let them choose; the practice confirms that it takes them",
  say: {
    en: "Please call the practice to be sure that they take new patients.",
    es: "Llame al consultorio para confirmar que aceptan pacientes nuevos.",
    zh: "请致电诊所，确认他们接收新病人。",
  },
};

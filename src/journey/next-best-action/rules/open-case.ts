import { memberSide } from "../audiences.ts";
import type { OpenCase } from "../care-standing.ts";
import { heardOf } from "../context/heard-of.ts";
import type { Topic } from "../context/heard-topics.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** What a case manager would want to hear of. */
const theirs: readonly Topic[] = ["overwhelmed", "hospital", "appointment", "ride", "symptoms", "refill"];

/** Where a case manager is at work, the caller goes to them: nobody tells their story twice. */
export const openCase: Rule = {
  id: "open-case",
  version: 1,
  group: "caseManagement",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["pastContacts"],
  answers: [],
  answersTopics: ["overwhelmed", "hospital"],
  value: { member: 0.6, plan: 0.5 },
  coolDownDays: 7,
  cites: [],
  outranks: ["case-management-referral"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isAboutCare",
      op: "is",
      than: true,
      otherwise: {
        en: "A case is open, but the caller did not speak of care.",
        es: "Hay un caso abierto, pero la persona no habló de su atención.",
        zh: "有未结个案，但来电者没有谈到护理。",
      },
    },
  ],
  find: (moment) =>
    moment.care.state === "answered" ? moment.care.cases.map((each) => foundOf(each, moment)) : [],
};

const foundOf = (open: OpenCase, moment: Moment): Found => ({
  about: open.caseId,
  facts: {
    isAboutCare: {
      value: theirs.some((topic) => moment.heard.has(topic)) || moment.matters.has("appointmentOrRide"),
      source: null,
    },
  },
  draft: () => draftOf(open, moment),
});

function draftOf({ caseId, what, manager }: OpenCase, moment: Moment): HintDraft {
  const { profile, now } = moment;
  const given = givenWords(profile.member?.givenName);
  const who = {
    en: manager ?? "the case manager",
    es: manager ?? "el gestor de casos",
    zh: manager ?? "个案经理",
  };
  return {
    title: {
      en: `Connect ${given.en} with ${who.en}, who looks after the open case`,
      es: `Comunique a ${given.es} con ${who.es}, que lleva el caso abierto`,
      zh: `为${given.zh}转接负责该个案的${who.zh}`,
    },
    reason: {
      en: `A case is open at care management: “${what}”.`,
      es: `Hay un caso abierto en gestión de casos: «${what}».`,
      zh: `个案管理有一个未结个案：“${what}”。`,
    },
    sources: [{ label: "Case", source: { resource: caseId, asOf: now.toISOString() } }],
    heard: heardOf(moment, theirs),
    accept: { en: "Connect them", es: "Comunicar", zh: "转接" },
    guide: { title: "A case manager is at work", steps: [offer, handOver, otherwise] },
    does: { kind: "guide" },
  };
}

const offer: GuideStep = {
  title: "Say that somebody knows their matter already",
  say: {
    en: "A case manager of ours is already helping you. May I connect you, so that you need not explain again?",
    es: "Un gestor de casos ya le está ayudando. ¿Le comunico, para que no tenga que explicarlo de nuevo?",
    zh: "我们的个案经理已经在帮您。要我转接吗？这样您不用重新解释。",
  },
};

const handOver: GuideStep = {
  title: "Transfer with the summary; stay until they have spoken",
  say: null,
};

const otherwise: GuideStep = {
  title: "If nobody is there, write down what is new and when they can be called",
  say: {
    en: "If they are not there, I will write down what is new. When can they call you?",
    es: "Si no está, anoto lo nuevo. ¿Cuándo pueden llamarle?",
    zh: "如果不在，我会记下新情况。什么时候可以给您回电？",
  },
};

import type { Words } from "../../contact/words.ts";
import { addDays } from "../../profile/calendar-day.ts";
import type { Source } from "../../profile/source.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { hospitalStays } from "../hospital-stays.ts";
import { givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** From how many on each makes care hard to keep up alone. Judgements, in one place. */
const many = { medicines: 8, gaps: 3, stays: 2, needs: 2 } as const;
/** Stays are counted over this long. */
const lookBackDays = 365;
/** So many signs together are worth an offer that nobody asked for. */
const enoughSigns = 2;

interface Sign {
  readonly words: Words;
  readonly label: string;
  readonly source: Source;
}

/** Who carries more than one person should, or says so, is offered somebody who carries it with them. */
export const caseManagementReferral: Rule = {
  id: "case-management-referral",
  version: 1,
  group: "caseManagement",
  standing: "clinical",
  speaksTo: memberSide,
  level: "L1",
  reads: ["identity"],
  answers: [],
  answersTopics: ["overwhelmed"],
  value: { member: 0.8, plan: 0.7 },
  coolDownDays: 60,
  cites: [
    {
      text: "42 CFR 438.208(b)(1)–(2): a person or entity coordinates the services that the enrollee receives",
      isChecked: true,
    },
    { text: "42 CFR 422.112(b): continuity and integration of care", isChecked: false },
  ],
  conditions: [
    {
      sieve: "eligibility",
      fact: "its.caseIsOpen",
      op: "is",
      than: false,
      otherwise: {
        en: "A case manager is already at work for this member.",
        es: "Ya hay un gestor de casos trabajando para este miembro.",
        zh: "已有个案经理在为该会员工作。",
      },
    },
    {
      sieve: "eligibility",
      fact: "its.isReferred",
      op: "is",
      than: false,
      otherwise: {
        en: "A referral is already on its way to care management.",
        es: "Ya hay una remisión en camino a gestión de casos.",
        zh: "已有转介正在送往个案管理。",
      },
    },
    {
      sieve: "suitability",
      fact: "contact.mood",
      op: "isNot",
      than: "grieving",
      otherwise: {
        en: "The caller spoke of a death: who says they do not know what to do is not asking for a case manager.",
        es: "La persona habló de una muerte: quien dice que no sabe qué hacer no está pidiendo un gestor de casos.",
        zh: "来电者提到有人去世：说不知道怎么办，并不是在要个案经理。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.signs",
      op: "atLeast",
      than: enoughSigns,
      otherwise: {
        en: "Too little on record says that it is needed, and the caller did not ask.",
        es: "Hay pocos indicios de que haga falta, y la persona no lo pidió.",
        zh: "记录不足以说明需要，来电者也没有提出。",
      },
    },
  ],
  find: (moment) => {
    const signs = signsIn(moment);
    return signs.length === 0 && !moment.heard.has("overwhelmed") ? [] : [foundOf(signs, moment)];
  },
};

type Look = (moment: Moment) => Sign | null;

const sign = (
  count: number,
  least: number,
  label: string,
  source: Source | undefined,
  words: Words,
): Sign | null => (count >= least && source !== undefined ? { words, label, source } : null);

/** What on the page makes care hard to keep up. A part that is closed on this contact is empty and says nothing. */
const looks: readonly Look[] = [
  ({ profile: { medications } }) =>
    sign(medications.length, many.medicines, "Medications", medications[0]?.source, {
      en: `${medications.length} medicines`,
      es: `${medications.length} medicamentos`,
      zh: `${medications.length}种药`,
    }),
  ({ profile: { careGaps } }) => {
    const open = careGaps.filter(({ status }) => status !== "closed");
    return sign(open.length, many.gaps, "Care gaps", open[0]?.source, {
      en: `${open.length} open care gaps`,
      es: `${open.length} atenciones sin constancia`,
      zh: `${open.length}项护理缺口`,
    });
  },
  ({ profile, today }) => {
    const stays = hospitalStays(profile).filter(({ day }) => day >= addDays(today, -lookBackDays));
    return sign(stays.length, many.stays, "Hospital stays", stays[0]?.source, {
      en: `${stays.length} hospital stays in a year`,
      es: `${stays.length} hospitalizaciones en un año`,
      zh: `一年内住院${stays.length}次`,
    });
  },
  ({ profile: { social } }) => {
    const needs = (social?.answers ?? []).filter(({ isNeed }) => isNeed);
    return sign(needs.length, many.needs, "Social needs", needs[0]?.source, {
      en: `${needs.length} social needs`,
      es: `${needs.length} necesidades sociales`,
      zh: `${needs.length}项社会需求`,
    });
  },
];

const signsIn = (moment: Moment): readonly Sign[] => looks.flatMap((look) => look(moment) ?? []);

function foundOf(signs: readonly Sign[], moment: Moment): Found {
  const { care, heard } = moment;
  const isAsked = heard.has("overwhelmed");
  const waiting =
    care.state === "answered" &&
    care.referrals.some(
      ({ rule, state }) =>
        rule === caseManagementReferral.id && (state === "waiting" || state === "accepted"),
    );
  return {
    about: "case management",
    facts: {
      caseIsOpen: { value: care.state === "answered" && care.cases.length > 0, source: null },
      isReferred: { value: waiting, source: null },
      signs: { value: signs.length + (isAsked ? enoughSigns : 0), source: signs[0]?.source ?? null },
    },
    draft: () => draftOf(signs, moment),
  };
}

function draftOf(signs: readonly Sign[], moment: Moment): HintDraft {
  const given = givenWords(moment.profile.member?.givenName);
  const list = {
    en: signs.map(({ words }) => words.en).join(", "),
    es: signs.map(({ words }) => words.es).join(", "),
    zh: signs.map(({ words }) => words.zh).join("、"),
  };
  const score = moment.profile.lakeFacts?.facts.find(({ kind }) => kind === "riskScore");
  return {
    title: {
      en: `Offer ${given.en} a case manager`,
      es: `Ofrezca a ${given.es} un gestor de casos`,
      zh: `主动为${given.zh}提供个案经理`,
    },
    reason: reasonOf(signs, list),
    sources: [
      ...signs.map(({ label, source }) => ({ label, source })),
      ...(score === undefined ? [] : [{ label: score.title, source: score.source }]),
    ],
    heard: heardOf(moment, ["overwhelmed"]),
    accept: { en: "Refer", es: "Remitir", zh: "转介" },
    guide: { title: "A case manager", steps: [offer, consent, whatNext] },
    does: {
      kind: "referral",
      what: "Case management",
      reason: signs.length === 0 ? "The member says that it is too much for them." : `On record: ${list.en}.`,
      priority: "routine",
    },
  };
}

const reasonOf = (signs: readonly Sign[], list: Words): Words =>
  signs.length === 0
    ? {
        en: "The caller says that it is too much for them.",
        es: "La persona dice que es demasiado para ella.",
        zh: "来电者说自己应付不过来。",
      }
    : {
        en: `There is much to keep up with: ${list.en}.`,
        es: `Hay mucho que atender: ${list.es}.`,
        zh: `要顾及的事很多：${list.zh}。`,
      };

const offer: GuideStep = {
  title: "Offer it as help, not as a judgement",
  say: {
    en: "That is a lot to keep up with. We have nurses who help with all of it, as one person to call. It costs you nothing.",
    es: "Es mucho que atender. Tenemos enfermeras que ayudan con todo, una sola persona a quien llamar. No le cuesta nada.",
    zh: "要顾及的事真不少。我们有护士可以帮您统一处理，只需找一个人，不收费。",
  },
};

const consent: GuideStep = {
  title: "Ask before you refer",
  say: {
    en: "May I ask them to call you? You can say no at any time.",
    es: "¿Puedo pedirles que le llamen? Puede decir que no en cualquier momento.",
    zh: "我可以请他们给您打电话吗？您随时可以拒绝。",
  },
};

const whatNext: GuideStep = {
  title: "Ask for the best number and time; promise no day that care management has not named",
  say: {
    en: "Which number and what time of day are best?",
    es: "¿Qué número y qué hora del día prefiere?",
    zh: "哪个号码、什么时间段最方便？",
  },
};

import type { Words } from "../../contact/words.ts";
import { addDays } from "../../profile/calendar-day.ts";
import { retentionView, type RetentionView } from "../../retention/retention-view.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import { isMomentForThePlan } from "../right-moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Who goes over to other cover, e.g. through a new job, is helped to land there without a day uncovered. */
export const betterCoverElsewhere: Rule = {
  id: "better-cover-elsewhere",
  version: 1,
  group: "retention",
  standing: "service",
  speaksTo: ["member"],
  level: "L1",
  reads: ["plan"],
  answers: [],
  answersTopics: ["newJob"],
  value: { member: 0.8, plan: 0.2 },
  coolDownDays: 30,
  cites: [
    { text: "29 CFR 2590.701-6(a): 30 days to join a plan through work", isChecked: false },
    {
      text: "45 CFR 155.330(b): a change is told to the marketplace within 30 days",
      isChecked: false,
    },
    { text: "45 CFR 155.430(b)(1): a member may end a marketplace plan themselves", isChecked: false },
  ],
  conditions: [
    {
      sieve: "suitability",
      fact: "its.hasOwnTalk",
      op: "is",
      than: false,
      otherwise: {
        en: "Turning 26 or 65 has a suggestion of its own.",
        es: "Cumplir 26 o 65 años tiene su propia sugerencia.",
        zh: "满26岁或65岁另有专门的建议。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.isTheMoment",
      op: "is",
      than: true,
      otherwise: {
        en: "The caller has something harder on their mind: other cover is not for now.",
        es: "La persona tiene algo más difícil en mente: otra cobertura no es para ahora.",
        zh: "对方正为更要紧的事操心：现在不谈其他保险。",
      },
    },
  ],
  outranks: ["renewal-premium-change"],
  find: (moment) => {
    const view = retentionView(moment.profile);
    const isMoving = view?.segment === "inTransition";
    return isMoving || moment.heard.has("newJob") ? [foundOf(isMoving ? view : null, moment)] : [];
  },
};

/** The years around which a birthday itself changes what cover there is. */
const ownYears: readonly number[] = [25, 26, 64, 65];

function foundOf(view: RetentionView | null, moment: Moment): Found {
  const { heard, profile } = moment;
  const isAsked = heard.has("newJob");
  const isBirthday =
    !isAsked &&
    (heard.has("turning26") || heard.has("turning65") || ownYears.includes(profile.member?.age ?? -1));
  return {
    about: "other-cover",
    facts: {
      hasOwnTalk: { value: isBirthday, source: profile.member?.source ?? null },
      isTheMoment: {
        value: isAsked || isMomentForThePlan(moment),
        source: view?.sources[0]?.source ?? null,
      },
    },
    answersCaller: isAsked,
    draft: () => draftOf(view, moment),
  };
}

function draftOf(view: RetentionView | null, moment: Moment): HintDraft {
  const given = givenWords(moment.profile.member?.givenName);
  const { plan } = moment.profile;
  const isSaid = moment.heard.has("newJob");
  return {
    title: {
      en: `Help ${given.en} go over to other cover without a gap`,
      es: `Ayude a ${given.es} a pasar a otra cobertura sin interrupción`,
      zh: `帮助${given.zh}转到其他保险而不断保`,
    },
    reason: isSaid ? saidSo : onRecord,
    sources: [
      ...(plan === null ? [] : [{ label: "Plan", source: plan.source }]),
      ...(view === null ? [] : view.sources),
    ],
    heard: heardOf(moment, ["newJob"]),
    accept: { en: "Help them land", es: "Ayudar en el cambio", zh: "协助转保" },
    guide: { title: "Other cover", steps: stepsFor(view) },
    does: {
      kind: "promise",
      what: "Check that the new cover has begun before this plan ends",
      dueOn: addDays(moment.today, 21),
    },
  };
}

const saidSo: Words = {
  en: "The caller spoke of a new job, which may come with a plan of its own.",
  es: "La persona habló de un trabajo nuevo, que quizá incluya su propio plan.",
  zh: "对方提到新工作，可能附带单位的保险。",
};

const onRecord: Words = {
  en: "The plan’s enrolment record shows a change in the member’s life.",
  es: "El registro de inscripción muestra un cambio en la vida del miembro.",
  zh: "计划的登记记录显示会员生活有变化。",
};

const stepsFor = (view: RetentionView | null): readonly GuideStep[] => [
  {
    title: "Ask what the new cover is and when it begins; do not hold them back",
    say: {
      en: "That may open other cover for you. Do you know when it would start, and what it costs you?",
      es: "Eso puede abrirle otra cobertura. ¿Sabe cuándo empezaría y cuánto le cuesta?",
      zh: "这可能让您有别的保险可选。您知道什么时候开始、要花多少钱吗？",
    },
  },
  {
    title: "Say the time there is: many employers give 30 days",
    say: {
      en: "A plan from work often gives you only 30 days to join. Please ask your employer this week.",
      es: "Un plan del trabajo suele dar solo 30 días para inscribirse. Pregunte a su empleador esta semana.",
      zh: "单位的保险往往只给30天登记。请这个星期就问一下雇主。",
    },
  },
  {
    title: "Say to end this plan only once the other has begun",
    say: {
      en: "Keep this plan until the new one starts. Then tell us, and the marketplace if you have help from it.",
      es: "Conserve este plan hasta que empiece el nuevo. Luego avísenos, y también al mercado si recibe ayuda.",
      zh: "新保险开始之前请保留这个计划。之后请告诉我们；如果有市场的补助，也请告诉保险市场。",
    },
  },
  ...(view === null || view.avoid === null ? [] : [{ title: view.avoid.en, say: null }]),
];

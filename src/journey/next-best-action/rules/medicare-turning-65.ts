import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import type { Person } from "../../profile/profile.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** So long before sign-up opens it is worth a word: there is something to think over, and nothing to do yet. */
const aheadDays = 60;

/** Who turns 65 is told the seven months in which Medicare can be joined without a late charge, and who signs them up. */
export const medicareTurning65: Rule = {
  id: "medicare-turning-65",
  version: 1,
  group: "coverage",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["identity", "plan"],
  answers: [],
  answersTopics: ["turning65"],
  value: { member: 0.85, plan: 0.3 },
  coolDownDays: 45,
  cites: [
    {
      text: "42 CFR 407.25(a): who is eligible in April has from January through July, and cover begins accordingly",
      isChecked: true,
    },
    {
      text: "42 U.S.C. 1395p(d): from the third month before the month of eligibility, for seven months",
      isChecked: true,
    },
    { text: "42 CFR 407.10(a)(2): 65 is attained on the day before the birthday", isChecked: true },
    { text: "42 CFR 407.20: eight months more after cover through current work", isChecked: false },
    { text: "42 CFR 408.22: the premium rises with each full year of waiting", isChecked: false },
  ],
  conditions: [
    {
      sieve: "eligibility",
      fact: "plan.line",
      op: "isNot",
      than: "medicareAdvantage",
      otherwise: {
        en: "The member is in Medicare already.",
        es: "El miembro ya está en Medicare.",
        zh: "会员已参加Medicare。",
      },
    },
    {
      sieve: "eligibility",
      fact: "plan.line",
      op: "isNot",
      than: "medicare",
      otherwise: {
        en: "The member is in Medicare already.",
        es: "El miembro ya está en Medicare.",
        zh: "会员已参加Medicare。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.isNearOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "Sign-up for Medicare opens more than 60 days from now, and the caller did not ask.",
        es: "La inscripción en Medicare abre dentro de más de 60 días y la persona no preguntó.",
        zh: "Medicare登记60天以后才开始，而且对方没有问到。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.daysLeft",
      op: "atLeast",
      than: 0,
      otherwise: {
        en: "The first time to sign up for Medicare is over: Social Security knows what is open now.",
        es: "El primer período de inscripción en Medicare ya terminó: el Seguro Social sabe qué queda abierto.",
        zh: "首次登记Medicare的时间已过：现在有哪些办法要问社会保障局。",
      },
    },
  ],
  find: (moment) => {
    const { member } = moment.profile;
    return member?.milestone?.turns === 65 ? [foundOf(member, windowOf(member.milestone.month), moment)] : [];
  },
};

interface Window {
  /** First and last day, both within. */
  readonly from: string;
  readonly until: string;
}

/** Three months before the month in which 65 is attained (`YYYY-MM`), that month, and three after. */
function windowOf(attained: string): Window {
  const [year = 0, month = 1] = attained.split("-").map(Number);
  const counted = year * 12 + month - 1;
  return { from: firstOf(counted - 3), until: addDays(firstOf(counted + 4), -1) };
}

/** Months counted from year 0. */
const firstOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;

function foundOf(member: Person, window: Window, moment: Moment): Found {
  const { source } = member;
  const isAsked = moment.heard.has("turning65");
  return {
    about: `${source.resource} 65`,
    facts: {
      isNearOrAsked: { value: isAsked || daysBetween(moment.today, window.from) <= aheadDays, source },
      daysLeft: { value: daysBetween(moment.today, window.until), source },
    },
    draft: () => draftOf(member, window, moment),
  };
}

function draftOf({ givenName, source }: Person, window: Window, moment: Moment): HintDraft {
  const given = givenWords(givenName);
  const from = dayWords(window.from, moment.today);
  const until = dayWords(window.until, moment.today);
  const isOpen = window.from <= moment.today;
  return {
    title: {
      en: `Tell ${given.en} when to sign up for Medicare: from ${from.en} to ${until.en}`,
      es: `Diga a ${given.es} cuándo inscribirse en Medicare: del ${from.es} al ${until.es}`,
      zh: `告诉${given.zh}何时登记Medicare：${from.zh}至${until.zh}`,
    },
    reason: isOpen
      ? {
          en: `${given.en} turns 65, or just did, and the first time to sign up ends on ${until.en}.`,
          es: `${given.es} cumple 65 años, o acaba de cumplirlos, y el primer período termina el ${until.es}.`,
          zh: `${given.zh}满65岁或刚满，首次登记时间到${until.zh}为止。`,
        }
      : {
          en: `${given.en} turns 65 soon, and the first time to sign up opens on ${from.en}.`,
          es: `${given.es} cumplirá 65 años pronto, y el primer período abre el ${from.es}.`,
          zh: `${given.zh}快满65岁，首次登记从${from.zh}开始。`,
        },
    sources: [{ label: "Date of birth", source }],
    heard: heardOf(moment, ["turning65"]),
    accept: { en: "Tell them the dates", es: "Decirle las fechas", zh: "告知日期" },
    guide: { title: "Turning 65", steps: stepsOf(from, until) },
    does: { kind: "message", text: messageOf(from, until) },
  };
}

const stepsOf = (from: Words, until: Words): readonly GuideStep[] => [
  {
    title: "Say the dates",
    say: {
      en: `You can sign up for Medicare from ${from.en} to ${until.en}. Signing up early avoids a gap.`,
      es: `Puede inscribirse en Medicare del ${from.es} al ${until.es}. Hacerlo temprano evita quedarse sin cobertura.`,
      zh: `您可以在${from.zh}至${until.zh}登记Medicare。早登记可以避免断保。`,
    },
  },
  {
    title: "Ask whether they or their spouse still work and have a plan from that work",
    say: {
      en: "Do you or your spouse still work and have a health plan from that job? Then you may be able to wait.",
      es: "¿Usted o su cónyuge todavía trabaja y tiene un plan de salud por ese trabajo? Entonces quizá pueda esperar.",
      zh: "您或配偶还在工作，并且有那份工作的保险吗？如果有，您也许可以晚些登记。",
    },
  },
  {
    title: "Say what waiting may cost; name no amount",
    say: {
      en: "If you wait too long without such a plan, Part B may cost more each month from then on.",
      es: "Si espera demasiado sin un plan así, la Parte B puede costarle más cada mes de ahí en adelante.",
      zh: "如果没有这样的保险又拖得太久，B部分以后每月可能会更贵。",
    },
  },
  {
    title: "Name who signs them up, and free advice that sells nothing; recommend no plan",
    say: {
      en: "Social Security signs you up. Your state has free helpers who sell nothing: ask for SHIP.",
      es: "La inscripción la hace el Seguro Social. Su estado tiene asesores gratuitos que no venden nada: pregunte por SHIP.",
      zh: "登记由社会保障局办理。您所在的州有免费的、不推销的顾问：请找SHIP。",
    },
  },
];

const messageOf = (from: Words, until: Words): Words => ({
  en: `You can sign up for Medicare from ${from.en} to ${until.en}. Social Security does it: ssa.gov. For free advice, search for SHIP.`,
  es: `Puede inscribirse en Medicare del ${from.es} al ${until.es}. Lo hace el Seguro Social: ssa.gov. Para asesoría gratuita, busque SHIP.`,
  zh: `您可以在${from.zh}至${until.zh}登记Medicare。由社会保障局办理：ssa.gov。免费咨询请找SHIP。`,
});

import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import { byText } from "../../profile/in-order.ts";
import type { Relative } from "../../profile/people/people-facts.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** So long before it ends a new paper can still be had in time. */
const nearDays = 60;
/** Longer ago than this it is the past, and nobody's surprise. */
const pastDays = 30;

/** Before somebody who helps a member is turned away, their authority is renewed. */
export const representativeExpiring: Rule = {
  id: "representative-expiring",
  version: 1,
  group: "membership",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["relatives"],
  answers: [],
  answersTopics: ["representative"],
  value: { member: 0.6, plan: 0.3 },
  coolDownDays: 30,
  cites: [
    { text: "45 CFR 164.508(c)(1)(v): an authorization says when it ends", isChecked: true },
    { text: "45 CFR 164.502(g): who acts for a member by law", isChecked: false },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isNearOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "No authority on file ends within 60 days, and the caller did not speak of one.",
        es: "Ninguna autorización vence en 60 días y la persona no habló de ninguna.",
        zh: "60天内没有授权到期，而且对方没有提到授权。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.isRefused",
      op: "is",
      than: false,
      otherwise: {
        en: "The member refused that this person hears anything: do not bring it up.",
        es: "El miembro rechazó que esta persona reciba información: no lo mencione.",
        zh: "会员拒绝让此人了解情况：不要提起。",
      },
    },
  ],
  find: (moment) => {
    const ending = moment.profile.relatives
      .flatMap((relative) => endingOf(relative, moment))
      .toSorted((left, right) => byText(left.until, right.until))
      .map((each) => foundOf(each, moment));
    return ending.length > 0 || !moment.heard.has("representative") ? ending : [newOne(moment)];
  },
};

interface Ending extends Relative {
  readonly until: string;
}

const endingOf = (relative: Relative, { today }: Moment): readonly Ending[] =>
  relative.until === null || relative.standing === "none" || daysBetween(relative.until, today) > pastDays
    ? []
    : [{ ...relative, until: relative.until }];

function foundOf(relative: Ending, moment: Moment): Found {
  const { source, until, standing } = relative;
  const isNear = daysBetween(moment.today, until) <= nearDays;
  return {
    about: source.resource,
    facts: {
      isNearOrAsked: { value: isNear || moment.heard.has("representative"), source },
      isRefused: { value: standing === "denied", source },
    },
    draft: () => ofEnding(relative, moment),
  };
}

const newOne = (moment: Moment): Found => ({
  about: "representative",
  facts: {
    isNearOrAsked: { value: true, source: null },
    isRefused: { value: false, source: null },
  },
  draft: () => ofNobody(moment),
});

const dueAt = ({ today }: Moment): string => `${addDays(today, 2)}T17:00:00.000Z`;

function ofEnding({ name, until, source }: Ending, moment: Moment): HintDraft {
  const given = givenWords(moment.profile.member?.givenName);
  const last = dayWords(until, moment.today);
  const isOver = until < moment.today;
  return {
    title: {
      en: `Offer ${given.en} to renew that ${name} may speak for them`,
      es: `Ofrezca a ${given.es} renovar el permiso para que ${name} hable en su nombre`,
      zh: `向${given.zh}提议续办${name}的代言授权`,
    },
    reason: {
      en: `The authority of ${name} on file ${isOver ? "ended" : "ends"} on ${last.en}; without a new one we may tell them nothing.`,
      es: `La autorización registrada de ${name} ${isOver ? "venció" : "vence"} el ${last.es}; sin una nueva no podemos informarle nada.`,
      zh: `记录中${name}的授权${isOver ? "已于" : "将于"}${last.zh}到期；没有新授权，我们不能向其透露任何信息。`,
    },
    sources: [{ label: "Authority on file", source }],
    heard: heardOf(moment, ["representative"]),
    accept: { en: "Offer to renew", es: "Ofrecer renovarla", zh: "提议续办" },
    guide: { title: "Somebody who speaks for the member", steps: [stillWanted(name), theForm, thePapers] },
    does: {
      kind: "task",
      queue: "enrolment",
      what: `Send the member the form to renew the authority of ${name}, which ${isOver ? "ended" : "ends"} on ${last.en}`,
      dueAt: dueAt(moment),
    },
  };
}

function ofNobody(moment: Moment): HintDraft {
  const given = givenWords(moment.profile.member?.givenName);
  return {
    title: {
      en: `Offer ${given.en} the form that lets somebody speak for them`,
      es: `Ofrezca a ${given.es} el formulario para que otra persona hable en su nombre`,
      zh: `向${given.zh}提供委托他人代言的表格`,
    },
    reason: {
      en: "The caller spoke of somebody who helps them, and no authority that ends or ended lately is on file.",
      es: "La persona habló de alguien que le ayuda, y no consta una autorización que venza o haya vencido hace poco.",
      zh: "对方提到有人帮忙，而记录中没有将到期或刚到期的授权。",
    },
    sources: [],
    heard: heardOf(moment, ["representative"]),
    accept: { en: "Offer the form", es: "Ofrecer el formulario", zh: "提供表格" },
    guide: { title: "Somebody who speaks for the member", steps: [askWho, theForm, thePapers] },
    does: {
      kind: "task",
      queue: "enrolment",
      what: "Send the member the form by which they let somebody speak for them",
      dueAt: dueAt(moment),
    },
  };
}

/** Asked of the member and taken for granted by nobody. */
const stillWanted = (name: string): GuideStep => ({
  title: "Ask whether they still want it",
  say: {
    en: `The paper that lets ${name} speak for you runs out. Do you want to keep it going?`,
    es: `El permiso para que ${name} hable en su nombre se termina. ¿Quiere que siga?`,
    zh: `让${name}替您说话的授权快到期了。您想继续吗？`,
  },
});

const askWho: GuideStep = {
  title: "Ask who it is, and what they may hear",
  say: {
    en: "Who should be able to speak for you, and about what? You can end it at any time.",
    es: "¿Quién debe poder hablar por usted y sobre qué? Puede cancelarlo en cualquier momento.",
    zh: "您希望谁替您说话？可以谈哪些事？您随时可以取消。",
  },
};

const theForm: GuideStep = {
  title: "Say what comes; who only calls for them cannot agree in their place",
  say: {
    en: "I am having a form sent to you. Please sign it, say what they may hear and until when, and send it back.",
    es: "Pido que le envíen un formulario. Fírmelo, diga qué pueden saber y hasta cuándo, y envíelo de vuelta.",
    zh: "我会请人寄表格给您。请签名，写明可以了解什么、到什么时候，然后寄回。",
  },
};

const thePapers: GuideStep = {
  title: "A court paper or a power of attorney is renewed where it was made: ask for a copy",
  say: null,
};

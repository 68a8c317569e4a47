import { addDays } from "../../profile/calendar-day.ts";
import type { PastContact, Promised } from "../../profile/timeline/timeline-facts.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

interface Broken {
  readonly promise: Promised;
  readonly contact: PastContact;
}

/** Of one older than this nobody speaks unasked. Days. */
const freshDays = 60;

/**
 * A promise we did not keep is owned: sorry, who does it now, and by when. "Broken" is what the record says, or what the
 * caller says of a promise whose day is gone without a record.
 */
export const promiseBroken: Rule = {
  id: "promise-broken",
  version: 1,
  group: "promises",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["pastContacts"],
  answers: ["callback"],
  answersTopics: ["promise", "calledBefore"],
  value: { member: 1, plan: 0.8 },
  coolDownDays: 2,
  cites: [],
  outranks: ["promise-due", "repeat-call", "survey-detractor"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isFreshOrAsked",
      op: "is",
      than: true,
      otherwise: {
        en: "The broken promise is more than 60 days old, and the caller did not speak of it.",
        es: "La promesa incumplida tiene más de 60 días y la persona no la mencionó.",
        zh: "未兑现的承诺已超过60天，来电者也没有提到。",
      },
    },
  ],
  find: (moment) => brokenIn(moment).map((broken) => foundOf(broken, moment)),
};

function brokenIn({ profile, heard, today }: Moment): readonly Broken[] {
  const isComplainedOf = heard.has("promise");
  return profile.pastContacts.flatMap((contact) => {
    const { promise } = contact;
    if (promise === null) return [];
    const isGone = promise.status === "noRecord" && promise.dueOn !== null && promise.dueOn < today;
    return promise.status === "broken" || (isComplainedOf && isGone) ? [{ promise, contact }] : [];
  });
}

function foundOf(broken: Broken, moment: Moment): Found {
  const { promise, contact } = broken;
  const day = promise.dueOn ?? contact.at.slice(0, 10);
  const isFresh = day >= addDays(moment.today, -freshDays);
  return {
    about: `broken ${promise.source.resource}`,
    isAwaited: true,
    facts: { isFreshOrAsked: { value: isFresh || moment.heard.has("promise"), source: promise.source } },
    draft: () => draftOf(broken, moment),
  };
}

function draftOf({ promise, contact }: Broken, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const given = givenWords(profile.member?.givenName);
  const made = dayWords(contact.at.slice(0, 10), today);
  return {
    title: {
      en: `Say sorry to ${given.en} for the promise we did not keep, and own it`,
      es: `Pida disculpas a ${given.es} por la promesa incumplida y hágase cargo`,
      zh: `为未兑现的承诺向${given.zh}道歉，并负责到底`,
    },
    reason: {
      en: `On ${made.en} we promised: “${promise.what}”. ${byRecord(promise).en}`,
      es: `El ${made.es} prometimos: «${promise.what}». ${byRecord(promise).es}`,
      zh: `${made.zh}我们承诺：“${promise.what}”。${byRecord(promise).zh}`,
    },
    sources: [{ label: "Promise", source: promise.source }],
    heard: heardOf(moment, ["promise", "calledBefore"]),
    accept: { en: "Own it", es: "Hacerme cargo", zh: "由我负责" },
    guide: { title: "A promise we did not keep", steps: [sorry, doNow, escalate, newDay] },
    does: { kind: "promise", what: promise.what, dueOn: addDays(today, 1) },
  };
}

const byRecord = ({ status }: Promised) =>
  status === "broken"
    ? {
        en: "The record says that it was not kept.",
        es: "El registro dice que no se cumplió.",
        zh: "记录显示没有兑现。",
      }
    : {
        en: "Its day is gone and the caller says that it was not kept.",
        es: "La fecha pasó y la persona dice que no se cumplió.",
        zh: "期限已过，来电者说没有兑现。",
      };

const sorry: GuideStep = {
  title: "Say sorry, without reasons and without naming a colleague",
  say: {
    en: "We promised you this and did not do it. I am sorry. That is on us.",
    es: "Le prometimos esto y no lo hicimos. Lo siento. Es responsabilidad nuestra.",
    zh: "我们答应了您却没有做到。很抱歉，这是我们的责任。",
  },
};

const doNow: GuideStep = {
  title: "Do it now, while they are on the line, if it can be done here",
  say: {
    en: "Let me do it now, while you are here.",
    es: "Déjeme hacerlo ahora, mientras está en la línea.",
    zh: "我现在就办，请您稍等。",
  },
};

const escalate: GuideStep = {
  title: "If it cannot, tell your lead today; if they are unhappy with us, that is a grievance: file it",
  say: null,
};

const newDay: GuideStep = {
  title: "Name yourself and a day",
  say: {
    en: "I will call you myself by tomorrow and tell you that it is done, or why not.",
    es: "Yo le llamaré a más tardar mañana para decirle que está hecho, o por qué no.",
    zh: "我最迟明天亲自给您打电话，告诉您已办好，或者为什么没办好。",
  },
};

import type { Words } from "../../contact/words.ts";
import { daysBetween } from "../../profile/calendar-day.ts";
import type { PastContact, Promised } from "../../profile/timeline/timeline-facts.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";
import { mattersNow } from "../same-matter.ts";

/** A promise is brought up from this many days before its day. */
const aheadDays = 3;
/** Of one whose day is longer gone without a record nobody speaks unasked: too much may have happened since. */
const goneDays = 30;

interface Pending {
  readonly promise: Promised & { readonly dueOn: string };
  readonly contact: PastContact;
}

/** What we promised and the day for it is near or just gone: the caller hears how it stands before they ask. */
export const promiseDue: Rule = {
  id: "promise-due",
  version: 2,
  group: "promises",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["pastContacts"],
  answers: ["callback"],
  answersTopics: ["promise"],
  value: { member: 0.8, plan: 0.6 },
  coolDownDays: 2,
  cites: [],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isNear",
      op: "is",
      than: true,
      otherwise: {
        en: "The next promise is not due within 3 days.",
        es: "La próxima promesa no vence en los próximos 3 días.",
        zh: "下一项承诺3天内尚未到期。",
      },
    },
  ],
  find: (moment) =>
    pendingIn(moment)
      .toSorted((left, right) => (left.promise.dueOn < right.promise.dueOn ? -1 : 1))
      .map((pending) => foundOf(pending, moment)),
};

const pendingIn = ({ profile }: Moment): readonly Pending[] =>
  profile.pastContacts.flatMap((contact) => {
    const { promise } = contact;
    if (promise === null || promise.dueOn === null) return [];
    if (promise.status !== "open" && promise.status !== "noRecord") return [];
    return [{ contact, promise: { ...promise, dueOn: promise.dueOn } }];
  });

const isAboutToday = (promised: string, moment: Moment): boolean =>
  mattersNow(moment).some(({ onRecord }) => onRecord.test(promised));

function foundOf(pending: Pending, moment: Moment): Found {
  const { promise } = pending;
  const left = daysBetween(moment.today, promise.dueOn);
  const isAsked = moment.heard.has("promise");
  return {
    about: `promise ${promise.source.resource}`,
    // Who is in touch about what we promised need not name the promise.
    ...(isAboutToday(promise.what, moment) ? { answersCaller: true } : {}),
    facts: { isNear: { value: isAsked || (left <= aheadDays && left >= -goneDays), source: promise.source } },
    draft: () => draftOf(pending, moment),
  };
}

function draftOf({ promise, contact }: Pending, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const given = givenWords(profile.member?.givenName);
  const due = dayWords(promise.dueOn, today);
  const made = dayWords(contact.at.slice(0, 10), today);
  const state = promise.dueOn < today ? "gone" : "ahead";
  return {
    title: titles[state](given),
    reason: {
      en: `On ${made.en} we promised: “${promise.what}”, by ${due.en}${tails[state].en}.`,
      es: `El ${made.es} prometimos: «${promise.what}», a más tardar el ${due.es}${tails[state].es}.`,
      zh: `${made.zh}我们承诺：“${promise.what}”，最迟${due.zh}${tails[state].zh}。`,
    },
    sources: [{ label: "Promise", source: promise.source }],
    heard: heardOf(moment, ["promise"]),
    accept: { en: "Say how it stands", es: "Decir cómo va", zh: "说明进展" },
    guide: { title: "What we promised", steps: [look, steps[state], ask] },
    does: { kind: "guide" },
  };
}

type State = "ahead" | "gone";

const titles = {
  ahead: ({ en, es, zh }) => ({
    en: `Tell ${en} how the promise stands`,
    es: `Diga a ${es} cómo va lo prometido`,
    zh: `告诉${zh}承诺之事的进展`,
  }),
  gone: ({ en, es, zh }) => ({
    en: `Ask ${en} whether what we promised was done`,
    es: `Pregunte a ${es} si se cumplió lo prometido`,
    zh: `询问${zh}我们承诺的事是否办到`,
  }),
} as const satisfies Record<State, (given: Words) => Words>;

const tails = {
  ahead: { en: "", es: "", zh: "" },
  gone: {
    en: "; we have no record that it was kept",
    es: "; no consta que se haya cumplido",
    zh: "；没有已履行的记录",
  },
} as const satisfies Record<State, Words>;

const look: GuideStep = { title: "Look up where it stands before you speak of it", say: null };

const steps = {
  ahead: {
    title: "Say what is done and what is still to come",
    say: {
      en: "We promised you something when we last spoke. Here is where it stands.",
      es: "La última vez le prometimos algo. Le cuento cómo va.",
      zh: "上次我们答应过您一件事。我告诉您现在的进展。",
    },
  },
  gone: {
    title: "Ask openly; if it was not done, say sorry and do it now",
    say: {
      en: "We promised you something, and its day has passed. Did you get it?",
      es: "Le prometimos algo y ya pasó la fecha. ¿Lo recibió?",
      zh: "我们答应过您一件事，期限已过。您收到了吗？",
    },
  },
} as const satisfies Record<State, GuideStep>;

const ask: GuideStep = {
  title: "If it needs longer, name a new day that will hold, and note it",
  say: null,
};

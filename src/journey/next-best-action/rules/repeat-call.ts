import { addDays } from "../../profile/calendar-day.ts";
import type { PastContact } from "../../profile/timeline/timeline-facts.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";
import { contactsAbout, mattersNow, type Matter } from "../same-matter.ts";

/** Contacts are counted over this long; two before this one make it the third. */
const lookBackDays = 30;
const earlierContacts = 2;
/** Until when somebody who can settle it calls back. Days. */
const answerWithinDays = 2;

interface Repeat {
  readonly matter: Matter;
  readonly before: readonly PastContact[];
}

/** Who calls a third time about one thing is not asked again: the plan owns it, and somebody who can settle it calls back. */
export const repeatCall: Rule = {
  id: "repeat-call",
  version: 1,
  group: "promises",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["pastContacts"],
  answers: [],
  answersTopics: ["calledBefore"],
  value: { member: 0.9, plan: 0.8 },
  coolDownDays: 7,
  cites: [],
  outranks: ["survey-detractor"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.before",
      op: "atLeast",
      than: earlierContacts,
      otherwise: {
        en: "Fewer than 2 earlier contacts on this matter are on record for the last 30 days.",
        es: "Constan menos de 2 contactos anteriores sobre este asunto en los últimos 30 días.",
        zh: "最近30天内关于此事的先前联系不足2次。",
      },
    },
  ],
  find: (moment) => repeatsIn(moment).map((repeat) => foundOf(repeat, moment)),
};

const repeatsIn = (moment: Moment): readonly Repeat[] =>
  mattersNow(moment)
    .map((matter) => ({
      matter,
      before: contactsAbout(matter, moment, addDays(moment.today, -lookBackDays)),
    }))
    .filter(({ before }) => before.length > 0)
    .toSorted((left, right) => right.before.length - left.before.length);

const foundOf = (repeat: Repeat, moment: Moment): Found => ({
  about: `repeat ${repeat.matter.id}`,
  facts: { before: { value: repeat.before.length, source: repeat.before[0]?.source ?? null } },
  draft: () => draftOf(repeat, moment),
});

function draftOf({ matter, before }: Repeat, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const given = givenWords(profile.member?.givenName);
  const days = before
    .slice(0, 3)
    .toReversed()
    .map(({ at }) => dayWords(at.slice(0, 10), today));
  const times = before.length + 1;
  return {
    title: {
      en: `Own it: this is ${given.en}’s contact number ${times} about ${matter.words.en}`,
      es: `Hágase cargo: es la vez número ${times} que ${given.es} llama por ${matter.words.es}`,
      zh: `请负责到底：${given.zh}为${matter.words.zh}已第${times}次联系`,
    },
    reason: {
      en: `Earlier contacts on it in the last 30 days: ${days.map(({ en }) => en).join(", ")}.`,
      es: `Contactos anteriores en los últimos 30 días: ${days.map(({ es }) => es).join(", ")}.`,
      zh: `最近30天内的先前联系：${days.map(({ zh }) => zh).join("、")}。`,
    },
    sources: before.slice(0, 3).map(({ title, source }) => ({ label: title, source })),
    heard: heardOf(moment, ["calledBefore"]),
    accept: { en: "Own it", es: "Hacerme cargo", zh: "由我负责" },
    guide: { title: "A third contact on one matter", steps: [own, sayBack, settle, name] },
    does: {
      kind: "promise",
      what: `Call back with an answer about ${matter.words.en}: contact number ${times} on it`,
      dueOn: addDays(today, answerWithinDays),
    },
  };
}

const own: GuideStep = {
  title: "Say it before they do",
  say: {
    en: "I see that you had to contact us about this before. I am sorry. I will see it through.",
    es: "Veo que ya tuvo que contactarnos por esto. Lo siento. Yo me encargo hasta el final.",
    zh: "我看到您之前已经为这件事联系过我们。很抱歉。我会负责到底。",
  },
};

const sayBack: GuideStep = {
  title: "Read the earlier notes, say back what you know, and ask nothing twice",
  say: {
    en: "Let me tell you what I have here, and you tell me what is missing.",
    es: "Le digo lo que tengo aquí, y usted me dice qué falta.",
    zh: "我先说一下我这里的记录，缺什么请您补充。",
  },
};

const settle: GuideStep = {
  title: "Settle it now, or bring in your lead: do not send them to another line",
  say: null,
};

const name: GuideStep = {
  title: "Name who calls back and by when",
  say: {
    en: "If we cannot finish it now, somebody who can will call you within 2 days.",
    es: "Si no podemos resolverlo ahora, quien sí puede le llamará en 2 días.",
    zh: "如果现在办不完，能处理的人会在2天内给您打电话。",
  },
};

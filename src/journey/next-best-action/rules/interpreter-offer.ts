import { languages } from "../../contact/attributes.ts";
import type { Words } from "../../contact/words.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { sameWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** Who has said this much in the contact's language gets on well in it. A judgement. */
const fluentAfter = 6;

/**
 * Whoever speaks another language than the contact is held in, or asks, is offered an interpreter at no charge; a language
 * that the line itself speaks was the caller's to choose, so it counts only where a need is on record. Where the caller's
 * identity is closed the page holds no member, and the offer rests on their own words.
 */
export const interpreterOffer: Rule = {
  id: "interpreter-offer",
  version: 1,
  group: "language",
  standing: "obligation",
  speaksTo: [...memberSide, "unknown"],
  level: "L0",
  reads: [],
  answers: [],
  answersTopics: ["interpreter"],
  value: { member: 0.9, plan: 0.5 },
  coolDownDays: 1,
  cites: [
    {
      text: "45 CFR 92.201(a)–(c): reasonable steps for meaningful access; language help is free, accurate and timely, by a qualified interpreter",
      isChecked: true,
    },
    {
      text: "CMS Part C and D call center monitoring: an interpreter on the line within 8 minutes",
      isChecked: false,
    },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.choseThis",
      op: "is",
      than: false,
      otherwise: {
        en: "This line also speaks the language on record, and the caller chose this one.",
        es: "Esta línea también atiende en el idioma registrado, y la persona eligió este.",
        zh: "本热线也提供记录中的语言，而来电者选择了当前语言。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.getsOnWell",
      op: "is",
      than: false,
      otherwise: {
        en: "The caller gets on well in the language of this contact.",
        es: "La persona se desenvuelve bien en el idioma de este contacto.",
        zh: "来电者用本次联系的语言交流顺畅。",
      },
    },
  ],
  find: (moment) => {
    const wanted = wantedLanguage(moment);
    return wanted === null && !moment.heard.has("interpreter") ? [] : [foundOf(wanted, moment)];
  },
};

/** The language on record, as a bare tag, where the contact is held in another; null otherwise. */
function wantedLanguage({ profile, language }: Moment): string | null {
  const onRecord = profile.member?.language?.code.split("-")[0]?.toLowerCase() ?? null;
  return onRecord === null || onRecord === language.split("-")[0] ? null : onRecord;
}

function foundOf(wanted: string | null, moment: Moment): Found {
  const { member } = moment.profile;
  const isAsked = moment.heard.has("interpreter");
  const isOurs = languages.some((each) => each.split("-")[0] === wanted);
  const sentences = moment.said.filter(({ from }) => from === "member").length;
  const isOnRecord = member?.language?.interpreterNeeded === true;
  return {
    about: `interpreter ${wanted ?? "asked for"}`,
    facts: {
      choseThis: { value: !isAsked && !isOnRecord && isOurs, source: member?.source ?? null },
      getsOnWell: {
        value: !isAsked && !isOnRecord && sentences >= fluentAfter,
        source: member?.source ?? null,
      },
    },
    isPressing: isAsked,
    draft: () => draftOf(wanted, moment),
  };
}

function draftOf(wanted: string | null, moment: Moment): HintDraft {
  const { member } = moment.profile;
  const named = wanted === null ? null : languageNames(wanted);
  return {
    title:
      named === null
        ? {
            en: "Offer an interpreter, at no charge",
            es: "Ofrezca un intérprete, sin costo",
            zh: "主动提供口译，免费",
          }
        : {
            en: `Offer an interpreter for ${named.en}, at no charge`,
            es: `Ofrezca un intérprete de ${named.es}, sin costo`,
            zh: `主动提供${named.zh}口译，免费`,
          },
    reason:
      named === null
        ? { en: "The caller asked for one.", es: "La persona lo pidió.", zh: "来电者提出了要求。" }
        : {
            en: `${named.en} is on record as the member’s language, and this contact is in another.`,
            es: `Consta ${named.es} como idioma del miembro, y este contacto es en otro.`,
            zh: `记录的会员语言是${named.zh}，而本次联系用的是另一种语言。`,
          },
    sources: named === null || member === null ? [] : [{ label: "Language", source: member.source }],
    heard: heardOf(moment, ["interpreter"]),
    accept: { en: "Offer it", es: "Ofrecerlo", zh: "提出" },
    guide: { title: "An interpreter on the line", steps: [offer(named), connect, howToSpeak] },
    does: { kind: "guide" },
  };
}

/** Made once: each of them takes longer than all rules together. */
const display = {
  en: new Intl.DisplayNames(["en"], { type: "language" }),
  es: new Intl.DisplayNames(["es"], { type: "language" }),
  zh: new Intl.DisplayNames(["zh-Hans"], { type: "language" }),
} as const;

/** A language as the three call it; the code itself where it is no language tag. */
const languageNames = (tag: string): Words =>
  /^[a-z]{2,3}$/.test(tag)
    ? {
        en: display.en.of(tag) ?? tag,
        es: display.es.of(tag) ?? tag,
        zh: display.zh.of(tag) ?? tag,
      }
    : sameWords(tag);

const offer = (named: Words | null): GuideStep => ({
  title: "Ask slowly, in short words",
  say: {
    en: `Would you like an interpreter${named === null ? "" : ` for ${named.en}`}? It is free.`,
    es: `¿Quiere un intérprete${named === null ? "" : ` de ${named.es}`}? Es gratis.`,
    zh: `您需要${named === null ? "" : named.zh}口译吗？是免费的。`,
  },
});

const connect: GuideStep = {
  title: "Bring the interpreter in and stay on the line: within 8 minutes",
  say: {
    en: "Please stay on the line. I am calling an interpreter now.",
    es: "Por favor, no cuelgue. Estoy llamando a un intérprete.",
    zh: "请不要挂断。我正在联系口译员。",
  },
};

const howToSpeak: GuideStep = {
  title: "Speak to the caller, not to the interpreter; do not ask a child or a friend to interpret",
  say: null,
};

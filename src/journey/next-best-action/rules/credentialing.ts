import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import type { CallingPractice } from "../../profile/profile.ts";
import { providerSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** A directory's entries are to be verified at least this often. */
const verifiedWithinDays = 90;
/** What a practice says is entered within two business days: the law of `cites`. */
const passOnWithinDays = 2;

/** A practice on the line whose directory entry is old confirms it now: nobody else knows it better. */
export const credentialing: Rule = {
  id: "credentialing",
  version: 2,
  group: "practice",
  standing: "service",
  speaksTo: providerSide,
  level: "L1",
  reads: [],
  answers: [],
  answersTopics: ["credentialing"],
  value: { member: 0.4, plan: 0.6 },
  coolDownDays: 60,
  cites: [
    {
      text: "42 U.S.C. 300gg-115(a)(2): directory information is verified at least every 90 days, and updated within 2 business days of word from the provider",
      isChecked: false,
    },
  ],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isDue",
      op: "is",
      than: true,
      otherwise: {
        en: "The directory entry was confirmed within 90 days.",
        es: "La ficha del directorio se confirmó en los últimos 90 días.",
        zh: "名录条目在90天内已确认。",
      },
    },
    {
      sieve: "suitability",
      fact: "contact.topics",
      op: "includesNot",
      than: "complaint",
      otherwise: {
        en: "The practice has a complaint: the directory can wait.",
        es: "El consultorio tiene una queja: el directorio puede esperar.",
        zh: "诊所有投诉：名录可以等。",
      },
    },
  ],
  find: (moment) => {
    const { provider } = moment.profile;
    return provider === undefined ? [] : [foundOf(provider, moment)];
  },
};

function foundOf(practice: CallingPractice, moment: Moment): Found {
  const age = daysBetween(practice.source.asOf.slice(0, 10), moment.today);
  return {
    about: practice.source.resource,
    facts: {
      isDue: {
        value: age > verifiedWithinDays || moment.heard.has("credentialing"),
        source: practice.source,
      },
    },
    draft: () => draftOf(practice, moment),
  };
}

function draftOf({ name, source }: CallingPractice, moment: Moment): HintDraft {
  const day = dayWords(source.asOf.slice(0, 10), moment.today);
  return {
    title: {
      en: `Ask ${name} to confirm their directory entry`,
      es: `Pida a ${name} que confirme su ficha del directorio`,
      zh: `请${name}确认其名录条目`,
    },
    reason: {
      en: `The directory entry was last changed on ${day.en}; it is to be verified every 90 days.`,
      es: `La ficha se cambió por última vez el ${day.es}; debe verificarse cada 90 días.`,
      zh: `名录条目最近一次更改于${day.zh}；每90天须核实一次。`,
    },
    sources: [{ label: "Directory entry", source }],
    heard: heardOf(moment, ["credentialing"]),
    accept: { en: "Confirm it", es: "Confirmar", zh: "确认" },
    guide: { title: "The directory entry", steps: [place, people, hours, thanks] },
    // A task lies with a member's record, and here is none: the agent passes it on.
    does: {
      kind: "promise",
      what: `Have provider relations update the directory entry of ${name} with what the practice said`,
      dueOn: addDays(moment.today, passOnWithinDays),
    },
  };
}

const place: GuideStep = {
  title: "Read out address, phone and fax; note what changed",
  say: {
    en: "While we are speaking: may I check your entry in our directory? It takes a minute.",
    es: "Ya que hablamos: ¿puedo verificar su ficha en nuestro directorio? Toma un minuto.",
    zh: "趁此机会，我可以核对一下您在我们名录中的信息吗？只要一分钟。",
  },
};

const people: GuideStep = {
  title: "Ask who joined and who left, with their last day",
  say: {
    en: "Has anybody joined or left your practice? What was their last day?",
    es: "¿Alguien entró o dejó su consultorio? ¿Cuál fue su último día?",
    zh: "有人加入或离开您的诊所吗？最后一天是哪天？",
  },
};

const hours: GuideStep = {
  title: "Ask about hours, languages, and whether they take new patients",
  say: {
    en: "Do you take new patients? In which languages?",
    es: "¿Aceptan pacientes nuevos? ¿En qué idiomas?",
    zh: "你们接收新病人吗？使用哪些语言？",
  },
};

const thanks: GuideStep = {
  title: "Say that provider relations enters it; whether somebody is credentialed is theirs to say",
  say: null,
};

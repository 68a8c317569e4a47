import type { Words } from "../../contact/words.ts";
import { addDays, daysBetween } from "../../profile/calendar-day.ts";
import type { Visit } from "../../profile/care/care-facts.ts";
import type { Source } from "../../profile/source.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import type { Doing } from "../doing.ts";
import { hospitalStays } from "../hospital-stays.ts";
import { dayWords, givenWords } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import type { Found, Rule } from "../rule.ts";

/** A visit is looked for within this many days after somebody left a hospital. */
const visitWithinDays = 7;
/** Later than this after the stay, the follow-up is no longer ours to start. */
const freshDays = 30;

/** Where we know of the stay: on record with its day, or from the caller's own words. */
interface Stay {
  readonly day: string | null;
  readonly source: Source | null;
}

/** Whoever just left a hospital sees a doctor within a week, and has their medicines looked over. */
export const dischargeFollowUp: Rule = {
  id: "discharge-follow-up",
  version: 1,
  group: "care",
  standing: "clinical",
  speaksTo: memberSide,
  level: "L1",
  reads: ["identity"],
  answers: [],
  answersTopics: ["hospital"],
  value: { member: 0.85, plan: 0.7 },
  coolDownDays: 14,
  cites: [
    {
      text: "CPT 99496, transitional care management as Medicare pays it: contact within 2 business days, visit within 7 days, medicines reconciled by then",
      isChecked: false,
    },
  ],
  outranks: ["care-gap-open"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.isRecent",
      op: "is",
      than: true,
      otherwise: {
        en: "The last hospital stay on record is more than 30 days ago.",
        es: "La última hospitalización registrada fue hace más de 30 días.",
        zh: "记录中最近一次住院已超过30天。",
      },
    },
    {
      sieve: "applicability",
      fact: "its.hasVisit",
      op: "is",
      than: false,
      otherwise: {
        en: "A visit within 7 days is already booked.",
        es: "Ya hay una cita dentro de 7 días.",
        zh: "7天内已预约就诊。",
      },
    },
  ],
  find: (moment) => {
    const stay = stayOf(moment);
    return stay === null ? [] : [foundOf(stay, moment)];
  },
};

/** A stay that is over or just was; a hospital's bill is no stay. */
const stayWords =
  /\b(left|leave|leaving|out of|released|discharged?|home from|back from|(was|been|were) in|stay(ed)?|admitted)\b|\b(sal[ií]|salimos|de alta|dieron el alta|estuve|estuvo|hospitaliz|intern(ad|aron))|出院|住院|住了/i;

const speaksOfAStay = ({ heard }: Moment): boolean => stayWords.test(heard.get("hospital")?.words ?? "");

function stayOf(moment: Moment): Stay | null {
  const [newest] = hospitalStays(moment.profile);
  const isSpokenOf = speaksOfAStay(moment);
  if (newest !== undefined && (!isSpokenOf || isFresh(newest.day, moment.today))) return newest;
  return isSpokenOf ? { day: null, source: null } : null;
}

const isFresh = (day: string, today: string): boolean => daysBetween(day, today) <= freshDays;

function foundOf(stay: Stay, moment: Moment): Found {
  const visit = bookedVisit(moment);
  return {
    about: stay.source?.resource ?? "hospital stay",
    facts: {
      isRecent: { value: stay.day === null || isFresh(stay.day, moment.today), source: stay.source },
      hasVisit: { value: visit !== undefined, source: visit?.source ?? null },
    },
    answersCaller: speaksOfAStay(moment),
    draft: () => draftOf(stay, moment),
  };
}

const bookedVisit = ({ profile, today }: Moment): Visit | undefined =>
  profile.appointments.find(
    ({ isUpcoming, at }) => isUpcoming && at !== null && at.slice(0, 10) <= addDays(today, visitWithinDays),
  );

function draftOf(stay: Stay, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const given = givenWords(profile.member?.givenName);
  const day = stay.day === null ? null : dayWords(stay.day, today);
  return {
    title: {
      en: `Help ${given.en} to a visit within 7 days of leaving the hospital`,
      es: `Ayude a ${given.es} a tener cita en los 7 días tras salir del hospital`,
      zh: `帮助${given.zh}在出院7天内就诊`,
    },
    reason: reasonOf(day),
    sources: stay.source === null ? [] : [{ label: "Hospital stay", source: stay.source }],
    heard: heardOf(moment, ["hospital"]),
    accept: { en: "Help with it", es: "Ayudar con eso", zh: "提供帮助" },
    guide: { title: "After the hospital", steps: [howAreThings, visit, medicines, referral] },
    does: doingOf(stay, moment),
  };
}

/** Where a case manager is at work already, they are told and no second case is begun. */
const doingOf = ({ day }: Stay, { care }: Moment): Doing =>
  care.state === "answered" && care.cases.length > 0
    ? { kind: "guide" }
    : {
        kind: "referral",
        what: "Follow-up after a hospital stay",
        reason:
          day === null
            ? "The member says that they left a hospital; no visit within 7 days is on record."
            : `A hospital stay of ${day} is on record and no visit within 7 days.`,
        priority: "urgent",
      };

const reasonOf = (day: Words | null): Words =>
  day === null
    ? {
        en: "The caller spoke of a hospital, and we have no record of a visit within 7 days.",
        es: "La persona habló de un hospital, y no consta una cita dentro de 7 días.",
        zh: "来电者提到医院，而我们没有7天内就诊的记录。",
      }
    : {
        en: `A hospital stay is on record for ${day.en}, and we have no record of a visit within 7 days.`,
        es: `Consta una hospitalización el ${day.es}, y no consta una cita dentro de 7 días.`,
        zh: `${day.zh}有住院记录，而我们没有7天内就诊的记录。`,
      };

const howAreThings: GuideStep = {
  title: "Ask how they are, and listen; anything that sounds like danger goes to 911 or a nurse",
  say: {
    en: "How are you doing since you came home? Do you have what you need?",
    es: "¿Cómo sigue desde que volvió a casa? ¿Tiene lo que necesita?",
    zh: "您回家以后怎么样？需要的东西都有吗？",
  },
};

const visit: GuideStep = {
  title: "Ask about the visit, and offer to call the practice together",
  say: {
    en: "Do you have a visit with your doctor within 7 days? If not, we can call the practice together.",
    es: "¿Tiene cita con su médico dentro de 7 días? Si no, podemos llamar juntos al consultorio.",
    zh: "您7天内有看医生的预约吗？如果没有，我们可以一起给诊所打电话。",
  },
};

const medicines: GuideStep = {
  title: "Offer a pharmacist or nurse to go over old and new medicines; give no advice",
  say: {
    en: "Please bring all your medicines, old and new, to that visit. A pharmacist of ours can go over them with you.",
    es: "Lleve a la cita todos sus medicamentos, los de antes y los nuevos. Un farmacéutico nuestro puede revisarlos con usted.",
    zh: "就诊时请带上所有的药，旧的和新的。我们的药剂师也可以和您一起核对。",
  },
};

const referral: GuideStep = {
  title: "Say that a nurse of care management will call",
  say: {
    en: "A nurse from our care team will call you. Which number and time are best?",
    es: "Una enfermera de nuestro equipo le llamará. ¿Qué número y hora prefiere?",
    zh: "我们护理团队的护士会给您打电话。哪个号码、什么时间方便？",
  },
};

import { addDays } from "../../profile/calendar-day.ts";
import type { Medication } from "../../profile/care/care-facts.ts";
import { byText } from "../../profile/in-order.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import { isOutOfPlace, notOutOfPlace } from "../out-of-place.ts";
import { planStillPays } from "../plan-still-pays.ts";
import type { Found, Rule } from "../rule.ts";

interface DueMedication extends Medication {
  readonly daysLate: number;
}

/** A prescription that runs out within days, with a refill left, is filled in time rather than late. */
export const refillDue: Rule = {
  id: "refill-due",
  version: 2,
  group: "medicines",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["medications"],
  answers: ["refill"],
  answersTopics: ["refill"],
  value: { member: 0.5, plan: 0.4 },
  coolDownDays: 20,
  cites: [],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.refillsLeft",
      op: "atLeast",
      than: 1,
      otherwise: {
        en: "We have no record of a refill left on the prescription.",
        es: "No tenemos constancia de que queden resurtidos en la receta.",
        zh: "我们没有处方还有续配次数的记录。",
      },
    },
    planStillPays,
    notOutOfPlace,
  ],
  find: (moment) =>
    moment.profile.medications
      .filter(isDue)
      .toSorted((left, right) => right.daysLate - left.daysLate || byText(left.name, right.name))
      .map((medication) => foundOf(medication, moment)),
};

const isDue = (medication: Medication): medication is DueMedication =>
  medication.supply === "refillNow" && medication.daysLate !== null;

const foundOf = (medication: DueMedication, moment: Moment): Found => ({
  about: insideSentence(medication.name),
  facts: {
    refillsLeft: { value: medication.refillsLeft, source: medication.source },
    isOutOfPlace: { value: isOutOfPlace(moment, { reasons: ["refill"], topics: ["refill"] }), source: null },
  },
  draft: () => draftOf(medication, moment),
});

function draftOf(medication: DueMedication, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const drug = insideSentence(medication.name);
  const given = givenWords(profile.member?.givenName);
  const ends = dayWords(addDays(today, -medication.daysLate), today);
  return {
    title: {
      en: `Offer to help with the refill of ${drug}, due by ${ends.en}`,
      es: `Ofrezca ayuda con el resurtido de ${drug}, a más tardar el ${ends.es}`,
      zh: `主动帮助续配${drug}，最迟${ends.zh}`,
    },
    reason: {
      en: `By the pharmacy fills on record ${given.en}’s supply lasts until ${ends.en}, and a refill is left.`,
      es: `Según los surtidos registrados, a ${given.es} le alcanza hasta el ${ends.es}, y queda un resurtido.`,
      zh: `按药房配药记录，${given.zh}的药可用到${ends.zh}，还可续配。`,
    },
    sources: [{ label: "Last fill", source: medication.source }],
    heard: heardOf(moment, ["refill"]),
    accept: { en: "Offer the refill", es: "Ofrecer el resurtido", zh: "提出续配" },
    guide: { title: "A refill in time", steps: [ask(drug, ends), howToRefill, leaveMedicineAlone] },
    does: { kind: "guide" },
  };
}

const ask = (drug: string, ends: ReturnType<typeof dayWords>): GuideStep => ({
  title: "Ask whether they want help with it",
  say: {
    en: `By our records your ${drug} lasts until ${ends.en}. Would you like help with the refill?`,
    es: `Según nuestros registros, su ${drug} le alcanza hasta el ${ends.es}. ¿Quiere que le ayude con el resurtido?`,
    zh: `按我们的记录，您的${drug}可用到${ends.zh}。需要我帮您续配吗？`,
  },
});

const howToRefill: GuideStep = {
  title: "Say how to get it",
  say: {
    en: "A refill is left on the prescription. Your pharmacy can fill it when you call or go there.",
    es: "Queda un resurtido en la receta. Su farmacia puede surtirla cuando usted llame o vaya.",
    zh: "处方上还有续配次数。您打电话或去药房，药房就可以配药。",
  },
};

/** Agents are no clinicians. */
const leaveMedicineAlone: GuideStep = {
  title: "If they stopped it or have questions about it, note it and offer the nurse line; give no advice",
  say: null,
};

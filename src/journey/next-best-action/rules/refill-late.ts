import { addDays } from "../../profile/calendar-day.ts";
import type { Medication } from "../../profile/care/care-facts.ts";
import { byText } from "../../profile/in-order.ts";
import { memberSide } from "../audiences.ts";
import { heardOf } from "../context/heard-of.ts";
import type { GuideStep, HintDraft } from "../decision.ts";
import { dayWords, givenWords, insideSentence } from "../in-words.ts";
import type { Moment } from "../moment.ts";
import { isBesideComplaint, notBesideComplaint } from "../out-of-place.ts";
import { planStillPays } from "../plan-still-pays.ts";
import type { Found, Rule } from "../rule.ts";

interface LateMedication extends Medication {
  readonly daysLate: number;
}

/** A prescription whose supply has run out on record is offered for refill. */
export const refillLate: Rule = {
  id: "refill-late",
  version: 4,
  group: "medicines",
  standing: "service",
  speaksTo: memberSide,
  level: "L1",
  reads: ["medications"],
  answers: ["refill"],
  answersTopics: ["refill"],
  value: { member: 0.6, plan: 0.4 },
  coolDownDays: 14,
  cites: [],
  outranks: ["refill-due"],
  conditions: [
    {
      sieve: "applicability",
      fact: "its.daysLate",
      op: "atLeast",
      than: 3,
      otherwise: {
        en: "The supply ended only a day or two ago.",
        es: "El medicamento se terminó hace apenas uno o dos días.",
        zh: "药物一两天前才用完。",
      },
    },
    {
      sieve: "suitability",
      fact: "its.daysLate",
      op: "atMost",
      than: 90,
      otherwise: {
        en: "The supply ran out more than 90 days ago: the medicine may be stopped.",
        es: "El medicamento se terminó hace más de 90 días: es posible que lo hayan suspendido.",
        zh: "药物已用完90天以上：可能已停药。",
      },
    },
    planStillPays,
    notBesideComplaint,
  ],
  find: (moment) =>
    moment.profile.medications
      .filter(isLate)
      .toSorted((left, right) => right.daysLate - left.daysLate || byText(left.name, right.name))
      .map((medication) => foundOf(medication, moment)),
};

const isLate = (medication: Medication): medication is LateMedication =>
  medication.supply === "late" && medication.daysLate !== null;

const foundOf = (medication: LateMedication, moment: Moment): Found => ({
  about: insideSentence(medication.name),
  facts: {
    daysLate: { value: medication.daysLate, source: medication.source },
    isBesideComplaint: { value: isBesideComplaint(moment, "refill"), source: null },
  },
  draft: () => draftOf(medication, moment),
});

function draftOf(medication: LateMedication, moment: Moment): HintDraft {
  const { profile, today } = moment;
  const { daysLate, refillsLeft, source } = medication;
  const drug = insideSentence(medication.name);
  const given = givenWords(profile.member?.givenName);
  const ranOut = dayWords(addDays(today, -daysLate), today);
  const left = refillWords(refillsLeft);
  return {
    title: {
      en: `Offer to help with the refill of ${drug}, late by ${daysLate} days`,
      es: `Ofrezca ayuda con el resurtido de ${drug}, con ${daysLate} días de retraso`,
      zh: `主动帮助续配${drug}，已晚${daysLate}天`,
    },
    reason: {
      en: `By the pharmacy fills on record ${given.en}’s supply ended on ${ranOut.en}${left.en}.`,
      es: `Según los surtidos registrados, a ${given.es} se le terminó el ${ranOut.es}${left.es}.`,
      zh: `按药房配药记录，${given.zh}的药于${ranOut.zh}用完${left.zh}。`,
    },
    sources: [{ label: "Last fill", source }],
    heard: heardOf(moment, ["refill"]),
    accept: { en: "Offer the refill", es: "Ofrecer el resurtido", zh: "提出续配" },
    guide: {
      title: "A late refill",
      steps: [askAbout(drug), refillsLeft === 0 ? newPrescription : howToRefill, leaveMedicineAlone],
    },
    does: { kind: "guide" },
  };
}

function refillWords(left: number | null): { en: string; es: string; zh: string } {
  if (left === null) return { en: "", es: "", zh: "" };
  if (left === 0)
    return { en: ", and no refill is left", es: ", y no quedan resurtidos", zh: "，且没有剩余续配次数" };
  return left === 1
    ? { en: ", and 1 refill is left", es: ", y queda 1 resurtido", zh: "，还可续配1次" }
    : {
        en: `, and ${left} refills are left`,
        es: `, y quedan ${left} resurtidos`,
        zh: `，还可续配${left}次`,
      };
}

/** A question, not a reproach: what the plan has no record of may have been bought for cash. */
const askAbout = (drug: string): GuideStep => ({
  title: "Ask whether they still have some",
  say: {
    en: `I see no recent refill of ${drug} on our side. Do you still have some, or may I help with the refill?`,
    es: `No veo un surtido reciente de ${drug} en nuestros registros. ¿Todavía tiene, o le ayudo con el resurtido?`,
    zh: `我们这边没有看到${drug}最近的配药记录。您手头还有吗？需要我帮您续配吗？`,
  },
});

const howToRefill: GuideStep = {
  title: "Say how to get it",
  say: {
    en: "Your pharmacy can refill it now; a refill is left on the prescription.",
    es: "Su farmacia puede resurtirla ahora; queda un resurtido en la receta.",
    zh: "您的药房现在就可以续配；处方上还有续配次数。",
  },
};

const newPrescription: GuideStep = {
  title: "Say that a new prescription is needed",
  say: {
    en: "No refill is left, so your doctor has to write a new prescription. The pharmacy can ask for it.",
    es: "No quedan resurtidos, así que su médico debe dar una nueva receta. La farmacia puede pedirla.",
    zh: "处方上已没有续配次数，需要您的医生开新处方。药房可以代为申请。",
  },
};

/** Agents are no clinicians. */
const leaveMedicineAlone: GuideStep = {
  title: "If they stopped it or have questions about it, note it and offer the nurse line; give no advice",
  say: null,
};

import { addDays, dayInWords } from "../../profile/calendar-day.ts";
import type { Medication } from "../../profile/care/care-facts.ts";
import type { GuideStep } from "../decision.ts";
import { insideSentence } from "../in-words.ts";
import { hold, nothing, type Draft, type Moment, type Rule } from "../rule.ts";
import { byText } from "../../profile/in-order.ts";

/** A weekend at the pharmacy is not worth a word. */
const graceDays = 3;
/** Later than this the medicine may well have been stopped, and the plan's record is the wrong place to ask from. */
const oldestDays = 90;

interface LateMedication extends Medication {
  readonly daysLate: number;
}

/** A prescription whose supply has run out on record is offered for refill. */
export const refillLate: Rule = {
  id: "refill-late",
  answers: [],
  consider: (moment) => {
    const late = moment.profile.medications.filter(isLate);
    const [longest] = late
      .filter(({ daysLate }) => daysLate <= oldestDays)
      .toSorted((left, right) => right.daysLate - left.daysLate || byText(left.name, right.name));
    if (longest !== undefined) {
      return { kind: "offer", standing: "service", value: 0.5, draft: draftOf(longest, moment) };
    }
    return late.length > 0
      ? hold("The supply ran out more than 90 days ago: the medicine may be stopped.")
      : nothing;
  },
};

const isLate = (medication: Medication): medication is LateMedication =>
  medication.supply === "late" && medication.daysLate !== null && medication.daysLate >= graceDays;

function draftOf(medication: LateMedication, { profile, today }: Moment): Draft {
  const { daysLate, refillsLeft, source } = medication;
  const drug = insideSentence(medication.name);
  const ranOut = dayInWords(addDays(today, -daysLate), today);
  return {
    title: `Offer to help with the refill of ${drug}, late by ${daysLate} days`,
    reason: `By the pharmacy fills on record ${profile.member?.givenName ?? "the member"}’s supply ended on ${ranOut}${refillWords(refillsLeft)}.`,
    sources: [{ label: "Last fill", source }],
    accept: "Offer the refill",
    guide: {
      title: "A late refill",
      steps: [askAbout(drug), refillsLeft === 0 ? newPrescription : howToRefill, leaveMedicineAlone],
    },
  };
}

function refillWords(left: number | null): string {
  if (left === null) return "";
  if (left === 0) return ", and no refill is left";
  return left === 1 ? ", and 1 refill is left" : `, and ${left} refills are left`;
}

/** A question, not a reproach: what the plan has no record of may have been bought for cash. */
const askAbout = (drug: string): GuideStep => ({
  title: "Ask whether they still have some",
  say: {
    en: `I see no recent refill of ${drug} on our side. Do you still have some, or may I help with the refill?`,
    es: `No veo un surtido reciente de ${drug} en nuestros registros. ¿Todavía tiene, o le ayudo con el resurtido?`,
  },
});

const howToRefill: GuideStep = {
  title: "Say how to get it",
  say: {
    en: "Your pharmacy can refill it now; a refill is left on the prescription.",
    es: "Su farmacia puede resurtirla ahora; queda un resurtido en la receta.",
  },
};

const newPrescription: GuideStep = {
  title: "Say that a new prescription is needed",
  say: {
    en: "No refill is left, so your doctor has to write a new prescription. The pharmacy can ask for it.",
    es: "No quedan resurtidos, así que su médico debe dar una nueva receta. La farmacia puede pedirla.",
  },
};

/** Agents are no clinicians. */
const leaveMedicineAlone: GuideStep = {
  title: "If they stopped it or have questions about it, note it and offer the nurse line; give no advice",
  say: null,
};

import type { MedicationDispense } from "fhir/r4";
import { addDays, dayAt } from "#journey/profile/calendar-day.ts";
import { keyOf } from "#journey/profile/fhir-values.ts";
import { byText } from "#journey/profile/in-order.ts";
import { medicationsCard, refillWindowDays } from "#journey/profile/medications/medications-card.ts";
import type { Medication } from "#journey/profile/care/care-facts.ts";
import { dayIn, sentences } from "./in-language.ts";
import { refillWords } from "./refill-words.ts";
import { phoneOf } from "./search-directory.ts";
import type { Topic, TopicContext } from "./topic.ts";

const fewEnoughToHear = 3;

interface Pharmacy {
  readonly name: string;
  readonly phone: string | null;
}

/** Which prescriptions are due, and where the last one was filled; the pharmacy fills them, a person helps else. */
export const refill: Topic = {
  reasonCode: "refill",
  slot: null,
  tells: ["medications"],
  answer: async (context) => {
    const { medications, dispenses } = await readMedications(context);
    const due = medications
      .filter(({ supply }) => supply === "late" || supply === "refillNow")
      .slice(0, fewEnoughToHear);
    const pharmacy = await lastPharmacy(context, dispenses);
    const at = pharmacy === null ? [] : [{ label: "Last pharmacy", value: pharmacy.name }];
    return {
      words: sentences(context.language, [
        ...dueSentences(due, medications, context),
        pharmacySentence(pharmacy, context),
      ]),
      summary: "Asked about a refill or a pharmacy",
      learned: [
        ...due.map(({ name, detail }) => ({ label: "Due for a refill", value: `${name}: ${detail}` })),
        ...at,
      ],
    };
  },
};

function dueSentences(
  due: readonly Medication[],
  all: readonly Medication[],
  { language, now }: TopicContext,
): readonly string[] {
  const { isDue, noneDue, noneLeft } = refillWords[language];
  if (due.length === 0) return [noneDue(nextDue(all, language, now))];
  const usedUp = due.filter(({ refillsLeft }) => refillsLeft === 0).map(({ name }) => name);
  return [isDue(due), ...(usedUp.length > 0 ? [noneLeft(usedUp.join(", "))] : [])];
}

/** The prescription whose supply ends soonest, with the day from which it may be filled again. */
function nextDue(all: readonly Medication[], language: TopicContext["language"], now: Date) {
  const [first] = all
    .flatMap(({ name, supply, daysLate }) =>
      supply === "onTrack" && daysLate !== null ? [{ name, daysLeft: -daysLate }] : [],
    )
    .toSorted((left, right) => left.daysLeft - right.daysLeft);
  if (!first) return null;
  const from = addDays(dayAt(now), first.daysLeft - refillWindowDays);
  return { name: first.name, on: dayIn[language](from, dayAt(now)) };
}

function pharmacySentence(pharmacy: Pharmacy | null, { language }: TopicContext): string {
  const words = refillWords[language];
  return pharmacy === null ? words.noPharmacy : words.pharmacy(pharmacy.name, pharmacy.phone);
}

/** Who handed out the newest fill; their telephone where the directory has it. */
async function lastPharmacy(
  { reader }: TopicContext,
  dispenses: readonly MedicationDispense[],
): Promise<Pharmacy | null> {
  const newest = dispenses
    .filter(({ status, performer }) => status === "completed" && performer?.[0] !== undefined)
    .toSorted((left, right) => byText(right.whenHandedOver ?? "", left.whenHandedOver ?? ""))[0];
  const actor = newest?.performer?.[0]?.actor;
  const id = /^Organization\/(.+)$/.exec(keyOf(actor) ?? "")?.[1];
  const organization = id === undefined ? null : await reader.read("Organization", id);
  const name = actor?.display ?? organization?.name;
  return name === undefined ? null : { name, phone: phoneOf(organization?.telecom) };
}

async function readMedications({ reader, patientId, now }: TopicContext) {
  const patient = ["patient", `Patient/${patientId}`] as const;
  const [requests, dispenses] = await Promise.all([
    reader.search("MedicationRequest", [patient], 50),
    reader.search("MedicationDispense", [patient], 100),
  ]);
  return { medications: medicationsCard(requests, dispenses, new Map(), now), dispenses };
}

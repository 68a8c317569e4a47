import type { Coverage, Patient } from "fhir/r4";
import type { AgentQuestionCode } from "../../contact/desk-check.ts";
import { jaroWinkler } from "../matching/jaro-winkler.ts";
import { joinedName, nameParts } from "../matching/plain-name.ts";
import { detailsOf, readNumber } from "../matching/said-details.ts";
import type { CallingNumber } from "../matching/said-details.ts";

/** What the plan has on file of a member, and of those who live with them. */
export interface QuestionFacts {
  readonly patient: Patient;
  readonly coverages: readonly Coverage[];
  readonly housemates: readonly Patient[];
  readonly calling: CallingNumber;
}

interface AgentQuestion {
  /** What the agent reads out. */
  readonly ask: string;
  /** How the answer is typed. */
  readonly hint: string;
  /** The answer on file; null where there is none, or where the household or the call itself gives it away. */
  readonly answer: (facts: QuestionFacts) => string | null;
  readonly isRight: (said: string, answer: string) => boolean;
}

const closeName = 0.92;

/**
 * The five questions. Never a social security number, nothing of claims or health, and nothing that whoever lives with
 * the member reads on their own card or letters: such a question is left out for this member.
 */
export const agentQuestions: Readonly<Record<AgentQuestionCode, AgentQuestion>> = {
  email: {
    ask: "Which e-mail address do we have for you?",
    hint: "name@example.com",
    answer: ({ patient, housemates }) => notShared(emailOf(patient), housemates.map(emailOf)),
    isRight: (said, answer) => withoutSpaces(said) === withoutSpaces(answer),
  },
  primaryCareDoctor: {
    ask: "Who is your primary care doctor?",
    hint: "Last name",
    answer: ({ patient, housemates }) => notShared(doctorOf(patient), housemates.map(doctorOf)),
    isRight: (said, answer) => {
      const family = nameParts(answer).at(-1) ?? "";
      return nameParts(said).some((part) => jaroWinkler(part, family) >= closeName);
    },
  },
  coverageBegan: {
    ask: "In which month and year did your coverage with us begin?",
    hint: "MM/YYYY",
    // A family is enrolled on one day.
    answer: ({ coverages, housemates }) => (housemates.length > 0 ? null : firstMonth(coverages)),
    isRight: (said, answer) => monthIn(said) === answer,
  },
  phoneEnd: {
    ask: "What are the last four digits of the phone number we have for you?",
    hint: "Four digits",
    answer: ({ patient, housemates, calling }) => {
      const own = phoneOf(patient);
      return own === calling ? null : notShared(own, housemates.map(phoneOf));
    },
    isRight: (said, answer) => said.replaceAll(/\D/g, "") === answer.slice(-4),
  },
  formerName: {
    ask: "Did you have another last name with us before? Which one?",
    hint: "Last name",
    answer: ({ patient, housemates }) =>
      housemates.length > 0
        ? null
        : (patient.name?.find(({ use }) => use === "old" || use === "maiden")?.family ?? null),
    isRight: (said, answer) => jaroWinkler(joinedName(said), joinedName(answer)) >= closeName,
  },
};

/** The questions that can be asked of this member, in no order that matters. */
export const askable = (facts: QuestionFacts): readonly AgentQuestionCode[] =>
  questionCodes.filter((code) => agentQuestions[code].answer(facts) !== null);

const questionCodes = [
  "email",
  "primaryCareDoctor",
  "coverageBegan",
  "phoneEnd",
  "formerName",
] as const satisfies readonly AgentQuestionCode[];

/** Everybody else who shares last name and ZIP, or a number, with this member: they open each other's letters. */
export function housematesOf(patient: Patient, others: readonly Patient[]): readonly Patient[] {
  const own = detailsOf(patient);
  if (own === null) return [];
  return others.filter((other) => {
    const theirs = detailsOf(other);
    if (theirs === null || theirs.patientId === own.patientId) return false;
    const sharesNumber = theirs.phones.some((phone) => own.phones.includes(phone));
    const sharesName = theirs.lastNames.some(({ value }) =>
      own.lastNames.some((each) => each.value === value),
    );
    const sharesZip = theirs.zips.some(({ value }) => own.zips.some((each) => each.value === value));
    return sharesNumber || (sharesName && sharesZip);
  });
}

const notShared = (own: string | null, others: readonly (string | null)[]): string | null =>
  own === null || others.includes(own) ? null : own;

const emailOf = ({ telecom = [] }: Patient): string | null =>
  telecom.find(({ system, use }) => system === "email" && use !== "old")?.value ?? null;

const phoneOf = ({ telecom = [] }: Patient): string | null => {
  const value = telecom.find(({ system, use }) => system === "phone" && use !== "old")?.value;
  return value === undefined ? null : readNumber(value);
};

const doctorOf = ({ generalPractitioner = [] }: Patient): string | null =>
  generalPractitioner.find(({ display }) => display !== undefined)?.display ?? null;

const firstMonth = (coverages: readonly Coverage[]): string | null =>
  coverages
    .flatMap(({ period }) => period?.start?.slice(0, 7) ?? [])
    .filter((month) => month.length === 7)
    .toSorted()[0] ?? null;

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `5/2024`, `05 2024`, `2024-05` and `May 2024` are one month; null where it is none. */
function monthIn(said: string): string | null {
  const year = /\b(\d{4})\b/.exec(said)?.[1];
  const named = monthNames.findIndex((name) => said.toLowerCase().includes(name)) + 1;
  const month = named > 0 ? String(named) : /\b(\d{1,2})\b/.exec(said)?.[1];
  return year === undefined || month === undefined ? null : `${year}-${month.padStart(2, "0")}`;
}

const withoutSpaces = (text: string): string => text.toLowerCase().replaceAll(/\s/g, "");

import type { Patient } from "fhir/r4";
import type { Clock } from "../../clock.ts";
import { nobodyYet } from "../../contact/contact-row.ts";
import type { ContactIdentity, ContactRows } from "../../contact/contact-row.ts";
import { noDeskCheck } from "../../contact/desk-check.ts";
import type { AgentQuestionCode, DeskCheck } from "../../contact/desk-check.ts";
import type { FhirReader, SearchParameters } from "../fhir-reader.ts";
import { mostAttempts } from "../identify-caller.ts";
import { memberIdSystem } from "../member-claim.ts";
import type { CodeMaker } from "../one-time-codes.ts";
import type { TryLedger } from "../try-ledger.ts";
import { asMember, lockedOut, verifiedFrom } from "../verification.ts";
import { countWrongOn, isTriedTooOften } from "../watch-tries.ts";
import { agentQuestions, askable, housematesOf } from "./agent-questions.ts";
import type { QuestionFacts } from "./agent-questions.ts";
import { pickedIn } from "./pick-candidate.ts";

export interface QuestionPorts {
  readonly reader: Pick<FhirReader, "read" | "search">;
  readonly rows: Pick<ContactRows, "read" | "saveIdentity" | "addToHandOver">;
  readonly tries: TryLedger;
  readonly maker: CodeMaker;
  readonly clock: Clock;
}

/** Two of five. */
const asked = 2;

export type Drawn =
  | { readonly outcome: "asked"; readonly questions: readonly AgentQuestionCode[] }
  | { readonly outcome: "nobodyPicked" | "alreadyAsked" | "tooLittleOnFile" };

/**
 * Draws two of the questions that can be asked of whoever is picked, once in a contact: whoever could ask for others
 * would ask until they know two.
 */
export async function drawQuestions(ports: QuestionPorts, contactId: string): Promise<Drawn> {
  const identity = (await ports.rows.read(contactId))?.identity ?? nobodyYet;
  const check = identity.deskCheck ?? noDeskCheck;
  if (check.areAnswered) return { outcome: "alreadyAsked" };
  if (check.asked.length > 0) return { outcome: "asked", questions: check.asked };
  const facts = await factsOf(ports.reader, identity);
  if (facts === null) return { outcome: "nobodyPicked" };
  const questions = drawTwo(askable(facts), ports.maker);
  if (questions.length < asked) return { outcome: "tooLittleOnFile" };
  await ports.rows.saveIdentity(contactId, { deskCheck: { ...check, asked: questions } });
  return { outcome: "asked", questions };
}

function drawTwo(
  codes: readonly AgentQuestionCode[],
  maker: Pick<CodeMaker, "drawBelow">,
): readonly AgentQuestionCode[] {
  const left = [...codes];
  const drawn: AgentQuestionCode[] = [];
  while (drawn.length < asked && left.length > 0) drawn.push(...left.splice(maker.drawBelow(left.length), 1));
  return drawn;
}

export type Judged = "verified" | "notVerified" | "lockedOut" | "nothingAsked";

/** What the caller said, as the agent typed it. Held against the record here, and kept nowhere. */
export type SaidAnswers = readonly { readonly code: AgentQuestionCode; readonly said: string }[];

/**
 * Judges what the caller answered. Both right is L1 and no more, by `agentQuestions`; anything else is a wrong try of
 * this contact and on this member. Neither the agent nor the table learns which answer was wrong.
 */
export async function judgeAnswers(
  ports: QuestionPorts,
  contactId: string,
  answers: SaidAnswers,
): Promise<Judged> {
  const identity = (await ports.rows.read(contactId))?.identity ?? nobodyYet;
  const check = identity.deskCheck ?? noDeskCheck;
  const facts = await factsOf(ports.reader, identity);
  if (facts === null || check.asked.length === 0 || check.areAnswered) return "nothingAsked";
  const areRight = check.asked.every((code) => {
    const said = answers.find((each) => each.code === code)?.said ?? "";
    const answer = agentQuestions[code].answer(facts);
    return answer !== null && said.trim() !== "" && agentQuestions[code].isRight(said, answer);
  });
  const deskCheck = { ...check, areAnswered: true };
  const memberId = memberIdOf(facts.patient);
  const isTried = await isTriedTooOften(ports.tries, ports.maker, memberId);
  return areRight && !isTried
    ? verify(ports, contactId, deskCheck, facts.patient.id ?? "")
    : turnDown(ports, contactId, { deskCheck, failedAttempts: identity.failedAttempts + 1 }, memberId);
}

async function verify(
  { rows, clock }: QuestionPorts,
  contactId: string,
  deskCheck: DeskCheck,
  patientId: string,
): Promise<Judged> {
  await Promise.all([
    rows.saveIdentity(contactId, {
      deskCheck,
      ...asMember(patientId),
      level: "L1",
      method: "agentQuestions",
      ...verifiedFrom(clock.now()),
    }),
    rows.addToHandOver(contactId, {
      learned: [{ label: "Verified by", value: "Two questions, by the agent" }],
    }),
  ]);
  return "verified";
}

async function turnDown(
  { rows, tries, maker }: QuestionPorts,
  contactId: string,
  failed: Pick<ContactIdentity, "deskCheck" | "failedAttempts">,
  memberId: string,
): Promise<Judged> {
  const isLast = failed.failedAttempts >= mostAttempts;
  await Promise.all([
    rows.saveIdentity(contactId, { ...failed, ...(isLast ? lockedOut : {}) }),
    rows.addToHandOver(contactId, { warnings: ["The answers to the questions did not match"] }),
    countWrongOn(tries, maker, memberId),
  ]);
  return isLast ? "lockedOut" : "notVerified";
}

const memberIdOf = ({ identifier = [] }: Patient): string =>
  identifier.find(({ system }) => system === memberIdSystem)?.value ?? "";

/** What is on file of whoever is picked, and of their household; null where nobody is. */
async function factsOf(
  reader: QuestionPorts["reader"],
  identity: ContactIdentity,
): Promise<QuestionFacts | null> {
  const picked = pickedIn(identity);
  const patient = picked === null ? null : await reader.read("Patient", picked);
  if (patient === null) return null;
  const [coverages, byNumber, byHome] = await Promise.all([
    reader.search("Coverage", [["beneficiary", `Patient/${picked}`]]),
    reader.search("Patient", [["phone", phonesOf(patient)]]),
    reader.search("Patient", homeOf(patient)),
  ]);
  return {
    patient,
    coverages,
    housemates: housematesOf(patient, [...byNumber, ...byHome]),
    calling: identity.callingNumber,
  };
}

/** Its numbers as a search wants them; a word no number is where there is none. */
const phonesOf = ({ telecom = [] }: Patient): string =>
  telecom
    .flatMap(({ system, value }) => (system === "phone" && value !== undefined ? [value] : []))
    .join(",") || "none";

const homeOf = ({ name, address }: Patient): SearchParameters => [
  ["family", name?.[0]?.family?.split(/[\s,|$\\-]/)[0] ?? "nobody"],
  ["address-postalcode", address?.[0]?.postalCode?.slice(0, 5) ?? "none"],
];

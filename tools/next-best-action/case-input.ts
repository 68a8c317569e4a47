import type { FhirResource } from "fhir/r4";
import { decideAccess } from "#journey/disclosure/decide-access.ts";
import { decideDisclosure } from "#journey/disclosure/decide-disclosure.ts";
import type { Question } from "#journey/disclosure/decide-disclosure.ts";
import { discloseFacts } from "#journey/disclosure/disclose-facts.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import { discloseProfile } from "#journey/disclosure/disclose-profile.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { findClaims } from "#journey/intake/practice-board/find-claims.ts";
import { boardLines } from "#journey/next-best-action/board-lines.ts";
import { pageForDecision } from "#journey/next-best-action/decision-input.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import { nothingLearned } from "#journey/next-best-action/learning/learned.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import type { BesideFacts } from "#journey/profile/build-profile.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { MemberFacts } from "#journey/profile/member-facts.ts";
import type { MemberSummary } from "#journey/profile/member-summary.ts";
import { readCallingPractice } from "#journey/profile/read-calling-practice.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";
import { summarise } from "#journey/profile/summarise.ts";
import { cardOf, lakeFilesOf, resourcesOf, rowOf, turnsOf } from "./contact-case.ts";
import type { ContactCase } from "./contact-case.ts";

/** What the API would decide from: the same reading, page and disclosure, on resources in memory. */
export async function caseInput(contact: ContactCase, plan: readonly FhirResource[]): Promise<DecisionInput> {
  const now = new Date(contact.now);
  const row = rowOf(contact);
  const access = decideAccess(row, { username: "agent", roles: contact.agent.roles }, now);
  if (access.access === "refused") throw new Error(`case.refused: ${access.code}`);
  const question: Question = { ...access, roles: contact.agent.roles, breakGlassUntil: null };
  const disclosure = decideDisclosure(question);
  const whole = fakeFhirReader(resourcesOf(contact, plan));
  const reader = answering(whole, contact.unread);
  const read = contact.member === null ? noFacts : await readMemberFacts(reader, contact.member);
  if (contact.member !== null && read.patient === null) {
    throw new Error(`case.noMember: no Patient/${contact.member} among the records`);
  }
  const practice = await readCallingPractice(reader, question.providerId, now);
  const disclosed = (facts: MemberFacts) => discloseFacts(facts, disclosure, question.callerKind).facts;
  const beside = besideOf(contact);
  const summary = await keptOf(contact, whole, disclosed, beside);
  const page = buildProfile(disclosed(read), { row, now, practice, summary, ...beside });
  return {
    decisionId: "decision-1",
    now: contact.now,
    page: pageForDecision(discloseProfile(page, question, disclosure)),
    open: [...disclosure.shown],
    callerKind: question.callerKind,
    level: question.level,
    reasonCode: contact.reasonCode,
    channel: contact.channel,
    language: contact.language,
    handOver: discloseHandOver(cardOf(contact), question, row.identity),
    said: turnsOf(contact),
    care: contact.care,
    past: contact.past,
    onPage: null,
    board: await boardOf(contact, reader, question.providerId),
    tenure: contact.agent.tenure,
    learned: nothingLearned,
  };
}

/** The store as it is on a bad day: what it does not answer for fails, as a real one would. */
const answering = (reader: FhirReader, unread: readonly string[]): FhirReader => ({
  search: (type, parameters, limit) =>
    unread.includes(type) ? unanswered(type) : reader.search(type, parameters, limit),
  read: (type, id) => (unread.includes(type) ? unanswered(type) : reader.read(type, id)),
});

const unanswered = (type: string) => Promise.reject(new Error(`case.unread: ${type}`));

function besideOf(contact: ContactCase): BesideFacts {
  return { lake: { state: "reached", files: lakeFilesOf(contact) }, filed: contact.filed };
}

/** The page as it was kept when the store still answered. */
async function keptOf(
  { member, keptAt }: ContactCase,
  reader: FhirReader,
  disclosed: (facts: MemberFacts) => MemberFacts,
  beside: BesideFacts,
): Promise<MemberSummary | null> {
  if (member === null || keptAt === null) return null;
  const facts = await readMemberFacts(reader, member);
  return summarise(member, disclosed(facts), new Date(keptAt), beside);
}

async function boardOf(
  { board, now }: ContactCase,
  reader: FhirReader,
  providerId: string | null,
): Promise<DecisionInput["board"]> {
  if (providerId === null || board.length === 0) return [];
  const clock = { now: () => new Date(now) };
  return boardLines(await findClaims({ reader, providerId, clock }, board));
}

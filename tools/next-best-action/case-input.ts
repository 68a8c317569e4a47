import type { FhirResource } from "fhir/r4";
import { decideAccess } from "#journey/disclosure/decide-access.ts";
import { decideDisclosure } from "#journey/disclosure/decide-disclosure.ts";
import type { Question } from "#journey/disclosure/decide-disclosure.ts";
import { discloseFacts } from "#journey/disclosure/disclose-facts.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import { discloseProfile } from "#journey/disclosure/disclose-profile.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { pageForDecision } from "#journey/next-best-action/decision-input.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import { nothingLearned } from "#journey/next-best-action/learning/learned.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import { readCallingPractice } from "#journey/profile/read-calling-practice.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";
import { cardOf, resourcesOf, rowOf, turnsOf } from "./contact-case.ts";
import type { ContactCase } from "./contact-case.ts";

/** What the API would decide from: the same reading, page and disclosure, on resources in memory. */
export async function caseInput(contact: ContactCase, plan: readonly FhirResource[]): Promise<DecisionInput> {
  const now = new Date(contact.now);
  const row = rowOf(contact);
  const access = decideAccess(row, { username: "agent", roles: contact.agent.roles }, now);
  if (access.access === "refused") throw new Error(`case.refused: ${access.code}`);
  const question: Question = { ...access, roles: contact.agent.roles, breakGlassUntil: null };
  const disclosure = decideDisclosure(question);
  const reader = fakeFhirReader(resourcesOf(contact, plan));
  const read = contact.member === null ? noFacts : await readMemberFacts(reader, contact.member);
  if (contact.member !== null && read.patient === null) {
    throw new Error(`case.noMember: no Patient/${contact.member} among the records`);
  }
  const practice = await readCallingPractice(reader, question.providerId, now);
  const { facts } = discloseFacts(read, disclosure, question.callerKind);
  const whole = buildProfile(facts, { row, now, practice });
  return {
    decisionId: "decision-1",
    now: contact.now,
    page: pageForDecision(discloseProfile(whole, question, disclosure)),
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
    board: [],
    tenure: contact.agent.tenure,
    learned: nothingLearned,
  };
}

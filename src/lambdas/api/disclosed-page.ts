import { purposeOf } from "#journey/disclosure/audit-trail.ts";
import type { Reveal } from "#journey/disclosure/audit-trail.ts";
import { discloseFacts } from "#journey/disclosure/disclose-facts.ts";
import { isMemberWithin } from "#journey/disclosure/scope.ts";
import { maskedIn, withheldIn } from "#journey/disclosure/decide-disclosure.ts";
import { discloseProfile } from "#journey/disclosure/disclose-profile.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import type { Profile } from "#journey/profile/profile.ts";
import { readCallingPractice } from "#journey/profile/read-calling-practice.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import type { ReadFacts } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";

/** A page of facts with the contact as it stood when the page was made. */
export interface DisclosedPage {
  readonly page: Profile;
  /** Everything the page was made of but sensitive records: never to be answered with, only to reveal from. */
  readonly whole: Profile;
  readonly open: OpenContact;
}

/**
 * The page of facts this agent may see of this contact now. Reading the facts takes its time, and a contact missed
 * meanwhile is the next agent's: what may be shown is decided after the reading. Throws the refusal.
 */
export async function disclosedPage(
  desk: Pick<Desk, "clock" | "rows" | "lookup" | "fhir" | "beginBeside">,
  readFacts: ReadFacts,
  asked: OpenContact,
): Promise<DisclosedPage> {
  const { patientId, providerId } = asked.question;
  const beside = desk.beginBeside(asked.row.contactId, patientId);
  const [facts, practice] = await Promise.all([
    readFacts(asked.row.contactId, patientId),
    readCallingPractice(desk.fhir, providerId, asked.now),
  ]);
  const open = await openContact(desk, asked.row.contactId, asked.user);
  const { row, question, disclosure, now } = open;
  // Somebody else by now, or nobody: these are not the facts to show.
  if (question.patientId !== patientId || question.providerId !== providerId)
    throw new Refusal("contact.notYetKnown");
  if (patientId !== null && !isMemberWithin(asked.user.scope.plans, facts.coverages)) {
    throw new Refusal("forbidden", "The member's plan is outside your scope.");
  }
  const disclosed = discloseFacts(facts, disclosure, question.callerKind);
  const whole = buildProfile(disclosed.facts, { row, now, practice, ...beside() });
  return {
    page: { ...discloseProfile(whole, question, disclosure), notices: disclosed.notices },
    whole,
    open,
  };
}

/** The audit entry of a look at an open contact. */
export const revealOf = (open: OpenContact, what: Reveal["what"]): Reveal => ({
  at: open.now.toISOString(),
  username: open.user.username,
  roles: open.user.roles,
  contactId: open.row.contactId,
  patientId: open.question.patientId,
  what,
  purpose: purposeOf[open.question.callerKind],
  decision: "permitted",
  scope: open.question.scope,
  level: open.question.level,
  shown: [...open.disclosure.shown],
  masked: maskedIn(open.disclosure),
  withheld: withheldIn(open.disclosure),
});

import { purposeOf } from "#journey/disclosure/audit-trail.ts";
import type { Reveal } from "#journey/disclosure/audit-trail.ts";
import { discloseFacts } from "#journey/disclosure/disclose-facts.ts";
import { isMemberWithin } from "#journey/disclosure/scope.ts";
import { maskedIn, withheldIn } from "#journey/disclosure/decide-disclosure.ts";
import { withholdSensitive } from "#journey/disclosure/withhold-sensitive.ts";
import { discloseProfile } from "#journey/disclosure/disclose-profile.ts";
import type { BesideFacts } from "#journey/profile/build-profile.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import type { Profile } from "#journey/profile/profile.ts";
import { keepSummary } from "#journey/profile/keep-summary.ts";
import { sectionsWithout } from "#journey/profile/section-facts.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import { readCallingPractice } from "#journey/profile/read-calling-practice.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import type { FactsRead, ReadFacts, Wanted } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";

/** A page of facts with the contact as it stood when the page was made. */
export interface DisclosedPage {
  readonly page: Profile;
  /** Everything the page was made of but sensitive records: never to be answered with, only to reveal from. */
  readonly whole: Profile;
  readonly open: OpenContact;
}

export type PageDesk = Pick<
  Desk,
  "clock" | "rows" | "lookup" | "fhir" | "beginBeside" | "summaries" | "logFault"
>;

/**
 * The page of facts this agent may see of this contact now. Reading the facts takes its time, and a contact missed
 * meanwhile is the next agent's: what may be shown is decided after the reading. What could not be read is shown as
 * it was kept. Throws the refusal.
 */
export async function disclosedPage(
  desk: PageDesk,
  readFacts: ReadFacts,
  asked: OpenContact,
  wanted: Wanted,
): Promise<DisclosedPage> {
  const { patientId, providerId } = asked.question;
  const { contactId } = asked.row;
  const beside = desk.beginBeside(contactId, patientId);
  const [reading, practice] = await Promise.all([
    readFacts({ contactId, patientId }, wanted),
    readCallingPractice(desk.fhir, providerId, asked.now),
  ]);
  const isLate = sectionsWithout(reading.facts.unread, wanted.sections).length > 0;
  const [summary] = await Promise.all([
    isLate && patientId !== null ? keptSummary(desk, contactId, patientId) : null,
    reading.isNews && patientId !== null
      ? keepNews(desk, contactId, patientId, { ...reading, beside: beside() })
      : null,
  ]);
  const open = await openContact(desk, contactId, asked.user);
  const { row, question, disclosure, now } = open;
  refuseOthers(asked, open);
  if (patientId !== null && !isMemberWithin(asked.user.scope.plans, reading.facts.coverages)) {
    throw new Refusal("forbidden", "The member's plan is outside your scope.");
  }
  const { facts, notices } = discloseFacts(reading.facts, disclosure, question.callerKind);
  const whole = buildProfile(facts, { row, now, practice, ...beside(), summary, wanted: wanted.sections });
  return { page: { ...discloseProfile(whole, question, disclosure), notices }, whole, open };
}

/** Somebody else by now, or nobody: what was read is not theirs to be shown. */
export function refuseOthers(asked: OpenContact, now: OpenContact): void {
  const isSame =
    now.question.patientId === asked.question.patientId &&
    now.question.providerId === asked.question.providerId;
  if (!isSame) throw new Refusal("contact.notYetKnown");
}

/** A summary is a help: a page without one is still a page. */
const keptSummary = ({ summaries, logFault }: PageDesk, contactId: string, patientId: string) =>
  summaries.read(patientId).catch((error: unknown) => {
    logFault({ at: "api summary", code: codeOf(error), contactId });
    return null;
  });

const keepNews = (
  { summaries, logFault }: PageDesk,
  contactId: string,
  patientId: string,
  { facts, since, beside }: FactsRead & { readonly beside: BesideFacts },
) =>
  keepSummary(summaries, patientId, withholdSensitive(facts), since, beside).catch((error: unknown) => {
    logFault({ at: "api summary", code: codeOf(error), contactId });
  });

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

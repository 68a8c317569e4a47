import type { Reveal } from "#journey/disclosure/audit-trail.ts";
import { discloseProfile } from "#journey/disclosure/disclose-profile.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import type { Profile } from "#journey/profile/profile.ts";
import type { ReadFacts } from "./member-facts.ts";
import type { OpenContact } from "./open-contact.ts";

/** The page of facts this agent may see of this contact now. */
export async function disclosedPage(readFacts: ReadFacts, open: OpenContact): Promise<Profile> {
  const { row, question, disclosure, now } = open;
  const facts = await readFacts(row.contactId, question.patientId);
  return discloseProfile(buildProfile(facts, { row, now }), question, disclosure);
}

/** The audit entry of a look at an open contact. */
export const revealOf = (open: OpenContact, what: Reveal["what"]): Reveal => ({
  at: open.now.toISOString(),
  username: open.user.username,
  roles: open.user.roles,
  contactId: open.row.contactId,
  patientId: open.question.patientId,
  what,
  scope: open.question.scope,
  level: open.question.level,
  shown: [...open.disclosure.shown],
});

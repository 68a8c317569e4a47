import type { ContactRow } from "../contact/contact-row.ts";
import type { MemberFacts } from "./member-facts.ts";
import type { Profile } from "./profile.ts";

export interface ProfileContext {
  /** The contact the page is read for; its holder's phase gives the scope. */
  readonly row: ContactRow;
  readonly now: Date;
}

/** Puts the whole page together, before the disclosure decision. Never throws on legal FHIR R4. */
export function buildProfile(facts: MemberFacts, { row, now }: ProfileContext): Profile {
  const { identity } = row;
  return {
    contactId: row.contactId,
    verification: { level: identity.level, method: identity.method, expiresAt: identity.expiresAt },
    callerKind: identity.callerKind,
    scope: row.holder?.phase === "offered" ? "offered" : "accepted",
    member: null,
    plan: null,
    accumulators: [],
    claims: { total: facts.explanations.length, recent: [] },
    authorizations: [],
    careGaps: [],
    medications: [],
    careTeam: [],
    preferences: [],
    timeline: [],
    withheld: [],
    asOf: now.toISOString(),
  };
}

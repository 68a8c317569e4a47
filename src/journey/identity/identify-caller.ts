import type { Clock } from "../clock.ts";
import type { Language } from "../contact/attributes.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactIdentity, ContactRows } from "../contact/contact-row.ts";
import type { FhirReader } from "./fhir-reader.ts";
import { matchMember } from "./match-member.ts";
import type { Match } from "./match-member.ts";
import { memberIdSystem } from "./member-claim.ts";
import type { MemberClaim } from "./member-claim.ts";

export interface IdentifyPorts {
  readonly reader: Pick<FhirReader, "search">;
  readonly rows: Pick<ContactRows, "read" | "saveIdentity" | "addToHandOver">;
  readonly clock: Clock;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Codes only: whatever leaves here may be read aloud or stored as a contact attribute. */
export interface Identification {
  readonly outcome: "identified" | "ambiguous" | "unknown" | "lockedOut";
  readonly attemptsLeft: number;
  readonly identity: ContactIdentity;
}

/** Wrong answers in one contact before only a person can help. */
export const mostAttempts = 3;

const validMinutes = 30;

/**
 * Every answer takes at least this long. One search and two writes stay well below it, so that the time tells nobody
 * whether a member ID exists.
 */
export const leastMs = 500;

/**
 * Identifies a caller by member ID and birth date and writes who it is on the contact's row, before anything else may
 * happen with the contact. The same work is done for every claim: one search, one read, two writes, and the same time.
 * Rejects when the store or the records table cannot answer.
 */
export async function identifyCaller(
  { reader, rows, clock, pause }: IdentifyPorts,
  contact: { readonly contactId: string; readonly language: Language },
  claim: MemberClaim,
): Promise<Identification> {
  const begun = clock.now();
  const [candidates, row] = await Promise.all([
    reader.search("Patient", [["identifier", `${memberIdSystem}|${claim.memberId}`]]),
    rows.read(contact.contactId),
  ]);
  const before = row?.identity ?? nobodyYet;
  const found = decide(before, matchMember(claim, candidates), begun);
  const [identity] = await Promise.all([
    rows.saveIdentity(contact.contactId, { ...found.change, language: contact.language }),
    rows.addToHandOver(contact.contactId, found.card),
  ]);
  await pause(Math.max(0, leastMs - (clock.now().getTime() - begun.getTime())));
  return { outcome: found.outcome, attemptsLeft: mostAttempts - identity.failedAttempts, identity };
}

interface Decision {
  readonly outcome: Identification["outcome"];
  readonly change: Partial<ContactIdentity>;
  readonly card: Parameters<ContactRows["addToHandOver"]>[1];
}

/** Once locked out, even the right answer opens nothing in this contact. */
function decide(before: ContactIdentity, match: Match, now: Date): Decision {
  if (before.lockedOut) return { outcome: "lockedOut", change: lockedOut(before.failedAttempts), card: {} };
  switch (match.outcome) {
    case "identified":
      return { outcome: "identified", change: verified(match.patientId, now), card: verifiedCard };
    case "ambiguous":
      return { outcome: "ambiguous", change: { reasonCode: "notIdentified" }, card: ambiguousCard };
    case "unknown":
      return afterFailure(before.failedAttempts + 1);
  }
}

function afterFailure(failedAttempts: number): Decision {
  const card = {
    warnings: [`Member ID or birth date did not match (try ${failedAttempts} of ${mostAttempts})`],
  };
  return failedAttempts >= mostAttempts
    ? { outcome: "lockedOut", change: lockedOut(failedAttempts), card }
    : { outcome: "unknown", change: { failedAttempts }, card };
}

/** Whoever guesses is not trusted with what was verified earlier in this contact either. */
const lockedOut = (failedAttempts: number): Partial<ContactIdentity> => ({
  patientId: null,
  callerKind: "unknown",
  level: "L0",
  method: "none",
  verifiedAt: null,
  expiresAt: null,
  failedAttempts,
  lockedOut: true,
  reasonCode: "lockedOut",
});

const verified = (patientId: string, now: Date): Partial<ContactIdentity> => ({
  patientId,
  callerKind: "member",
  level: "L1",
  method: "memberIdAndBirthDate",
  verifiedAt: now.toISOString(),
  expiresAt: new Date(now.getTime() + validMinutes * 60_000).toISOString(),
});

const verifiedCard = { learned: [{ label: "Verified by", value: "Member ID and birth date" }] };
const ambiguousCard = { warnings: ["Member ID and birth date fit more than one member: ask for the name"] };

import type { ContactIdentity } from "../contact/contact-row.ts";
import { pickedIn } from "./desk/pick-candidate.ts";
import { verifiedMember } from "./verified-member.ts";

/** Whom a code is sent to and lifts: whoever is identified, else whom an agent picked. */
export interface CodeSubject {
  readonly patientId: string;
  readonly relatedPersonId: string | null;
  /** Nobody has shown anything yet: only a number that is this member's alone says who has it. */
  readonly isPicked: boolean;
}

export function codeSubject(identity: ContactIdentity, now: Date): CodeSubject | null {
  const verified = verifiedMember(identity, "L1", now);
  if (verified !== null)
    return { patientId: verified, relatedPersonId: identity.relatedPersonId, isPicked: false };
  const picked = pickedIn(identity);
  return picked === null ? null : { patientId: picked, relatedPersonId: null, isPicked: true };
}

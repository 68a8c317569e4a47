import type { ContactIdentity, ContactRows } from "../../contact/contact-row.ts";
import { nobodyYet } from "../../contact/contact-row.ts";
import { noDeskCheck } from "../../contact/desk-check.ts";
import type { CodeMaker } from "../one-time-codes.ts";

/** What the page calls a candidate: nothing that holds outside this contact, and nothing that leads to a member. */
export const candidateIdOf = (maker: Pick<CodeMaker, "seal">, contactId: string, patientId: string): string =>
  maker.seal(`candidate|${contactId}|${patientId}`);

/**
 * Notes whom the agent takes the caller for, of those found last. False when it is none of them. It opens nothing: what
 * was picked is only whom questions, a code or a document are about.
 */
export async function pickCandidate(
  {
    rows,
    maker,
  }: { readonly rows: Pick<ContactRows, "read" | "saveIdentity">; readonly maker: Pick<CodeMaker, "seal"> },
  contactId: string,
  candidateId: string,
): Promise<boolean> {
  const identity = (await rows.read(contactId))?.identity ?? nobodyYet;
  const check = identity.deskCheck ?? noDeskCheck;
  const picked = check.candidates.find((each) => candidateIdOf(maker, contactId, each) === candidateId);
  if (picked === undefined || identity.lockedOut) return false;
  await rows.saveIdentity(contactId, { deskCheck: { ...check, picked } });
  return true;
}

/** Whom the next step is about: the picked one, until somebody is identified. */
export const pickedIn = ({ deskCheck, lockedOut }: ContactIdentity): string | null =>
  lockedOut ? null : (deskCheck?.picked ?? null);

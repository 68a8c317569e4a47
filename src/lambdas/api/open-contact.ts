import type { ContactRow } from "#journey/contact/contact-row.ts";
import { decideAccess } from "#journey/disclosure/decide-access.ts";
import type { User } from "#journey/disclosure/decide-access.ts";
import { decideDisclosure } from "#journey/disclosure/decide-disclosure.ts";
import type { Disclosure, Question } from "#journey/disclosure/decide-disclosure.ts";
import { mayWrapUp } from "#journey/wrap-up/wrap-up.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import type { SignedIn } from "./user.ts";

/** A contact this user may look at now, with what of it. */
export interface OpenContact {
  readonly row: ContactRow;
  readonly user: SignedIn;
  readonly question: Question;
  readonly disclosure: Disclosure;
  readonly now: Date;
}

type RowsDesk = Pick<Desk, "clock" | "rows" | "lookup">;

/** Opens a contact for looking, or throws the refusal. */
export async function openContact(desk: RowsDesk, contactId: string, user: SignedIn): Promise<OpenContact> {
  const row = await currentRow(desk, contactId);
  const now = desk.clock.now();
  const access = decideAccess(row, user, now);
  if (access.access === "refused" || row === null) {
    throw new Refusal(access.access === "refused" ? access.code : "contact.notYetKnown");
  }
  const question: Question = { ...access, roles: user.roles, breakGlassUntil: null };
  return { row, user, question, disclosure: decideDisclosure(question), now };
}

/** Opens a contact for the agent's own work on it: drafts and wrap-up. */
export async function openOwnWork(desk: RowsDesk, contactId: string, user: User): Promise<ContactRow> {
  const row = await currentRow(desk, contactId);
  if (row !== null && mayWrapUp(row, user.username)) return row;
  const access = decideAccess(row, user, desk.clock.now());
  // Still ringing as far as we know: the acceptance is on its way.
  throw new Refusal(access.access === "refused" ? access.code : "contact.notYetKnown");
}

/** The row; where it names no holder yet, once over what the contact center itself says. */
async function currentRow({ rows, lookup }: RowsDesk, contactId: string): Promise<ContactRow | null> {
  const row = await rows.read(contactId);
  const isKnown = row !== null && (row.holder !== null || (row.acceptedBy ?? null) !== null);
  if (isKnown) return row;
  const changes = await lookup.lookUp(contactId);
  if (changes.length === 0) return row;
  await rows.apply(contactId, ...changes);
  return rows.read(contactId);
}

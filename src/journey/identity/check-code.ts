import type { Clock } from "../clock.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactIdentity, ContactRows } from "../contact/contact-row.ts";
import { codeSubject } from "./code-subject.ts";
import type { CodeSubject } from "./code-subject.ts";
import { mostCodeTries, sealCode } from "./one-time-code.ts";
import type { CodeMaker, OneTimeCodes, SentCode } from "./one-time-codes.ts";
import type { TryLedger } from "./try-ledger.ts";
import { asMember, lockedOut, verifiedFrom } from "./verification.ts";
import { hasManyWrongCodes, watchedCodes } from "./watch-tries.ts";

export interface CheckCodePorts {
  readonly rows: Pick<ContactRows, "read" | "saveIdentity" | "addToHandOver">;
  readonly codes: Pick<OneTimeCodes, "read" | "countTry" | "useUp">;
  readonly tries: TryLedger;
  readonly maker: Pick<CodeMaker, "seal">;
  readonly clock: Clock;
}

export interface CodeCheck {
  /** `expired`: no code counts now, because of its age, because it was used, or because none was sent. */
  readonly outcome: "verified" | "wrong" | "expired" | "lockedOut";
  readonly attemptsLeft: number;
  readonly identity: ContactIdentity;
}

/**
 * Checks the code a caller says or keys. The right one lifts the contact to L2; the third wrong one locks it out, and
 * what was verified before counts no more. After many wrong ones for this member, over all contacts of a day, not even
 * the right one lifts: the answer is that to a wrong one, and the row says why.
 */
export async function checkCode(ports: CheckCodePorts, contactId: string, said: string): Promise<CodeCheck> {
  const [row, kept] = await Promise.all([ports.rows.read(contactId), ports.codes.read(contactId)]);
  const identity = row?.identity ?? nobodyYet;
  if (identity.lockedOut) return { outcome: "lockedOut", attemptsLeft: 0, identity };
  const now = ports.clock.now();
  const subject = codeSubject(identity, now);
  const seal = sealThatCounts(kept, now);
  if (seal === null || subject === null)
    return { outcome: "expired", attemptsLeft: mostCodeTries - (kept?.tries ?? 0), identity };
  const [tries, hasMany] = await Promise.all([
    ports.codes.countTry(contactId),
    hasManyWrongCodes(ports.tries, ports.maker, subject),
  ]);
  const isRight = seal === sealCode(ports.maker, contactId, subject, said.replaceAll(/[^0-9]/g, ""));
  if (isRight && tries <= mostCodeTries && !hasMany)
    return lift(ports, contactId, subject, mostCodeTries - tries);
  return turnDown(ports, contactId, { identity, subject, tries, hasMany });
}

/** What a code is held against; null when none counts now. It lifts whom it was sealed for, and nobody else. */
const sealThatCounts = (code: SentCode | null, now: Date): string | null =>
  code !== null && now.toISOString() < code.expiresAt ? code.seal : null;

async function lift(
  ports: CheckCodePorts,
  contactId: string,
  subject: CodeSubject,
  attemptsLeft: number,
): Promise<CodeCheck> {
  const verified = {
    ...(subject.isPicked ? asMember(subject.patientId) : {}),
    level: "L2",
    method: "oneTimeCode",
    ...verifiedFrom(ports.clock.now()),
  } as const;
  const [identity] = await Promise.all([
    ports.rows.saveIdentity(contactId, verified),
    ports.rows.addToHandOver(contactId, {
      learned: [{ label: "Verified by", value: "One-time code by text" }],
    }),
    ports.codes.useUp(contactId),
  ]);
  return { outcome: "verified", attemptsLeft, identity };
}

interface WrongCode {
  readonly identity: ContactIdentity;
  readonly subject: CodeSubject;
  readonly tries: number;
  /** Over all contacts of a day. */
  readonly hasMany: boolean;
}

async function turnDown(
  { rows, codes, tries: ledger, maker }: CheckCodePorts,
  contactId: string,
  { identity, subject, tries, hasMany }: WrongCode,
): Promise<CodeCheck> {
  const warning = `The one-time code did not match (try ${Math.min(tries, mostCodeTries)} of ${mostCodeTries})`;
  const signals = [...new Set([...identity.signals, ...(hasMany ? (["manyWrongTries"] as const) : [])])];
  await Promise.all([
    rows.addToHandOver(contactId, { warnings: [warning] }),
    ledger.add("code", watchedCodes(maker, subject), 1, null),
    rows.saveIdentity(contactId, { signals }),
  ]);
  if (tries < mostCodeTries) return { outcome: "wrong", attemptsLeft: mostCodeTries - tries, identity };
  const [locked] = await Promise.all([rows.saveIdentity(contactId, lockedOut), codes.useUp(contactId)]);
  return { outcome: "lockedOut", attemptsLeft: 0, identity: locked };
}

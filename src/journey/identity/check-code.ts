import type { Clock } from "../clock.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactIdentity, ContactRows } from "../contact/contact-row.ts";
import { mostCodeTries, sealCode } from "./one-time-code.ts";
import type { CodeMaker, OneTimeCodes, SentCode } from "./one-time-codes.ts";
import { lockedOut, verifiedFrom } from "./verification.ts";
import { verifiedMember } from "./verified-member.ts";

export interface CheckCodePorts {
  readonly rows: Pick<ContactRows, "read" | "saveIdentity" | "addToHandOver">;
  readonly codes: Pick<OneTimeCodes, "read" | "countTry" | "useUp">;
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
 * what was verified before counts no more.
 */
export async function checkCode(ports: CheckCodePorts, contactId: string, said: string): Promise<CodeCheck> {
  const [row, kept] = await Promise.all([ports.rows.read(contactId), ports.codes.read(contactId)]);
  const identity = row?.identity ?? nobodyYet;
  if (identity.lockedOut) return { outcome: "lockedOut", attemptsLeft: 0, identity };
  const seal = sealThatCounts(kept, identity, ports.clock.now());
  if (seal === null)
    return { outcome: "expired", attemptsLeft: mostCodeTries - (kept?.tries ?? 0), identity };
  const tries = await ports.codes.countTry(contactId);
  const isRight = seal === sealCode(ports.maker, contactId, identity, said.replaceAll(/[^0-9]/g, ""));
  if (isRight && tries <= mostCodeTries) return lift(ports, contactId, mostCodeTries - tries);
  return turnDown(ports, contactId, { identity, tries });
}

/** What a code is held against; null when none counts now. It lifts whoever is identified, and nobody else. */
function sealThatCounts(code: SentCode | null, identity: ContactIdentity, now: Date): string | null {
  const isFresh = code !== null && now.toISOString() < code.expiresAt;
  return isFresh && verifiedMember(identity, "L1", now) !== null ? code.seal : null;
}

async function lift(ports: CheckCodePorts, contactId: string, attemptsLeft: number): Promise<CodeCheck> {
  const verified = { level: "L2", method: "oneTimeCode", ...verifiedFrom(ports.clock.now()) } as const;
  const [identity] = await Promise.all([
    ports.rows.saveIdentity(contactId, verified),
    ports.rows.addToHandOver(contactId, {
      learned: [{ label: "Verified by", value: "One-time code by text" }],
    }),
    ports.codes.useUp(contactId),
  ]);
  return { outcome: "verified", attemptsLeft, identity };
}

async function turnDown(
  { rows, codes }: CheckCodePorts,
  contactId: string,
  { identity, tries }: { readonly identity: ContactIdentity; readonly tries: number },
): Promise<CodeCheck> {
  const warning = `The one-time code did not match (try ${Math.min(tries, mostCodeTries)} of ${mostCodeTries})`;
  await rows.addToHandOver(contactId, { warnings: [warning] });
  if (tries < mostCodeTries) return { outcome: "wrong", attemptsLeft: mostCodeTries - tries, identity };
  const [locked] = await Promise.all([rows.saveIdentity(contactId, lockedOut), codes.useUp(contactId)]);
  return { outcome: "lockedOut", attemptsLeft: 0, identity: locked };
}

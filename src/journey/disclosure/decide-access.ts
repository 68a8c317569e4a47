import type { CallerKind, VerificationLevel, VerificationMethod } from "../contact/attributes.ts";
import type { ContactIdentity, ContactRow } from "../contact/contact-row.ts";
import type { Grant } from "../contact/grants.ts";
import { purposesOf } from "../contact/purposes.ts";
import type { Purpose } from "../contact/purposes.ts";

export const roles = ["agent", "nurse", "lead", "supervisor", "quality", "auditor", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who takes contacts, and may therefore hold one. */
export const takesContacts = ["agent", "nurse", "lead"] as const satisfies readonly Role[];

export const mayTakeContacts = (held: readonly Role[]): boolean =>
  takesContacts.some((role) => held.includes(role));

/** Who asks, as the sign-in says, never as the page says. */
export interface User {
  readonly username: string;
  readonly roles: readonly Role[];
}

/** Whether this user may look at this contact now, and how far. */
export type Access =
  | ({ readonly access: "open"; readonly scope: "offered" | "accepted" } & Standing)
  | { readonly access: "refused"; readonly code: RefusalCode };

type RefusalCode = "forbidden" | "contact.notYours" | "contact.notYetKnown";

/** What the disclosure table decides by: the caller's side of the contact, as it stands at this moment. */
export interface Standing {
  readonly patientId: string | null;
  /** The practice that calls; null for everybody else. */
  readonly providerId: string | null;
  readonly callerKind: CallerKind;
  readonly level: VerificationLevel;
  readonly method: VerificationMethod;
  /** ISO 8601; null at L0. */
  readonly verifiedUntil: string | null;
  /** It was verified, and no longer is. */
  readonly hasExpired: boolean;
  /** What the contact is about, never empty. */
  readonly purposes: readonly Purpose[];
  /** What a representative may hear. */
  readonly grants: readonly Grant[];
}

/** Events that end a lease may be lost. After-contact work of yesterday is over, whatever the row says. */
const longestAfterContactWorkMs = 24 * 60 * 60_000;

/** However the verification was made, it never outlives this. */
const longestVerificationMs = 30 * 60_000;

/** Need-to-know by contact: the holder of the viewing lease, and nobody else. Not yet known is never open. */
export function decideAccess(row: ContactRow | null, user: User, now: Date): Access {
  if (!mayTakeContacts(user.roles)) return { access: "refused", code: "forbidden" };
  if (row?.holder?.username !== user.username) return { access: "refused", code: whyNotHeld(row) };
  if (isLongOver(row, now)) return { access: "refused", code: "contact.notYours" };
  const scope = row.holder.phase === "offered" ? "offered" : "accepted";
  return { access: "open", scope, ...standingOf(row.identity, now) };
}

/**
 * An offer moves on when nobody takes it, and the agent it comes to next may ask before we are told: until somebody
 * has accepted, nobody is turned away for good.
 */
function whyNotHeld(row: ContactRow | null): RefusalCode {
  if (row === null || row.holder?.phase === "offered") return "contact.notYetKnown";
  const isTaken = row.holder !== null || (row.acceptedBy ?? null) !== null;
  return isTaken ? "contact.notYours" : "contact.notYetKnown";
}

const isLongOver = ({ endedAt }: ContactRow, now: Date): boolean =>
  endedAt !== null && now.getTime() - new Date(endedAt).getTime() > longestAfterContactWorkMs;

/** The verification as it counts now: an expired one is none, and takes what was granted with it. */
function standingOf(identity: ContactIdentity, now: Date): Standing {
  const { patientId, providerId, callerKind, level, method, grants } = identity;
  const purposes = purposesOf(identity.reasonCode, identity.purposes);
  const until = verifiedUntil(identity);
  if (level !== "L0" && until !== null && until > now.getTime()) {
    return {
      patientId,
      providerId,
      callerKind,
      level,
      method,
      verifiedUntil: new Date(until).toISOString(),
      hasExpired: false,
      purposes,
      grants,
    };
  }
  return {
    patientId: null,
    providerId: null,
    callerKind,
    level: "L0",
    method: "none",
    verifiedUntil: null,
    hasExpired: level !== "L0",
    purposes,
    grants: [],
  };
}

/** Epoch milliseconds; null when it was never verified or nobody noted when. */
function verifiedUntil({ verifiedAt, expiresAt }: ContactIdentity): number | null {
  if (verifiedAt === null) return null;
  const longest = new Date(verifiedAt).getTime() + longestVerificationMs;
  return expiresAt === null ? longest : Math.min(longest, new Date(expiresAt).getTime());
}

import type { CallerKind, VerificationLevel } from "../contact/attributes.ts";
import type { Category } from "./categories.ts";
import type { Role } from "./decide-access.ts";

/**
 * Why somebody looks at a member's record: codes of HL7's PurposeOfUse.
 * https://terminology.hl7.org/ValueSet-v3-PurposeOfUse.html
 */
export const lookPurposes = {
  PATRQT: "the member asked",
  HPAYMT: "payment",
  HOPERAT: "the plan's operations",
  HCOMPL: "compliance",
  BTG: "the glass was broken",
} as const;
export type LookPurpose = keyof typeof lookPurposes;

/** What was looked at or done. */
export const looks = [
  "profile",
  "costEstimate",
  "handOver",
  // The transcript, each time more of it is fetched.
  "conversation",
  "nextBestAction",
  "callLogRecord",
  "whoIsCalling",
  "verification",
  "memberSearch",
  "breakGlassOpened",
  "breakGlassEnded",
  "reviewQueue",
  "reviewed",
  "accounting",
  "practiceBoard",
  "networkReceipt",
  "intake",
  // One masked value, in full.
  "birthDate",
  "memberId",
  "contactPoints",
  // What the agent said: what the contact is also about, and who speaks now.
  "purposes",
  "speaker",
  // What the agent said was done.
  "promiseKept",
] as const;
export type Look = (typeof looks)[number];

/** One look at a member's facts: ids and codes only, never the facts. */
export interface Reveal {
  /** ISO 8601. */
  readonly at: string;
  readonly username: string;
  readonly roles: readonly Role[];
  /** Null where somebody looked without a contact. */
  readonly contactId: string | null;
  /** The break-glass lease under which it happened. */
  readonly leaseId?: string;
  /** Null when the caller is unknown: then the look found nothing, which is kept too. */
  readonly patientId: string | null;
  readonly what: Look;
  readonly purpose: LookPurpose;
  /** A refused look shows nothing, and that somebody tried is kept. */
  readonly decision: "permitted" | "refused";
  readonly scope: "offered" | "accepted";
  readonly level: VerificationLevel;
  readonly shown: readonly Category[];
  readonly masked: readonly Category[];
  readonly withheld: readonly Category[];
}

/**
 * Where every reveal is written before it happens. Append-only and hash-chained per agent by
 * `adapters/server/records`. A reveal that cannot be written does not happen.
 */
export interface AuditTrail {
  append(reveal: Reveal): Promise<void>;
}

/** What a contact is looked at for, by who is on the line. */
export const purposeOf = {
  member: "PATRQT",
  guardian: "PATRQT",
  representative: "PATRQT",
  provider: "HPAYMT",
  unknown: "HOPERAT",
} as const satisfies Record<CallerKind, LookPurpose>;

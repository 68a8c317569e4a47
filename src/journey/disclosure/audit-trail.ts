import type { VerificationLevel } from "../contact/attributes.ts";
import type { Category } from "./categories.ts";
import type { Role } from "./decide-access.ts";

/** One look at a member's facts: ids and codes only, never the facts. */
export interface Reveal {
  /** ISO 8601. */
  readonly at: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly contactId: string;
  /** Null when the caller is unknown: then the look found nothing, which is kept too. */
  readonly patientId: string | null;
  readonly what: "profile" | "handOver" | "nextBestAction" | "callLogRecord";
  readonly scope: "offered" | "accepted";
  readonly level: VerificationLevel;
  readonly shown: readonly Category[];
}

/**
 * Where every reveal is written before it happens. Append-only and hash-chained per agent by
 * `adapters/server/records`. A reveal that cannot be written does not happen.
 */
export interface AuditTrail {
  append(reveal: Reveal): Promise<void>;
}

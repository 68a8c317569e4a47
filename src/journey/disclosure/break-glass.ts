import type { BreakGlassReason } from "./break-glass-reasons.ts";
import type { User } from "./decide-access.ts";
import { dueAfter, reviewIdOf } from "./reviews.ts";
import type { Review } from "./reviews.ts";

/** One member's record, open to one agent without a contact, or wider than a contact allows, for a while. */
export interface BreakGlassLease {
  readonly leaseId: string;
  readonly username: string;
  readonly patientId: string;
  /** The contact that it goes beyond; null without one. */
  readonly contactId: string | null;
  readonly reason: BreakGlassReason;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly until: string;
  /** Null until the agent ended it. */
  readonly endedAt: string | null;
}

/**
 * Leases by agent. Fulfilled by `adapters/server/records`; a fake lies beside it. A lease is looked for under the
 * agent's own name only, so that an id in other hands opens nothing.
 */
export interface BreakGlassLeases {
  save(lease: BreakGlassLease): Promise<void>;
  find(username: string, leaseId: string): Promise<BreakGlassLease | null>;
  list(username: string): Promise<readonly BreakGlassLease[]>;
}

/** 30 minutes, as long as the longest verification counts. */
export const leaseMs = 30 * 60_000;

/** Shorter than this no reason can be told. */
export const leastText = 10;

const mayBreak: readonly string[] = ["agent", "nurse", "lead"];

export const mayBreakGlass = ({ roles }: User): boolean => roles.some((role) => mayBreak.includes(role));

export interface BreakGlassRequest {
  readonly patientId: string;
  readonly contactId: string | null;
  readonly reason: BreakGlassReason;
  /** In the agent's own words. Kept with the review, and nowhere else. */
  readonly text: string;
}

type GlassDecision =
  | { readonly decided: "opened"; readonly lease: BreakGlassLease; readonly review: Review }
  | { readonly decided: "refused"; readonly code: "forbidden" | "textMissing" };

/** The lease, and the review that comes with every one: nobody breaks glass unseen. */
export function decideBreakGlass(
  user: User,
  { patientId, contactId, reason, text }: BreakGlassRequest,
  { leaseId, now }: { readonly leaseId: string; readonly now: Date },
): GlassDecision {
  if (!mayBreakGlass(user)) return { decided: "refused", code: "forbidden" };
  if (text.trim().length < leastText) return { decided: "refused", code: "textMissing" };
  const openedAt = now.toISOString();
  const { username } = user;
  const lease = {
    leaseId,
    username,
    patientId,
    contactId,
    reason,
    openedAt,
    until: new Date(now.getTime() + leaseMs).toISOString(),
    endedAt: null,
  };
  const review = {
    reviewId: reviewIdOf(openedAt, leaseId),
    why: { kind: "breakGlass" as const, reason, text: text.trim() },
    username,
    at: openedAt,
    dueAt: dueAfter(openedAt),
    patientId,
    contactId,
    leaseId,
    verdict: null,
  };
  return { decided: "opened", lease, review };
}

/** Whether the lease counts now. */
export const isOpen = ({ until, endedAt }: BreakGlassLease, now: Date): boolean =>
  endedAt === null && Date.parse(until) > now.getTime();

/** The lease, ended now; one that is over stays as it ended. */
export const ended = (lease: BreakGlassLease, now: Date): BreakGlassLease =>
  isOpen(lease, now) ? { ...lease, endedAt: now.toISOString() } : lease;

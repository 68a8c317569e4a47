import type { FraudSignal } from "../contact/fraud-signals.ts";
import type { BreakGlassReason } from "./break-glass-reasons.ts";
import type { User } from "./decide-access.ts";
import type { UnusualReason } from "./unusual-look.ts";

/** Something that a supervisor has to look at: a broken glass, an unusual look, or a caller who may be somebody else. */
export interface Review {
  /** Begins with the time, so that ids are in order; says nothing of the member. */
  readonly reviewId: string;
  readonly why:
    | { readonly kind: "breakGlass"; readonly reason: BreakGlassReason; readonly text: string }
    | { readonly kind: "unusual"; readonly reasons: readonly UnusualReason[] }
    | { readonly kind: "suspectedFraud"; readonly signal: FraudSignal };
  /** Whose look it was; of a caller, who had them on the line. */
  readonly username: string;
  /** ISO 8601. */
  readonly at: string;
  readonly dueAt: string;
  /** Null where nobody knows whose record a caller was after. */
  readonly patientId: string | null;
  readonly contactId: string | null;
  readonly leaseId: string | null;
  readonly verdict: Verdict | null;
}

export interface Verdict {
  readonly outcome: "justified" | "notJustified";
  readonly note: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * The review queue. Fulfilled by `adapters/server/records`; a fake lies beside it. `add` of what is there already
 * changes nothing; the first verdict stands.
 */
export interface Reviews {
  add(review: Review): Promise<void>;
  /** The newest first, at most `most`. */
  list(most: number): Promise<readonly Review[]>;
  find(reviewId: string): Promise<Review | null>;
  /** The review as it then is, with whichever verdict came first. */
  decide(reviewId: string, verdict: Verdict): Promise<Review | null>;
}

/** Every broken glass is to be reviewed within a day: what is found late is hard to set right. */
const dueMs = 24 * 60 * 60_000;

export const dueAfter = (at: string): string => new Date(Date.parse(at) + dueMs).toISOString();

/** Signs that came to light while an agent had the caller: one review each. */
export function fraudReviews(
  signals: readonly FraudSignal[],
  about: Pick<Review, "username" | "patientId"> & { readonly contactId: string },
  now: Date,
): readonly Review[] {
  const at = now.toISOString();
  return signals.map((signal) => ({
    reviewId: reviewIdOf(at, `${about.contactId}-${signal}`),
    why: { kind: "suspectedFraud", signal },
    ...about,
    at,
    dueAt: dueAfter(at),
    leaseId: null,
    verdict: null,
  }));
}

/** An id that sorts by time. */
export const reviewIdOf = (at: string, name: string): string => `${at.replaceAll(/[^0-9]/g, "")}-${name}`;

const reviewers: readonly string[] = ["supervisor", "auditor"];

export const mayReview = ({ roles }: User): boolean => roles.some((role) => reviewers.includes(role));

type VerdictDecision =
  | { readonly decided: "recorded"; readonly verdict: Verdict }
  | { readonly decided: "refused"; readonly code: "forbidden" | "own" | "alreadyDecided" | "noteMissing" };

/** Whether this supervisor may say this of that review. Nobody judges their own look; a no needs its reason. */
export function decideVerdict(
  review: Review,
  user: User,
  { outcome, note }: Pick<Verdict, "outcome" | "note">,
  now: Date,
): VerdictDecision {
  if (!mayReview(user)) return { decided: "refused", code: "forbidden" };
  if (review.username === user.username) return { decided: "refused", code: "own" };
  if (review.verdict !== null) return { decided: "refused", code: "alreadyDecided" };
  if (outcome === "notJustified" && note.trim() === "") return { decided: "refused", code: "noteMissing" };
  return {
    decided: "recorded",
    verdict: { outcome, note: note.trim(), by: user.username, at: now.toISOString() },
  };
}

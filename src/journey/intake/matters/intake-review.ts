import type { User } from "../../disclosure/decide-access.ts";
import type { MatterKind } from "./matter.ts";

/** Somebody should look again: agent and reader differ, or a contact was filed and nobody said what it was. */
export interface IntakeReview {
  /** Begins with the time, so that ids are in order. */
  readonly reviewId: string;
  readonly contactId: string;
  /** Whose contact it was. */
  readonly username: string;
  /** ISO 8601. */
  readonly at: string;
  readonly dueAt: string;
  readonly found: readonly MatterKind[];
  /** Null: filed without a word on it. */
  readonly chosen: readonly MatterKind[] | null;
  /** The agent's reason; empty where they gave none. */
  readonly reason: string;
  readonly verdict: IntakeVerdict | null;
}

export interface IntakeVerdict {
  /** What it truly was. */
  readonly kinds: readonly MatterKind[];
  readonly note: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * The queue of quality. Fulfilled by `adapters/server/records`; a fake lies beside it. `add` of what is there already
 * changes nothing; the first verdict stands.
 */
export interface IntakeReviews {
  add(review: IntakeReview): Promise<void>;
  /** The newest first, at most `most`. */
  list(most: number): Promise<readonly IntakeReview[]>;
  find(reviewId: string): Promise<IntakeReview | null>;
  /** The review as it then is, with whichever verdict came first. */
  decide(reviewId: string, verdict: IntakeVerdict): Promise<IntakeReview | null>;
}

type VerdictDecision =
  | { readonly decided: "recorded"; readonly verdict: IntakeVerdict }
  | { readonly decided: "refused"; readonly code: "own" | "alreadyDecided" };

/** Whether this user may say this of that review: nobody of their own contact, and nobody a second time. */
export function decideIntakeVerdict(
  review: IntakeReview,
  user: User,
  { kinds, note }: Pick<IntakeVerdict, "kinds" | "note">,
  now: Date,
): VerdictDecision {
  if (review.username === user.username) return { decided: "refused", code: "own" };
  if (review.verdict !== null) return { decided: "refused", code: "alreadyDecided" };
  return {
    decided: "recorded",
    verdict: { kinds, note: note.trim(), by: user.username, at: now.toISOString() },
  };
}

import type { User } from "../../disclosure/decide-access.ts";
import type { SegmentCode } from "../segments.ts";

/** What became of a draft's members: counts, nobody's name. */
export interface OutreachCounts {
  readonly texts: number;
  readonly emails: number;
  /** Must not or cannot be written to, or the carrier refused. */
  readonly notSent: number;
}

export type OutreachOutcome = keyof OutreachCounts;

/** A draft is only a draft until a person has approved its words; then it is sent once. */
export type OutreachStatus =
  | { readonly state: "drafted" }
  | { readonly state: "approved"; readonly by: string; readonly at: string }
  | { readonly state: "returned"; readonly by: string; readonly at: string; readonly note: string }
  | {
      readonly state: "sent";
      readonly by: string;
      readonly at: string;
      readonly sentAt: string;
      readonly counts: OutreachCounts;
    };

/** Whom a message is for, by the opaque patient id, and what it may hold of them. */
export interface OutreachMember {
  readonly patientId: string;
  /** 1 to 12; null where not on record. */
  readonly renewalMonth: number | null;
}

/** The message of one segment, for members of one extract. */
export interface OutreachDraft {
  /** Begins with the day, so that ids are in order; says nothing of a member. */
  readonly draftId: string;
  readonly segment: SegmentCode;
  /** The day of the extract, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly members: readonly OutreachMember[];
  readonly status: OutreachStatus;
}

/**
 * Drafts of outreach. Fulfilled by `adapters/server/records`; a fake lies beside it. `add` of what is there already
 * changes nothing, and the first decision stands.
 */
export interface OutreachDrafts {
  add(draft: OutreachDraft): Promise<void>;
  /** The newest first, at most `most`. */
  list(most: number): Promise<readonly OutreachDraft[]>;
  find(draftId: string): Promise<OutreachDraft | null>;
  /** The draft as it then is, with whichever decision came first. */
  decide(
    draftId: string,
    status: Extract<OutreachStatus, { state: "approved" | "returned" }>,
  ): Promise<OutreachDraft | null>;
  /**
   * Null for whoever asks first; else what became of the member, `notSent` until it is settled. So a member is written
   * to once, whatever fails and runs again.
   */
  claim(draftId: string, patientId: string): Promise<OutreachOutcome | null>;
  settle(draftId: string, patientId: string, outcome: OutreachOutcome): Promise<void>;
  /** Turns an approved draft into a sent one. */
  finish(draftId: string, sentAt: string, counts: OutreachCounts): Promise<void>;
}

const approvers: readonly string[] = ["lead", "supervisor"];

export const mayApproveOutreach = ({ roles }: Pick<User, "roles">): boolean =>
  roles.some((role) => approvers.includes(role));

export interface OutreachDecision {
  readonly decision: "approve" | "return";
  readonly note: string;
}

type Decided =
  | {
      readonly decided: "recorded";
      readonly status: Extract<OutreachStatus, { state: "approved" | "returned" }>;
    }
  | { readonly decided: "refused"; readonly code: "forbidden" | "alreadyDecided" | "noteMissing" };

/** Whether this person may say this of that draft. What is returned needs its reason: somebody has to write it anew. */
export function decideOutreach(
  { status }: OutreachDraft,
  user: User,
  { decision, note }: OutreachDecision,
  now: Date,
): Decided {
  if (!mayApproveOutreach(user)) return { decided: "refused", code: "forbidden" };
  if (status.state !== "drafted") return { decided: "refused", code: "alreadyDecided" };
  const [by, at] = [user.username, now.toISOString()];
  if (decision === "approve") return { decided: "recorded", status: { state: "approved", by, at } };
  if (note.trim() === "") return { decided: "refused", code: "noteMissing" };
  return { decided: "recorded", status: { state: "returned", by, at, note: note.trim() } };
}

import type { MatterKind } from "../intake/matters/matter.ts";
import type { OfferOutcome } from "../next-best-action/past-offer.ts";
import type { Disposition } from "../wrap-up/disposition.ts";
import type { FollowUp } from "../wrap-up/wrap-up.ts";

/** The one immutable record of a contact, as it lies in the lake. Ids and codes; the note is the agent's text. */
export interface CallLogRecord {
  readonly schema: "call-log/1";
  readonly recordId: string;
  readonly contactId: string;
  readonly initialContactId: string;
  readonly channel: "voice" | "chat";
  readonly queueId: string | null;
  readonly agentUsername: string;
  readonly patientId: string | null;
  readonly callerKind: string;
  readonly verificationLevel: string;
  readonly language: string | null;
  readonly reasonCode: string | null;
  /** All times ISO 8601. */
  readonly initiatedAt: string | null;
  readonly queuedAt: string | null;
  readonly acceptedAt: string | null;
  readonly endedAt: string | null;
  readonly recordedAt: string;
  readonly disposition: Disposition;
  readonly note: string;
  readonly followUp: FollowUp | null;
  readonly offers: readonly Offer[];
  /** Absent in records from before intake was read, and where it could not be. */
  readonly matters?: FiledMatters | undefined;
}

/** What a contact was about. Codes and times only: the words are the member's. */
export interface FiledMatters {
  readonly found: readonly MatterKind[];
  /** Null: nobody confirmed or corrected what was found. */
  readonly chosen: readonly FiledMatter[] | null;
}

export interface FiledMatter {
  readonly kind: MatterKind;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Null where no limit runs. */
  readonly dueAt: string | null;
  readonly citation: string | null;
}

/** One hint that was shown; `shown` means the agent neither took nor declined it. */
export interface Offer {
  readonly rule: string;
  readonly hintId: string;
  readonly outcome: OfferOutcome;
}

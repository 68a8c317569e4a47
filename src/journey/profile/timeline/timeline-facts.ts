import type { Source } from "../source.ts";
import type { SurveyOnFile } from "./contact-history.ts";

/** What was promised, and what the record says became of it. A promise past its day without a record is not "broken". */
export interface Promised {
  readonly what: string;
  readonly dueOn: string | null;
  readonly status: "open" | "kept" | "keptLate" | "broken" | "noRecord";
  /** The day it was kept or given up; null while it is open, and without a record. */
  readonly settledOn: string | null;
  readonly source: Source;
}

export type Channel = "call" | "chat" | "text" | "email" | "letter" | "other";

export interface PastContact {
  readonly at: string;
  readonly channel: Channel;
  readonly title: string;
  readonly detail: string;
  readonly promise: Promised | null;
  /** What the caller keyed after it; absent where they did not answer. */
  readonly survey?: SurveyOnFile | undefined;
  readonly source: Source;
}

export interface TimelineEntry {
  /** ISO 8601 instant, or a day. */
  readonly at: string;
  readonly kind:
    | "contact"
    | "call"
    | "chat"
    | "text"
    | "email"
    | "letter"
    | "claim"
    | "fill"
    | "visit"
    | "immunization"
    | "authorization"
    | "appeal"
    | "promise";
  readonly title: string;
  readonly detail: string;
  readonly source: Source;
}

/** How a sentence sounds by the analysis of the conversation; `null`: nobody judged it. */
export type Sentiment = "positive" | "neutral" | "negative" | "mixed";

/** One whole sentence or message of a contact, spoken or written, as the conversation's analysis passes it on. */
export interface SaidTurn {
  /** Unique within the contact: the segment's id. */
  readonly turnId: string;
  /** ISO 8601: when it began. */
  readonly at: string;
  readonly from: "member" | "agent" | "bot";
  /** In the words of whoever spoke, after redaction. */
  readonly text: string;
  /** Milliseconds since the conversation began; null where there is no recording to point into. */
  readonly offsetMs: number | null;
  readonly sentiment: Sentiment | null;
}

/**
 * What was said on a contact, as it comes. Free text of members: it lies in the records table, reaches a desk only
 * through the API, and never a log. Fulfilled by `adapters/server/records`; a fake lies beside it.
 */
export interface SaidTurns {
  /** Oldest first, by `at` and then by id. */
  list(contactId: string): Promise<readonly SaidTurn[]>;
  /** Keeps what is not there yet; a turn that comes again changes nothing. */
  add(contactId: string, turns: readonly SaidTurn[]): Promise<void>;
}

/** What became of a message: `refused` when it may not or cannot go there, e.g. to a number that has opted out. */
export type MessageOutcome = "sent" | "refused";

export interface TextMessage {
  /** E.164. */
  readonly to: string;
  readonly words: string;
}

export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly words: string;
}

/**
 * Messages to people outside a contact. They pass through carriers in the clear: no health information, no name, no
 * member ID. Fulfilled by `adapters/server/messages`; a fake lies beside it. Rejects when the service fails.
 */
export interface Messages {
  sendText(message: TextMessage): Promise<MessageOutcome>;
  sendEmail(message: Email): Promise<MessageOutcome>;
}

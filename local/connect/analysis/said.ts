/** Real-time analysis of a conversation, as a flow switched it on. */
export interface Analysis {
  /** e.g. `en-US`. */
  readonly languageCode: string;
  readonly redacts: boolean;
  readonly judgesSentiment: boolean;
}

/** Words on a contact: typed as speech by those on a call, or written in a chat. */
export interface Said {
  readonly by: "CUSTOMER" | "AGENT" | "SYSTEM";
  /** A chat message's id and writer; null of speech, which has neither. */
  readonly message: {
    readonly id: string;
    readonly participantId: string;
    readonly displayName: string;
    readonly contentType: string;
    readonly at: string;
  } | null;
  readonly words: string;
  /** False: part of a sentence that is still being said. */
  readonly isWhole: boolean;
}

/** What the caller keyed after the call; null where they left a question out. */
export interface SurveyOnFile {
  readonly solved: boolean | null;
  /** 1, very hard, to 5, very easy. */
  readonly ease: number | null;
}

/** A contact with us, as its wrap-up filed it: codes, and the promise in the agent's words. Never the note. */
export interface FiledContact {
  readonly contactId: string;
  /** ISO 8601: when it was filed. */
  readonly at: string;
  readonly channel: "voice" | "chat";
  /** How it ended, in words. */
  readonly ended: string;
  readonly promise: FiledPromise | null;
  /** Absent where nobody answered. */
  readonly survey?: SurveyOnFile | undefined;
}

export interface FiledPromise {
  readonly what: string;
  readonly dueOn: string;
  /** The day on which somebody said that it was kept; null as long as nobody has. */
  readonly keptOn: string | null;
}

/**
 * Our own contacts with one member, kept when they are filed, so that what was promised yesterday is on the page today.
 * Fulfilled by `adapters/server/records`; a fake lies beside it. Throws when the table cannot answer.
 */
export interface ContactHistory {
  /** The newest ones, at most thirty. */
  of(patientId: string): Promise<readonly FiledContact[]>;
  keep(patientId: string, contact: FiledContact): Promise<void>;
  /**
   * Says that what was promised in this contact was kept on this day. The first day stands. Answers with the contact as
   * it stands then, null where no such promise is among the member's newest contacts.
   */
  markKept(patientId: string, contactId: string, on: string): Promise<FiledContact | null>;
  /** Before or after the contact itself is kept; a later answer takes the place of an earlier one. */
  keepSurvey(patientId: string, contactId: string, survey: SurveyOnFile): Promise<void>;
}

/** Where a contact stands among those who wait. */
export interface PlaceInLine {
  /** 1 is next. */
  readonly position: number;
  /** Null where the contact center cannot tell, as when nobody works. */
  readonly waitSeconds: number | null;
}

/** The hours of a line as they are on each day, holidays taken out. */
export interface OpeningHours {
  /** IANA name. */
  readonly timeZone: string;
  readonly days: readonly {
    /** `YYYY-MM-DD`. */
    readonly date: string;
    /** Minutes after midnight, `to` not included. */
    readonly open: readonly { readonly from: number; readonly to: number }[];
  }[];
}

/** What the contact center knows of waiting. Fulfilled by `adapters/server/connect-api`; a fake lies beside it. */
export interface WaitingLine {
  /** Null when the contact waits in no queue. */
  placeOf(contactId: string): Promise<PlaceInLine | null>;
  /** For some days before and after a moment. */
  hoursOf(hoursId: string, at: Date): Promise<OpeningHours>;
}

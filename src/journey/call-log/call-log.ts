import type { CallLogRecord } from "./call-log-record.ts";

/** A record on its way: `filing` until the stream has taken it, then `filed` for good. */
export interface LogEntry {
  readonly state: "filing" | "filed";
  readonly record: CallLogRecord;
  /** ISO 8601: until then whoever began the filing is at work on it. */
  readonly claimedUntil: string;
}

/** The working table's side of the call log. Fulfilled by `adapters/server/records`; a fake lies beside it. */
export interface CallLog {
  read(contactId: string): Promise<LogEntry | null>;
  /** Begins a filing. False when it is filed already, or another filing of this contact is at work. */
  claim(record: CallLogRecord, claim: { readonly now: string; readonly until: string }): Promise<boolean>;
  /** The stream has it: the record is immutable from here. */
  settle(record: CallLogRecord): Promise<void>;
  /** The stream did not take it: the next attempt need not wait for the claim to run out. */
  release(record: CallLogRecord): Promise<void>;
}

/** The way into the lake: one JSON line a record. Throws when the record was not taken. */
export interface CallLogStream {
  send(record: CallLogRecord): Promise<void>;
}

import type { CallLog, CallLogStream, LogEntry } from "./call-log.ts";
import type { CallLogRecord } from "./call-log-record.ts";

/** The call log in memory, for tests. Passes the same contract as the records table. */
export function fakeCallLog(): CallLog {
  const entries = new Map<string, LogEntry>();
  const isOwn = (record: CallLogRecord) =>
    entries.get(record.contactId)?.record.recordId === record.recordId &&
    entries.get(record.contactId)?.state === "filing";
  return {
    read: async (contactId) => entries.get(contactId) ?? null,
    claim: async (record, { now, until }) => {
      const entry = entries.get(record.contactId);
      if (entry && (entry.state === "filed" || entry.claimedUntil > now)) return false;
      entries.set(record.contactId, { state: "filing", record, claimedUntil: until });
      return true;
    },
    settle: async (record) => {
      if (isOwn(record)) entries.set(record.contactId, { state: "filed", record, claimedUntil: "" });
    },
    release: async (record) => {
      if (isOwn(record)) entries.set(record.contactId, { state: "filing", record, claimedUntil: "" });
    },
  };
}

/** A stream that keeps what it took, and refuses as often as it is told to. */
export function fakeCallLogStream(): CallLogStream & {
  readonly sent: readonly CallLogRecord[];
  refuseNext(): void;
} {
  const sent: CallLogRecord[] = [];
  let refusals = 0;
  return {
    sent,
    refuseNext: () => {
      refusals += 1;
    },
    send: async (record) => {
      if (refusals > 0) {
        refusals -= 1;
        throw new Error("stream.unavailable");
      }
      sent.push(record);
    },
  };
}

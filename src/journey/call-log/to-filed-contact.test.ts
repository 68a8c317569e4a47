import { expect, test } from "vitest";
import type { CallLogRecord } from "./call-log-record.ts";
import { toFiledContact } from "./to-filed-contact.ts";

const record: CallLogRecord = {
  schema: "call-log/1",
  recordId: "r-1",
  contactId: "c-1",
  initialContactId: "c-1",
  channel: "voice",
  queueId: null,
  agentUsername: "ana",
  patientId: "rosa-testmember",
  callerKind: "member",
  verificationLevel: "L1",
  language: null,
  reasonCode: null,
  initiatedAt: null,
  queuedAt: null,
  acceptedAt: "2026-11-22T15:00:00.000Z",
  endedAt: null,
  recordedAt: "2026-11-22T15:09:00.000Z",
  disposition: "followUpPromised",
  note: "A canary in the note",
  followUp: { dueOn: "2026-11-25", what: "Call back about the ride" },
  offers: [],
};

test("a filed contact tells how it ended and what was promised, and nothing of the note", () => {
  const filed = toFiledContact(record);
  expect(filed).toEqual({
    contactId: "c-1",
    at: "2026-11-22T15:00:00.000Z",
    channel: "voice",
    ended: "Follow-up promised",
    promise: { what: "Call back about the ride", dueOn: "2026-11-25", keptOn: null },
  });
  expect(toFiledContact({ ...record, acceptedAt: null, followUp: null })).toMatchObject({
    at: "2026-11-22T15:09:00.000Z",
    promise: null,
  });
});

import { exampleDecision, exampleHint } from "../next-best-action/fake-moment.ts";
import { expect, test } from "vitest";
import { fixedClock } from "../clock.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactRow } from "../contact/contact-row.ts";
import type { WrapUp } from "../wrap-up/wrap-up.ts";
import { fakeCallLog, fakeCallLogStream } from "./fake-call-log.ts";
import { fileRecord } from "./file-record.ts";
import { toCallLog } from "./to-call-log.ts";

const row: ContactRow = {
  contactId: "c-1",
  initialContactId: "c-1",
  channel: "chat",
  identity: { ...nobodyYet, patientId: "rosa-testmember", level: "L1" },
  holder: { username: "ana", phase: "afterContactWork" },
  queueId: "q-1",
  initiatedAt: "2026-11-22T15:00:00.000Z",
  queuedAt: "2026-11-22T15:00:10.000Z",
  acceptedAt: "2026-11-22T15:00:20.000Z",
  endedAt: "2026-11-22T15:05:00.000Z",
};
const wrapUp: WrapUp = { disposition: "resolved", note: "Explained the denial.", followUp: null };
const recordOf = (recordId: string, more: Partial<WrapUp> = {}) =>
  toCallLog(
    { row, agentUsername: "ana", wrapUp: { ...wrapUp, ...more }, decisions: [], matters: null },
    { recordId, now: new Date("2026-11-22T15:06:00.000Z") },
  );
const desk = () => {
  const clock = fixedClock("2026-11-22T15:06:00.000Z");
  return { log: fakeCallLog(), stream: fakeCallLogStream(), clock };
};

test("a contact filed twice with the same words is one record", async () => {
  const parts = desk();
  const first = await fileRecord(parts, recordOf("r-1"));
  const second = await fileRecord(parts, recordOf("r-2"));
  expect(first).toMatchObject({ outcome: "filed", record: { recordId: "r-1" } });
  expect(second).toEqual(first);
  expect(parts.stream.sent).toHaveLength(1);
});

test("other words after the filing are a conflict", async () => {
  const parts = desk();
  await fileRecord(parts, recordOf("r-1"));
  expect(await fileRecord(parts, recordOf("r-2", { note: "Something else." }))).toEqual({
    outcome: "conflict",
  });
  expect(parts.stream.sent).toHaveLength(1);
});

test("a stream that refuses blocks no retry, and the retry may say it better", async () => {
  const parts = desk();
  parts.stream.refuseNext();
  expect(await fileRecord(parts, recordOf("r-1"))).toEqual({ outcome: "unavailable" });
  expect(await fileRecord(parts, recordOf("r-2", { note: "Better words." }))).toMatchObject({
    outcome: "filed",
    record: { recordId: "r-1", note: "Better words." },
  });
});

test("a double click files once", async () => {
  const parts = desk();
  const outcomes = await Promise.all([
    fileRecord(parts, recordOf("r-1")),
    fileRecord(parts, recordOf("r-2")),
  ]);
  expect(parts.stream.sent).toHaveLength(1);
  expect(outcomes.map(({ outcome }) => outcome)).toContain("filed");
});

test("a filing that died half way is taken up once its claim has run out", async () => {
  const parts = desk();
  await parts.log.claim(recordOf("r-1"), {
    now: "2026-11-22T15:06:00.000Z",
    until: "2026-11-22T15:06:12.000Z",
  });
  expect(await fileRecord(parts, recordOf("r-2"))).toEqual({ outcome: "busy" });
  parts.clock.advanceBy(12_000);
  expect(await fileRecord(parts, recordOf("r-2"))).toMatchObject({
    outcome: "filed",
    record: { recordId: "r-1" },
  });
});

test("every hint is on the record once, and as shown where it was left alone", () => {
  const accepted = { outcome: "accepted", reason: null, done: { kind: "nothing" } } as const;
  const kept = { basis: "L1", outcomes: { "h-1": accepted } };
  const first = exampleDecision();
  const second = exampleDecision({ decisionId: "d-2", card: exampleHint("h-2", "refill-late"), quiet: [] });
  const record = toCallLog(
    {
      row,
      agentUsername: "ana",
      wrapUp,
      decisions: [first, second].map((decision) => ({ decision, ...kept })),
      matters: null,
    },
    { recordId: "r-1", now: new Date("2026-11-22T15:06:00.000Z") },
  );
  expect(record.offers).toEqual([
    { rule: "denied-claim-explained", hintId: "h-1", outcome: "accepted" },
    { rule: "refill-late", hintId: "h-2", outcome: "shown" },
  ]);
});

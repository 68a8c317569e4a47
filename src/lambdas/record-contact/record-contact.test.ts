import { expect, test } from "vitest";
import type { Fault } from "#adapters/server/fault-log.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeAnsweredContacts } from "#journey/insight/fake-answered-contacts.ts";
import { ContactEvent } from "./contact-event.ts";
import { recordAgentEvents, recordContactEvent } from "./record-contact.ts";

const at = (second: number) => `2026-11-22T15:00:${String(second).padStart(2, "0")}.000Z`;
const queueArn = "arn:aws:connect:us-west-2:000000000000:instance/i/queue/q-1";

function desk() {
  const faults: Fault[] = [];
  return {
    faults,
    rows: fakeContactRows(),
    directory: fakeAgentDirectory(),
    answered: fakeAnsweredContacts(),
    logFault: (fault: Fault) => void faults.push(fault),
  };
}

const contact = (State: string, since: number, connected: number | null = null) => ({
  ContactId: "c-1",
  State,
  StateStartTimestamp: at(since),
  ConnectedToAgentTimestamp: connected === null ? null : at(connected),
  QueueTimestamp: at(1),
  Queue: { ARN: queueArn },
});
const event = (
  username: string,
  second: number,
  now: object[],
  before: object[] = [],
  EventType = "STATE_CHANGE",
) => {
  const snapshot = (Contacts: object[]) => ({
    Configuration: { Username: username, FirstName: "Ana", LastName: "Alvarez" },
    Contacts,
  });
  return {
    AgentARN: `arn:aws:connect:us-west-2:000000000000:instance/i/agent/${username}-id`,
    EventType,
    EventTimestamp: at(second),
    CurrentAgentSnapshot: snapshot(now),
    PreviousAgentSnapshot: snapshot(before),
  };
};
const batch = (...events: unknown[]) => ({
  Records: events.map((each, index) => ({
    kinesis: { sequenceNumber: `s-${index}`, data: Buffer.from(JSON.stringify(each)).toString("base64") },
  })),
});
const ringing = contact("CONNECTING", 2);
const talking = contact("CONNECTED", 5, 5);
const onHold = contact("CONNECTED_ONHOLD", 20, 5);
const done = contact("ENDED", 40, 5);

test("ringing, talking, hold, after-contact work and clearing move the lease", async () => {
  const { rows, ...parts } = desk();
  const holders: unknown[] = [];
  const steps = [
    event("ana", 2, [ringing]),
    event("ana", 5, [talking], [ringing]),
    event("ana", 20, [onHold], [talking]),
    event("ana", 40, [done], [onHold]),
    event("ana", 50, [], [done]),
  ];
  for (const step of steps) {
    await recordAgentEvents({ rows, ...parts }, batch(step));
    holders.push((await rows.read("c-1"))?.holder);
  }
  expect(holders).toEqual([
    { username: "ana", phase: "offered" },
    { username: "ana", phase: "accepted" },
    { username: "ana", phase: "accepted" },
    { username: "ana", phase: "afterContactWork" },
    null,
  ]);
  expect(await rows.read("c-1")).toMatchObject({
    queueId: "q-1",
    acceptedAt: at(5),
    endedAt: at(40),
    acceptedBy: "ana",
  });
});

test("a missed contact offered again the moment the agent is available rings again", async () => {
  const recorder = desk();
  const missed = contact("MISSED", 22);
  const again = contact("CONNECTING", 30);
  await recordAgentEvents(
    recorder,
    batch(
      event("ana", 2, [ringing]),
      event("ana", 22, [missed], [ringing]),
      event("ana", 30, [], [missed]),
      event("ana", 30, [again], []),
    ),
  );
  expect((await recorder.rows.read("c-1"))?.holder).toEqual({ username: "ana", phase: "offered" });
});

test("a heartbeat makes up for an event that never came", async () => {
  const recorder = desk();
  await recordAgentEvents(recorder, batch(event("ana", 59, [talking], [talking])));
  expect(await recorder.rows.read("c-1")).toBeNull();
  await recordAgentEvents(recorder, batch(event("ana", 59, [talking], [talking], "HEART_BEAT")));
  expect((await recorder.rows.read("c-1"))?.holder).toEqual({ username: "ana", phase: "accepted" });
});

test("the batch is taken again from the first record that could not be stored", async () => {
  const recorder = desk();
  let calls = 0;
  const rows = {
    ...recorder.rows,
    apply: async (...change: Parameters<typeof recorder.rows.apply>) => {
      calls += 1;
      if (calls === 2) throw new Error("records.contended");
      await recorder.rows.apply(...change);
    },
  };
  const steps = batch(
    event("ana", 2, [ringing]),
    event("ana", 5, [talking], [ringing]),
    event("ana", 50, [], [talking]),
  );
  expect(await recordAgentEvents({ ...recorder, rows }, steps)).toEqual({
    batchItemFailures: [{ itemIdentifier: "s-1" }],
  });
  expect(recorder.faults).toEqual([{ at: "record-contact", code: "records.contended" }]);
  await recordAgentEvents(recorder, steps);
  expect(await recorder.rows.read("c-1")).toMatchObject({ holder: null, acceptedBy: "ana" });
});

const contactEvent = (more: object) =>
  ContactEvent.parse({
    "detail-type": "Amazon Connect Contact Event",
    detail: {
      eventType: "CONNECTED_TO_AGENT",
      contactId: "c-1",
      channel: "VOICE",
      initiationTimestamp: at(0),
      ...more,
    },
  });

test("a late contact event tells all that the earlier ones would have told", async () => {
  const recorder = desk();
  await recorder.directory.save({ agentId: "ana-id", username: "ana", name: "Ana Alvarez" });
  await recordContactEvent(
    recorder,
    contactEvent({
      queueInfo: { queueArn, enqueueTimestamp: at(1) },
      agentInfo: {
        agentArn: "arn:aws:connect:us-west-2:000000000000:instance/i/agent/ana-id",
        connectedToAgentTimestamp: at(5),
      },
    }),
  );
  expect(await recorder.rows.read("c-1")).toMatchObject({
    channel: "voice",
    initialContactId: "c-1",
    queueId: "q-1",
    initiatedAt: at(0),
    holder: { username: "ana", phase: "accepted" },
  });
  expect(await recorder.answered.waitsOn("2026-11-22", "q-1")).toEqual([4]);
});

test.each([
  ["CALLBACK", "p-1"],
  ["TRANSFER", "p-1"],
  ["DISCONNECT", null],
])("a contact begun by %s after another is about %s", async (initiationMethod, patientId) => {
  const recorder = desk();
  await recorder.rows.saveIdentity("c-0", { patientId: "p-1", level: "L1" });
  await recordContactEvent(recorder, contactEvent({ initialContactId: "c-0", initiationMethod }));
  expect((await recorder.rows.read("c-1"))?.identity.patientId).toBe(patientId);
});

test("an agent nobody has heard of opens nothing", async () => {
  const recorder = desk();
  const agentArn = "arn:aws:connect:us-west-2:000000000000:instance/i/agent/new-id";
  await recordContactEvent(
    recorder,
    contactEvent({ agentInfo: { agentArn, connectedToAgentTimestamp: at(5) } }),
  );
  expect((await recorder.rows.read("c-1"))?.holder).toBeNull();
});

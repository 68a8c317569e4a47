import type { Communication, Task } from "fhir/r4";
import { expect, test } from "vitest";
import { pastContactsCard } from "./past-contacts-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const call: Communication = {
  resourceType: "Communication",
  id: "call",
  status: "completed",
  topic: { text: "Call about a bill" },
  medium: [{ coding: [{ code: "PHONE" }] }],
  sent: "2026-11-10T18:00:00-05:00",
  payload: [{ contentString: "Will be looked into" }],
};
const promise = (status: Task["status"], dueOn: string | null, more: Partial<Task> = {}): Task => ({
  resourceType: "Task",
  id: "t",
  status,
  intent: "order",
  code: { coding: [{ code: "promise" }] },
  focus: { reference: "Communication/call" },
  description: "Call back about the bill",
  ...(dueOn === null ? {} : { restriction: { period: { end: dueOn } } }),
  ...more,
});
const statusOf = (task: Task) =>
  pastContactsCard({ communications: [call], tasks: [task] }, [], now)[0]?.promise?.status;

test.each<[string, Task, string]>([
  ["not yet due", promise("requested", "2026-11-25"), "open"],
  ["without a day", promise("requested", null), "open"],
  ["done in time", promise("completed", "2026-11-15", { executionPeriod: { end: "2026-11-14" } }), "kept"],
  [
    "done too late",
    promise("completed", "2026-11-15", { executionPeriod: { end: "2026-11-18" } }),
    "keptLate",
  ],
  ["given up", promise("failed", "2026-11-15"), "broken"],
  ["past its day, and nothing written", promise("in-progress", "2026-11-15"), "noRecord"],
])("a promise %s", (_what, task, status) => {
  expect(statusOf(task)).toBe(status);
});

test.each([
  [{ solved: false, ease: 2 }, "Resolved; after it they keyed: not solved, 2 of 5 for ease"],
  [{ solved: true, ease: null }, "Resolved; after it they keyed: solved"],
  [undefined, "Resolved"],
] as const)("what the caller keyed after it, %j, stands with the contact", (survey, detail) => {
  const filed = {
    contactId: "c-1",
    at: "2026-11-10T15:00:00.000Z",
    channel: "voice",
    ended: "Resolved",
    promise: null,
    survey,
  } as const;
  const [contact] = pastContactsCard({ communications: [], tasks: [] }, [filed], now);
  expect(contact).toMatchObject({ detail });
  expect(contact?.survey).toEqual(survey);
});

test("a promise stands with the contact it was made in, one without a contact on its own", () => {
  const lonely = promise("requested", "2026-11-25", {
    id: "u",
    focus: { reference: "Communication/gone" },
    authoredOn: "2026-11-01",
  });
  const found = pastContactsCard(
    { communications: [call], tasks: [promise("requested", "2026-11-25"), lonely] },
    [],
    now,
  );
  expect(found.map(({ channel, title, promise: made }) => [channel, title, made?.source.resource])).toEqual([
    ["call", "Call about a bill", "Task/t"],
    ["other", "Promise", "Task/u"],
  ]);
});

test("our own contacts are there the moment they are filed", () => {
  const filed = {
    contactId: "c-9",
    at: "2026-11-20T14:00:00.000Z",
    channel: "chat" as const,
    ended: "Follow-up promised",
    promise: { what: "Send the form", dueOn: "2026-11-19", keptOn: null },
  };
  expect(pastContactsCard({ communications: [call], tasks: [] }, [filed], now)[0]).toMatchObject({
    at: "2026-11-20T14:00:00.000Z",
    channel: "chat",
    detail: "Follow-up promised",
    promise: { what: "Send the form", status: "noRecord" },
    source: { resource: "call-log/c-9" },
  });
});

test("channels are told apart, and dates that are none leave a contact out", () => {
  const by = (code: string) => ({ ...call, id: code, medium: [{ coding: [{ code }] }] });
  const found = pastContactsCard(
    { communications: ["PHONE", "WRITTEN", "SMSWRIT", "EMAILWRIT", "MAILWRIT", "ELSE"].map(by), tasks: [] },
    [],
    now,
  );
  expect(new Map(found.map(({ source, channel }) => [source.resource.split("/")[1], channel]))).toEqual(
    new Map([
      ["PHONE", "call"],
      ["WRITTEN", "chat"],
      ["SMSWRIT", "text"],
      ["EMAILWRIT", "email"],
      ["MAILWRIT", "letter"],
      ["ELSE", "other"],
    ]),
  );
  expect(pastContactsCard({ communications: [{ ...call, sent: "last week" }], tasks: [] }, [], now)).toEqual(
    [],
  );
});

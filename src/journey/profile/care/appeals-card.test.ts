import type { Coverage, Task } from "fhir/r4";
import { expect, test } from "vitest";
import { appealsCard } from "./appeals-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const advantage: Coverage = {
  resourceType: "Coverage",
  status: "active",
  beneficiary: {},
  payor: [],
  type: { coding: [{ system: "https://nahdo.org/sopt", code: "111" }] },
};
const task = (code: string, more: Partial<Task> = {}): Task => ({
  resourceType: "Task",
  id: "t",
  status: "in-progress",
  intent: "order",
  code: { coding: [{ code }] },
  description: "Denied MRI",
  authoredOn: "2026-11-01T12:00:00Z",
  ...more,
});
const only = (given: Task, coverages: readonly Coverage[] = []) => appealsCard([given], coverages, now)[0];

test("the due date on the record is the one that counts", () => {
  const restriction = { period: { end: "2026-12-15" } };
  expect(only(task("appeal", { restriction }), [advantage])).toMatchObject({
    dueAt: "2026-12-15",
    dueBy: "record",
    status: "open",
    receivedOn: "2026-11-01",
  });
});

test.each<[string, Task, string, string]>([
  ["a grievance, 30 days", task("grievance"), "2026-12-01T12:00:00.000Z", "30 days"],
  [
    "an expedited grievance, 24 hours",
    task("grievance", { priority: "urgent" }),
    "2026-11-02T12:00:00.000Z",
    "24 hours",
  ],
  [
    "an appeal about a claim, 60 days",
    task("appeal", { focus: { reference: "ExplanationOfBenefit/x" } }),
    "2026-12-31T12:00:00.000Z",
    "60 calendar days",
  ],
  [
    "an appeal about a service, 30 days",
    task("appeal", { reasonCode: { coding: [{ code: "service" }] } }),
    "2026-12-01T12:00:00.000Z",
    "30 calendar days",
  ],
  [
    "an expedited appeal, 72 hours",
    task("appeal", { priority: "stat" }),
    "2026-11-04T12:00:00.000Z",
    "72 hours",
  ],
  [
    "an appeal of which nobody says what about, the shortest",
    task("appeal"),
    "2026-11-08T12:00:00.000Z",
    "7 calendar days",
  ],
])("with Medicare Advantage the rule says when: %s", (_what, given, dueAt, words) => {
  const appeal = only(given, [advantage]);
  expect(appeal).toMatchObject({ dueAt, dueBy: "rule", clock: { words } });
  expect(appeal?.clock?.citation).toMatch(/^42 CFR/);
});

test("under another line of business no rule is guessed", () => {
  expect(only(task("grievance"))).toMatchObject({ dueAt: null, dueBy: null, clock: null });
});

test("a closed one says how it ended, and nothing is due", () => {
  const decided = task("appeal", { status: "completed", businessStatus: { text: "Overturned" } });
  expect(only(decided, [advantage])).toMatchObject({ status: "decided", outcome: "Overturned", dueAt: null });
  expect(only(task("appeal", { status: "cancelled" }))?.status).toBe("withdrawn");
});

test("words do where there is no code, and other tasks are none", () => {
  const worded = { ...task("x"), code: { text: "Member complaint" } };
  expect(only(worded)?.kind).toBe("grievance");
  expect(only(task("attachment-request-code"))).toBeUndefined();
  expect(only(task("appeal", { status: "entered-in-error" }))).toBeUndefined();
});

test("dates that are none leave the day out, and break nothing", () => {
  expect(only(task("appeal", { authoredOn: "soon" }), [advantage])).toMatchObject({
    receivedOn: null,
    dueAt: null,
  });
});

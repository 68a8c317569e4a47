import type { Task } from "fhir/r4";
import { expect, test } from "vitest";
import { readReferrals, statusOf } from "./referral-task.ts";
import { careConcept } from "./care-codes.ts";

const task = (more: Partial<Task>): Task => ({
  resourceType: "Task",
  id: "t-1",
  status: "completed",
  intent: "order",
  code: careConcept("referral", "Referral"),
  authoredOn: "2026-11-20T09:00:00Z",
  ...more,
});

test.each([
  ["draft", "sent"],
  ["requested", "sent"],
  ["received", "received"],
  ["accepted", "accepted"],
  ["ready", "accepted"],
  ["in-progress", "inProgress"],
  ["on-hold", "onHold"],
  ["rejected", "refused"],
  ["cancelled", "withdrawn"],
  ["failed", "notDone"],
  ["completed", "done"],
] as const)("Task.status %s reads as %s", (status, words) => {
  expect(statusOf({ status })).toBe(words);
});

test("what was entered in error, and what is no referral of ours, is none", () => {
  const others = [
    task({ status: "entered-in-error" }),
    task({ code: { text: "Fax" } }),
    task({ code: undefined }),
  ];
  expect(readReferrals(others)).toEqual([]);
});

test("the newest comes first", () => {
  const older = task({ id: "older", authoredOn: "2026-11-01T09:00:00Z" });
  expect(readReferrals([older, task({})]).map(({ taskId }) => taskId)).toEqual(["t-1", "older"]);
});

const text = careConcept("outcome", "Outcome");

test.each<[string, Partial<Task>, string | null]>([
  [
    "an output",
    { output: [{ type: text, valueString: "Enrolled." }], businessStatus: { text: "Z" } },
    "Enrolled.",
  ],
  [
    "an output that is a concept",
    { output: [{ type: { text: "Result" }, valueCodeableConcept: { text: "Home visit" } }] },
    "Home visit",
  ],
  ["how the work stands", { businessStatus: { text: "Letter sent" } }, "Letter sent"],
  ["the last note", { note: [{ text: "Called." }, { text: "Called again." }] }, "Called again."],
  ["why it failed", { status: "failed", statusReason: { text: "Moved away." } }, "Moved away."],
  ["nothing", {}, null],
])("the outcome is read from %s", (_where, more, words) => {
  expect(readReferrals([task(more)])[0]?.outcome).toBe(words);
});

test("words are one line, and not longer than a card bears", () => {
  const long = `Line one\n\n${"and more ".repeat(60)}`;
  const [referral] = readReferrals([task({ businessStatus: { text: long } })]);
  expect(referral?.outcome).toMatch(/^Line one and more .*…$/);
  expect(referral?.outcome?.length).toBeLessThanOrEqual(280);
});

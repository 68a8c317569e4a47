import { expect, test } from "vitest";
import type { ReasonCode } from "../../contact/attributes.ts";
import type { Authorization } from "../../profile/profile.ts";
import { exampleMoment, trial } from "../fake-moment.ts";
import { priorAuthorizationClockNear } from "./prior-authorization-clock-near.ts";

const now = new Date("2026-11-20T15:00:00Z");

const pending = (hoursLeft: number, more: Partial<Authorization> = {}): Authorization => ({
  authorizationId: "a",
  service: "Follow-up knee MRI",
  status: "inReview",
  requestedOn: "2026-11-15",
  decisionDueAt: new Date(now.getTime() + hoursLeft * 3_600_000).toISOString(),
  urgency: "standard",
  source: { resource: "ClaimResponse/a", asOf: "2026-11-16T00:00:00Z" },
  ...more,
});

const consider = (authorizations: readonly Authorization[], reasonCode: ReasonCode = "person") =>
  trial(priorAuthorizationClockNear, exampleMoment({ authorizations }, { reasonCode }));

test.each([
  [
    "four days off is left alone",
    96,
    {
      kind: "heldBack",
      why: "The next decision on a prior authorization is not due within 72 hours.",
    },
  ],
  ["three days off is worth a line", 72, { kind: "passed" }],
  ["an hour past is told", -1, { kind: "passed" }],
  ["a month and more past is a stale record", -24 * 31, { kind: "heldBack" }],
])("a clock %s", (_, hours, expected) => {
  expect(consider([pending(hours)])).toMatchObject(expected);
});

test.each([
  [25, false],
  [24, true],
  [-1, true],
])("with %s hours left it is a matter of today: %s", (hours, isPressing) => {
  const [found] = priorAuthorizationClockNear.find(exampleMoment({ authorizations: [pending(hours)] }));
  expect(found?.isPressing).toBe(isPressing);
});

test("whoever asks is told, however far the clock", () => {
  expect(consider([pending(150)], "priorAuthorizationStatus")).toMatchObject({
    kind: "passed",
    reason:
      "The prior authorization for the follow-up knee MRI asked for on Nov 15 is in review, and its clock runs out in 6 days.",
  });
});

test("decided requests have no clock", () => {
  expect(consider([pending(10, { status: "approved", decisionDueAt: null })]).kind).toBe("nothing");
  expect(consider([]).kind).toBe("nothing");
});

test("a breach is said plainly and escalated", () => {
  expect(consider([pending(-20)])).toMatchObject({
    title: "Say that the decision on the follow-up knee MRI is overdue, and escalate it",
    reason:
      "The prior authorization for the follow-up knee MRI asked for on Nov 15 was due by Nov 19 and has no decision on record.",
    draft: { accept: { en: "Escalate it" }, does: { kind: "task", queue: "authorizations" } },
  });
});

test("a request that waits for papers names them", () => {
  const waiting = pending(20, { status: "missingDocument", missing: "Office note", requestedOn: null });
  expect(consider([waiting])).toMatchObject({
    title: "Tell Rosa what the request for the follow-up knee MRI still waits for",
    reason:
      "The prior authorization for the follow-up knee MRI waits for office note, and its clock runs out in 20 hours.",
  });
});

test("of several the one that runs out first is told", () => {
  const considered = consider([pending(60, { service: "CT" }), pending(30, { service: "PT visits" })]);
  expect(considered).toMatchObject({ title: expect.stringContaining("PT visits") });
});

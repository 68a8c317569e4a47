import { expect, test } from "vitest";
import type { ReasonCode } from "../../contact/attributes.ts";
import type { Authorization, Profile } from "../../profile/profile.ts";
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

const consider = (authorizations: readonly Authorization[], ...matters: readonly ReasonCode[]) =>
  priorAuthorizationClockNear.consider({
    profile: { member: null, authorizations } as unknown as Profile,
    now,
    today: "2026-11-20",
    channel: "voice",
    matters: new Set(matters),
    mentioned: [],
  });

test.each([
  [
    "four days off is left alone",
    96,
    { kind: "hold", why: "The next decision on a prior authorization is not due for 4 days." },
  ],
  ["three days off is worth a line", 72, { kind: "offer", standing: "service" }],
  ["two days off is an obligation", 48, { kind: "offer", standing: "obligation" }],
  ["an hour past is an obligation", -1, { kind: "offer", standing: "obligation" }],
  ["a month and more past is a stale record", -24 * 31, { kind: "hold" }],
])("a clock %s", (_, hours, expected) => {
  expect(consider([pending(hours)])).toMatchObject(expected);
});

test("whoever asks is told, however far the clock", () => {
  expect(consider([pending(150)], "priorAuthorizationStatus")).toMatchObject({
    kind: "offer",
    draft: {
      reason:
        "The prior authorization for the follow-up knee MRI asked for on Nov 15 is in review, and its clock runs out in 6 days.",
    },
  });
});

test("decided requests have no clock", () => {
  expect(consider([pending(10, { status: "approved", decisionDueAt: null })]).kind).toBe("nothing");
  expect(consider([]).kind).toBe("nothing");
});

test("a breach is said plainly and escalated", () => {
  expect(consider([pending(-20)])).toMatchObject({
    draft: {
      title: "Say that the decision on the follow-up knee MRI is overdue, and escalate it",
      reason:
        "The prior authorization for the follow-up knee MRI asked for on Nov 15 was due by Nov 19 and has no decision on record.",
      accept: "Escalate it",
    },
  });
});

test("a request that waits for papers names them", () => {
  const waiting = pending(20, { status: "missingDocument", missing: "Office note", requestedOn: null });
  expect(consider([waiting])).toMatchObject({
    draft: {
      title: "Tell the member what the request for the follow-up knee MRI still waits for",
      reason:
        "The prior authorization for the follow-up knee MRI waits for office note, and its clock runs out in 20 hours.",
    },
  });
});

test("of several the one that runs out first is told", () => {
  const considered = consider([pending(60, { service: "CT" }), pending(30, { service: "PT visits" })]);
  expect(considered).toMatchObject({ draft: { title: expect.stringContaining("PT visits") } });
});

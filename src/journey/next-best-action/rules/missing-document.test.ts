import { describe, expect, test } from "vitest";
import type { Authorization, ClaimLine } from "../../profile/profile.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { missingDocument } from "./missing-document.ts";

const waiting = (more: Partial<Authorization> = {}): Authorization => ({
  authorizationId: "a",
  service: "Sleep study",
  status: "missingDocument",
  requestedOn: "2026-11-15",
  decisionDueAt: "2026-11-22T15:00:00.000Z",
  urgency: "standard",
  missing: "Office note",
  missingDueOn: "2026-11-28",
  source: { resource: "ClaimResponse/a", asOf: "2026-11-16T00:00:00Z" },
  ...more,
});

const claim = (more: Partial<ClaimLine> = {}): ClaimLine => ({
  claimId: "CLM-4",
  serviceDate: "2026-10-02",
  service: "Wheelchair repair",
  provider: "Fixture Supplies",
  billed: 30_000,
  memberOwes: 0,
  status: "deniedPlanOrProviderOwes",
  denial: { code: "252", words: "the plan needs a document before it can decide", group: "OA" },
  source: { resource: "ExplanationOfBenefit/4", asOf: "2026-11-01T00:00:00Z" },
  ...more,
});

const page = (authorizations: readonly Authorization[], claims: readonly ClaimLine[] = []) =>
  exampleMoment({ authorizations, claims: { total: claims.length, recent: claims } });

test("the paper, its day and who can send it are told", () => {
  const tried = trial(missingDocument, page([waiting()]));
  expect(tried).toMatchObject({
    title: "Tell Rosa which papers the sleep study waits for, and who can send them",
    reason:
      "The prior authorization for the sleep study cannot be decided without office note, due by Nov 28.",
    draft: {
      does: {
        kind: "promise",
        what: "Check whether the papers for the sleep study have come, and tell the member",
        dueOn: "2026-11-28",
      },
    },
  });
});

test("papers that nobody named are not guessed", () => {
  const nameless = waiting({ missing: undefined, missingDueOn: undefined });
  expect(trial(missingDocument, page([nameless]))).toMatchObject({
    reason:
      "The prior authorization for the sleep study cannot be decided without papers that the record does not name.",
    draft: { does: { dueOn: "2026-11-27" } },
  });
});

describe("its conditions", () => {
  const stale = "The papers were due more than 60 days ago: check the record before speaking of them.";
  test.each([
    ["due 60 days ago", "2026-09-21", { kind: "passed" }],
    ["due 61 days ago", "2026-09-20", { kind: "heldBack", why: stale }],
  ] as const)("papers %s", (_, missingDueOn, expected) => {
    expect(trial(missingDocument, page([waiting({ missingDueOn })]))).toMatchObject(expected);
  });

  const old =
    "The claim that waits for papers is more than 120 days old, and the caller did not ask about it.";
  test.each([
    ["120 days old", "2026-07-23", { kind: "passed" }],
    ["121 days old", "2026-07-22", { kind: "heldBack", why: old }],
  ] as const)("a claim %s", (_, serviceDate, expected) => {
    expect(trial(missingDocument, page([], [claim({ serviceDate })]))).toMatchObject(expected);
  });

  test("an old claim is spoken of where the caller asks about papers", () => {
    const moment = page([], [claim({ serviceDate: "2026-01-05" })]);
    const asked = havingHeard(moment, "missingDocument", "You wrote that a paper is missing.");
    expect(trial(missingDocument, asked)).toMatchObject({
      kind: "passed",
      reason:
        "The claim for the wheelchair repair cannot be decided without papers that the record does not name.",
      draft: { heard: [{ words: "You wrote that a paper is missing." }] },
    });
  });
});

test("papers whose day has passed are said to be late", () => {
  expect(trial(missingDocument, page([waiting({ missingDueOn: "2026-11-10" })]))).toMatchObject({
    reason:
      "The prior authorization for the sleep study cannot be decided without office note; they were due by Nov 10.",
  });
});

test("what has the first day is told, and what waits for nothing is not", () => {
  const later = waiting({ service: "CT", missingDueOn: "2026-12-05" });
  expect(trial(missingDocument, page([later, waiting()]))).toMatchObject({
    title: expect.stringContaining("sleep study"),
  });
  const denied = claim({ denial: { code: "197", words: "x", group: "CO" } });
  expect(trial(missingDocument, page([waiting({ status: "inReview" })], [denied])).kind).toBe("nothing");
});

test("a remark that names the paper is believed", () => {
  const remarked = claim({ remarks: [{ code: "M127", words: "the plan needs the medical record" }] });
  expect(trial(missingDocument, page([], [remarked]))).toMatchObject({
    reason:
      "The claim for the wheelchair repair cannot be decided without the medical record of the service.",
  });
});

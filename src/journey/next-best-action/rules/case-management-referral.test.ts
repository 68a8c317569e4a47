import { expect, test } from "vitest";
import { exampleMoment, havingHeard, said, trial } from "../fake-moment.ts";
import { caseManagementReferral } from "./case-management-referral.ts";
import { answered, claimsOf, gap, hospitalClaim, medicine, openCaseOf, referral } from "./fake-facts.ts";

const stays = claimsOf(hospitalClaim("2026-10-01"), hospitalClaim("2026-05-01"));
const gaps = { careGaps: [gap(), gap(), gap()] };
const overwhelmed = (more: Parameters<typeof exampleMoment>[1] = {}) =>
  havingHeard(exampleMoment({}, more), "overwhelmed", "It is all too much");

test("two signs on record are offered, with what they are, and written as a referral", () => {
  expect(trial(caseManagementReferral, exampleMoment({ ...stays, ...gaps }))).toMatchObject({
    kind: "passed",
    title: "Offer Rosa a case manager",
    reason: "There is much to keep up with: 3 open care gaps, 2 hospital stays in a year.",
    draft: {
      does: {
        kind: "referral",
        what: "Case management",
        reason: "On record: 3 open care gaps, 2 hospital stays in a year.",
        priority: "routine",
      },
    },
  });
});

test("who says that it is too much needs no other sign", () => {
  expect(trial(caseManagementReferral, overwhelmed())).toMatchObject({
    kind: "passed",
    reason: "The caller says that it is too much for them.",
  });
});

test("one sign alone is too little", () => {
  expect(trial(caseManagementReferral, exampleMoment(stays)).kind).toBe("heldBack");
  const medications = Array.from({ length: 8 }, (_, index) => medicine({ name: `Medicine ${index}` }));
  expect(trial(caseManagementReferral, exampleMoment({ medications })).kind).toBe("heldBack");
  expect(trial(caseManagementReferral, exampleMoment({ medications, ...gaps })).kind).toBe("passed");
});

test.each([
  ["no medicine too many and no gap", {}, "nothing"],
  ["a stay of long ago", claimsOf(hospitalClaim("2026-10-01"), hospitalClaim("2025-05-01")), "nothing"],
] as const)("%s: %s", (_, page, kind) => {
  expect(trial(caseManagementReferral, exampleMoment(page)).kind).toBe(kind);
});

test("where a case is open, or a referral on its way, none is offered", () => {
  expect(
    trial(caseManagementReferral, overwhelmed({ care: answered({ cases: [openCaseOf("Ann")] }) })),
  ).toEqual({
    kind: "heldBack",
    why: "A case manager is already at work for this member.",
  });
  const waiting = answered({ referrals: [referral({ state: "waiting", outcome: null })] });
  expect(trial(caseManagementReferral, overwhelmed({ care: waiting }))).toEqual({
    kind: "heldBack",
    why: "A referral is already on its way to care management.",
  });
  const done = answered({ referrals: [referral({ state: "closed" })] });
  expect(trial(caseManagementReferral, overwhelmed({ care: done })).kind).toBe("passed");
});

test("when care management is down the rules decide alone", () => {
  expect(trial(caseManagementReferral, overwhelmed({ care: { state: "down" } })).kind).toBe("passed");
});

test("in grief nobody is handed on", () => {
  const words = said("My wife just died.", "I am overwhelmed, I do not know where to start.");
  expect(trial(caseManagementReferral, exampleMoment({}, { said: words }))).toMatchObject({
    kind: "heldBack",
    why: expect.stringContaining("spoke of a death"),
  });
});

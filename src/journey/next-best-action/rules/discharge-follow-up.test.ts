import { expect, test } from "vitest";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { dischargeFollowUp } from "./discharge-follow-up.ts";
import { answered, claimsOf, hospitalClaim, openCaseOf, visit } from "./fake-facts.ts";

const home = "They let me out of the hospital yesterday";

test("the caller's own words are enough, and a nurse hears of it", () => {
  expect(trial(dischargeFollowUp, havingHeard(exampleMoment(), "hospital", home))).toMatchObject({
    kind: "passed",
    title: "Help Rosa to a visit within 7 days of leaving the hospital",
    reason: "The caller spoke of a hospital, and we have no record of a visit within 7 days.",
    draft: { heard: [{ words: home }], does: { kind: "referral", priority: "urgent" } },
  });
});

test("a stay on record is named with its day", () => {
  expect(trial(dischargeFollowUp, exampleMoment(claimsOf(hospitalClaim("2026-11-14"))))).toMatchObject({
    reason: "A hospital stay is on record for Nov 14, and we have no record of a visit within 7 days.",
  });
});

test.each([
  ["2026-10-21", "passed"],
  ["2026-10-20", "heldBack"],
] as const)("a stay of %s is %s", (day, kind) => {
  expect(trial(dischargeFollowUp, exampleMoment(claimsOf(hospitalClaim(day)))).kind).toBe(kind);
});

test("a fresh word of a hospital outweighs an old stay on record", () => {
  const moment = havingHeard(exampleMoment(claimsOf(hospitalClaim("2026-01-05"))), "hospital", home);
  expect(trial(dischargeFollowUp, moment).kind).toBe("passed");
});

test.each([
  ["2026-11-27T15:00:00.000Z", "heldBack"],
  ["2026-11-28T15:00:00.000Z", "passed"],
] as const)("with a visit booked at %s it is %s", (at, kind) => {
  const page = { ...claimsOf(hospitalClaim("2026-11-14")), appointments: [visit({ at })] };
  expect(trial(dischargeFollowUp, exampleMoment(page)).kind).toBe(kind);
});

test("who was in no hospital gets nothing of it", () => {
  expect(trial(dischargeFollowUp, exampleMoment({ appointments: [visit()] })).kind).toBe("nothing");
});

test.each([
  ["They let me out of the hospital yesterday", "passed"],
  ["I was in the hospital last week", "passed"],
  ["Me dieron de alta del hospital ayer", "passed"],
  ["我昨天刚出院", "passed"],
  ["I have a bill from the hospital", "nothing"],
  ["Which hospital is in my network?", "nothing"],
])("“%s”: %s", (words, kind) => {
  expect(trial(dischargeFollowUp, havingHeard(exampleMoment(), "hospital", words)).kind).toBe(kind);
});

test("where a case manager is at work no second case is begun", () => {
  const moment = havingHeard(
    exampleMoment({}, { care: answered({ cases: [openCaseOf("Ann")] }) }),
    "hospital",
    home,
  );
  expect(trial(dischargeFollowUp, moment)).toMatchObject({
    kind: "passed",
    draft: { does: { kind: "guide" } },
  });
});

import { expect, test } from "vitest";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { benefitsWith, medicaid, needsRide, visit } from "./fake-facts.ts";
import { rideOffer } from "./ride-offer.ts";

const needed = { appointments: [visit()], social: needsRide, coverageHistory: medicaid };

test("a visit ahead and a need on record: the ride is offered, and looked after the day before", () => {
  expect(trial(rideOffer, exampleMoment(needed))).toMatchObject({
    kind: "passed",
    title: "Offer Rosa a ride to the visit on Nov 24",
    reason:
      "“Way to get to visits: Has no ride” is on record, a visit (heart doctor) is on Nov 24, and the plan has this: rides that Medicaid assures.",
    draft: { does: { kind: "promise", dueOn: "2026-11-23" } },
  });
});

test("the caller's own words are need enough, and they are quoted", () => {
  const moment = havingHeard(exampleMoment({ ...needed, social: null }), "ride", "I have no ride");
  expect(trial(rideOffer, moment)).toMatchObject({
    kind: "passed",
    draft: { heard: [{ words: "I have no ride" }] },
  });
});

test("without a need it is held back", () => {
  expect(trial(rideOffer, exampleMoment({ ...needed, social: null }))).toEqual({
    kind: "heldBack",
    why: "We have no record of a need for a ride, and the caller did not speak of one.",
  });
});

test.each([
  ["a commercial plan without the benefit", { coverageHistory: [] }, "heldBack"],
  [
    "a plan that has rides",
    { coverageHistory: [], benefits: benefitsWith("Transportation to visits") },
    "passed",
  ],
  ["Medicaid", {}, "passed"],
] as const)("with %s it is %s", (_, more, kind) => {
  expect(trial(rideOffer, exampleMoment({ ...needed, ...more })).kind).toBe(kind);
});

test("no visit within a month and no word of a ride: nothing to offer", () => {
  const later = visit({ at: "2027-01-10T15:00:00.000Z" });
  expect(trial(rideOffer, exampleMoment({ ...needed, appointments: [later] })).kind).toBe("nothing");
});

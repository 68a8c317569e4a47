import { describe, expect, test } from "vitest";
import type { Relative } from "../../profile/people/people-facts.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { representativeExpiring } from "./representative-expiring.ts";

const relative = (until: string | null, more: Partial<Relative> = {}): Relative => ({
  name: "Daniel Testmember",
  relation: "Son",
  standing: "inForce",
  mayHear: "May speak for the member: authorization on file",
  until,
  source: { resource: "RelatedPerson/1", asOf: "2026-11-01T00:00:00Z" },
  ...more,
});

const consider = (...relatives: readonly Relative[]) =>
  trial(representativeExpiring, exampleMoment({ relatives }));

test("an authority that ends soon is offered to be renewed", () => {
  expect(consider(relative("2026-12-31"))).toMatchObject({
    title: "Offer Rosa to renew that Daniel Testmember may speak for them",
    reason:
      "The authority of Daniel Testmember on file ends on Dec 31; without a new one we may tell them nothing.",
    draft: {
      sources: [{ source: { resource: "RelatedPerson/1" } }],
      does: {
        kind: "task",
        queue: "enrolment",
        what: "Send the member the form to renew the authority of Daniel Testmember, which ends on Dec 31",
      },
    },
  });
});

describe("its conditions", () => {
  const none = "No authority on file ends within 60 days, and the caller did not speak of one.";
  test.each([
    ["in 60 days", "2027-01-19", { kind: "passed" }],
    ["in 61 days", "2027-01-20", { kind: "heldBack", why: none }],
    ["30 days ago", "2026-10-21", { kind: "passed" }],
    ["31 days ago", "2026-10-20", { kind: "nothing" }],
    ["on no day", null, { kind: "nothing" }],
  ] as const)("an authority that ends %s", (_, until, expected) => {
    expect(consider(relative(until))).toMatchObject(expected);
  });

  test("of whom the member refused nobody speaks", () => {
    expect(consider(relative("2026-12-31", { standing: "denied" }))).toEqual({
      kind: "heldBack",
      why: "The member refused that this person hears anything: do not bring it up.",
    });
  });

  test("who speaks of it is offered it earlier", () => {
    const moment = exampleMoment({ relatives: [relative("2027-06-30")] });
    const asked = havingHeard(moment, "representative", "My son calls for me.");
    expect(trial(representativeExpiring, asked)).toMatchObject({
      kind: "passed",
      draft: { heard: [{ words: "My son calls for me." }] },
    });
  });
});

test("one that has ended is said to have ended", () => {
  expect(consider(relative("2026-11-10", { standing: "ended" }))).toMatchObject({
    reason:
      "The authority of Daniel Testmember on file ended on Nov 10; without a new one we may tell them nothing.",
  });
});

test("of several the one that ends first is told", () => {
  const considered = consider(relative("2026-12-31"), relative("2026-12-01", { name: "Ana Sample" }));
  expect(considered).toMatchObject({ title: expect.stringContaining("Ana Sample") });
});

test("who has nobody on file and wants somebody is offered the form", () => {
  const asked = havingHeard(exampleMoment(), "representative", "Can my daughter call for me?");
  expect(trial(representativeExpiring, asked)).toMatchObject({
    title: "Offer Rosa the form that lets somebody speak for them",
    draft: { does: { kind: "task", queue: "enrolment" } },
  });
});

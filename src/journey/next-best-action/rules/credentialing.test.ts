import { expect, test } from "vitest";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { credentialing } from "./credentialing.ts";
import { practice } from "./fake-facts.ts";

test("an entry older than 90 days is confirmed with the practice on the line", () => {
  expect(trial(credentialing, practice([], "2026-08-21"))).toMatchObject({
    kind: "passed",
    title: "Ask Fixture Family Practice to confirm their directory entry",
    reason: "The directory entry was last changed on Aug 21; it is to be verified every 90 days.",
    draft: { does: { kind: "promise", dueOn: "2026-11-22" } },
  });
});

test("a fresher one is left alone, unless the practice brings it up", () => {
  const fresh = practice([], "2026-08-22");
  expect(trial(credentialing, fresh)).toEqual({
    kind: "heldBack",
    why: "The directory entry was confirmed within 90 days.",
  });
  expect(trial(credentialing, havingHeard(fresh, "credentialing", "Dr. Ada left us")).kind).toBe("passed");
});

test("a practice that complains is not asked for a favour", () => {
  const angry = havingHeard(practice([], "2026-01-02"), "complaint", "This is the worst plan");
  expect(trial(credentialing, angry)).toEqual({
    kind: "heldBack",
    why: "The practice has a complaint: the directory can wait.",
  });
});

test("without a practice on the line there is nothing to confirm", () => {
  expect(
    trial(credentialing, exampleMoment({ callerKind: "provider" }, { callerKind: "provider" })).kind,
  ).toBe("nothing");
});

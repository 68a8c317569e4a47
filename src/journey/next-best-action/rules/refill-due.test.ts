import { expect, test } from "vitest";
import type { Medication } from "../../profile/care/care-facts.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { medicine } from "./fake-facts.ts";
import { refillDue } from "./refill-due.ts";

const taking = (...medications: readonly Partial<Medication>[]) =>
  exampleMoment({ medications: medications.map((each) => medicine(each)) });

test("a refill due in days, with refills left, is offered with its day", () => {
  expect(trial(refillDue, taking({}))).toMatchObject({
    kind: "passed",
    title: "Offer to help with the refill of lisinopril 10 mg, due by Nov 25",
    reason: "By the pharmacy fills on record Rosa’s supply lasts until Nov 25, and a refill is left.",
  });
});

test.each([
  ["in supply", { supply: "onTrack", daysLate: -20 } as const],
  ["late, which another rule speaks of", { supply: "late", daysLate: 4 } as const],
  ["without a fill on record", { supply: "noRecord", daysLate: null } as const],
])("a medicine %s is none of its business", (_, more) => {
  expect(trial(refillDue, taking(more)).kind).toBe("nothing");
});

test.each([
  [null, "heldBack"],
  [0, "heldBack"],
  [1, "passed"],
] as const)("with %s refills left it is %s", (refillsLeft, kind) => {
  expect(trial(refillDue, taking({ refillsLeft })).kind).toBe(kind);
});

test("beside a bill it waits, unless the caller asks for the refill", () => {
  const moment = { ...taking({}), matters: new Set(["claimStatus"] as const) };
  expect(trial(refillDue, moment)).toEqual({
    kind: "heldBack",
    why: "The caller is busy with a bill or a complaint: this can wait.",
  });
  expect(trial(refillDue, havingHeard(moment, "refill", "And my refill?"))).toMatchObject({
    kind: "passed",
    draft: { heard: [{ words: "And my refill?" }] },
  });
});

test("of several the one that ends first is offered", () => {
  const considered = trial(refillDue, taking({ name: "Metformin 500 mg", daysLate: -2 }, { daysLate: -6 }));
  expect(considered).toMatchObject({ kind: "passed", title: expect.stringContaining("metformin") });
});

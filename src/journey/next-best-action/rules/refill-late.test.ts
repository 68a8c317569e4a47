import { expect, test } from "vitest";
import type { Medication } from "../../profile/care/care-facts.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { plan } from "./fake-facts.ts";
import { refillLate } from "./refill-late.ts";

const medication = (daysLate: number | null, more: Partial<Medication> = {}): Medication => ({
  name: "Lisinopril 10 mg",
  supply: daysLate === null ? "noRecord" : daysLate > 0 ? "late" : "onTrack",
  daysLate,
  refillsLeft: null,
  detail: "",
  source: { resource: "MedicationDispense/1", asOf: "2026-11-01T00:00:00Z" },
  ...more,
});

const consider = (...medications: readonly Medication[]) => trial(refillLate, exampleMoment({ medications }));

test.each([
  ["in supply", -10, "nothing"],
  ["without a fill on record", null, "nothing"],
  ["two days late", 2, "heldBack"],
  ["three days late", 3, "passed"],
  ["ninety days late", 90, "passed"],
  ["later than that, and perhaps stopped", 91, "heldBack"],
] as const)("a medicine %s", (_, daysLate, kind) => {
  expect(consider(medication(daysLate)).kind).toBe(kind);
});

test("of several the latest is offered, and long-gone ones do not hide it", () => {
  const considered = consider(
    medication(5, { name: "Metformin 500 mg" }),
    medication(9),
    medication(200, { name: "Ibuprofen" }),
  );
  expect(considered).toMatchObject({
    kind: "passed",
    title: "Offer to help with the refill of lisinopril 10 mg, late by 9 days",
  });
});

test.each([
  [null, "By the pharmacy fills on record Rosa’s supply ended on Nov 11."],
  [0, "By the pharmacy fills on record Rosa’s supply ended on Nov 11, and no refill is left."],
  [1, "By the pharmacy fills on record Rosa’s supply ended on Nov 11, and 1 refill is left."],
])("with %s refills left the reason says so", (refillsLeft, reason) => {
  expect(consider(medication(9, { refillsLeft }))).toMatchObject({ reason });
});

test("without a refill the doctor has to be asked", () => {
  const considered = consider(medication(9, { refillsLeft: 0 }));
  const titles = considered.kind === "passed" ? considered.draft.guide.steps.map(({ title }) => title) : [];
  expect(titles).toContain("Say that a new prescription is needed");
  expect(titles).not.toContain("Say how to get it");
});

test("beside a complaint it waits, unless the caller asks for the refill; beside a bill it may stand", () => {
  const moment = exampleMoment({ medications: [medication(9)] });
  const complaining = havingHeard(moment, "complaint", "I want to complain");
  expect(trial(refillLate, complaining)).toMatchObject({
    kind: "heldBack",
    why: "The caller complains or appeals: this can wait.",
  });
  expect(trial(refillLate, havingHeard(complaining, "refill", "And my refill?")).kind).toBe("passed");
  expect(trial(refillLate, havingHeard(moment, "bill", "It is about a bill")).kind).toBe("passed");
});

test("a plan that has ended pays for no refill", () => {
  const ended = { ...plan, status: "ended" } as const;
  expect(trial(refillLate, exampleMoment({ medications: [medication(9)], plan: ended }))).toMatchObject({
    kind: "heldBack",
    why: "The coverage has ended: the plan would not pay for it.",
  });
});

test("what is late comes before what is due", () => {
  expect(refillLate.outranks).toContain("refill-due");
});

import { expect, test } from "vitest";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { careGapOpen } from "./care-gap-open.ts";
import { gap, visit } from "./fake-facts.ts";

test("a gap is told as what we have no record of, by its published measure", () => {
  const considered = trial(careGapOpen, exampleMoment({ careGaps: [gap()] }));
  expect(considered).toMatchObject({
    kind: "passed",
    title: "Offer Rosa help to arrange care: diabetic eye exam",
    reason: "CMS eCQM 131 looks for it; we have no record of it, and it is due soon.",
  });
});

test("nobody is told that they did not do something", () => {
  const considered = trial(careGapOpen, exampleMoment({ careGaps: [gap()] }));
  const text = JSON.stringify(considered);
  expect(text).not.toMatch(/you (did not|didn’t|have not|missed|failed|should|need)/i);
  expect(text).not.toMatch(/HEDIS/);
});

test("a closed gap gives nothing, and of several the overdue one comes first", () => {
  expect(trial(careGapOpen, exampleMoment({ careGaps: [gap({ status: "closed" })] })).kind).toBe("nothing");
  const careGaps = [gap({ status: "open" }), gap({ status: "overdue", measure: "Kidney health evaluation" })];
  expect(trial(careGapOpen, exampleMoment({ careGaps }))).toMatchObject({
    title: "Offer Rosa help to arrange care: kidney health evaluation",
  });
});

test("a sensitive measure is named only where sensitive records are open", () => {
  const page = { careGaps: [gap({ measure: "Depression screening", program: "CMS eCQM 2" })] };
  expect(trial(careGapOpen, exampleMoment(page)).kind).toBe("passed");
  expect(trial(careGapOpen, exampleMoment(page, { open: ["careGaps", "identity"] }))).toEqual({
    kind: "heldBack",
    why: "The measure speaks of a sensitive matter, and sensitive records are not open.",
  });
});

test("a visit that is booked for it holds it back, another visit does not", () => {
  const booked = { careGaps: [gap()], appointments: [visit({ what: "Eye doctor" })] };
  expect(trial(careGapOpen, exampleMoment(booked))).toEqual({
    kind: "heldBack",
    why: "A visit for it is already booked.",
  });
  expect(trial(careGapOpen, exampleMoment({ careGaps: [gap()], appointments: [visit()] })).kind).toBe(
    "passed",
  );
});

test.each([
  ["a bill", "bill", "heldBack"],
  ["a complaint", "complaint", "heldBack"],
  ["an address", "moved", "passed"],
] as const)("beside %s it is %s", (_, topic, kind) => {
  const moment = havingHeard(exampleMoment({ careGaps: [gap()] }), topic, "…");
  expect(trial(careGapOpen, moment).kind).toBe(kind);
});

import { expect, test } from "vitest";
import type { Promised } from "../../profile/timeline/timeline-facts.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { contactOn, promised } from "./fake-facts.ts";
import { promiseDue } from "./promise-due.ts";

const owing = (more: Partial<Promised>) =>
  exampleMoment({ pastContacts: [contactOn("2026-11-10", { promise: promised(more) })] });

test("a promise that falls due is told before the caller asks, in its own words", () => {
  expect(trial(promiseDue, owing({}))).toMatchObject({
    kind: "passed",
    title: "Tell Rosa how the promise stands",
    reason: "On Nov 10 we promised: “Call back about the bill”, by Nov 21.",
  });
});

test("one whose day is gone without a record is asked about, not called broken", () => {
  expect(trial(promiseDue, owing({ status: "noRecord", dueOn: "2026-11-13" }))).toMatchObject({
    kind: "passed",
    title: "Ask Rosa whether what we promised was done",
    reason:
      "On Nov 10 we promised: “Call back about the bill”, by Nov 13; we have no record that it was kept.",
  });
});

test.each([
  ["2026-11-23", "open", "passed"],
  ["2026-11-24", "open", "heldBack"],
  ["2026-10-21", "noRecord", "passed"],
  ["2026-10-20", "noRecord", "heldBack"],
] as const)("due on %s and %s it is %s", (dueOn, status, kind) => {
  expect(trial(promiseDue, owing({ dueOn, status })).kind).toBe(kind);
});

test("whoever asks for it hears of it whenever it is due", () => {
  expect(trial(promiseDue, havingHeard(owing({ dueOn: "2026-12-24" }), "promise", "You promised")).kind).toBe(
    "passed",
  );
});

test.each(["kept", "keptLate", "broken"] as const)("one that was %s is not due", (status) => {
  expect(trial(promiseDue, owing({ status })).kind).toBe("nothing");
});

test("who is in touch about the very thing that was promised is answered with it", () => {
  const [beside] = promiseDue.find(owing({}));
  const [about] = promiseDue.find(havingHeard(owing({}), "bill", "I have a bill here"));
  expect([beside?.answersCaller, about?.answersCaller]).toEqual([undefined, true]);
});

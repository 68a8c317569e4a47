import { expect, test } from "vitest";
import type { Promised } from "../../profile/timeline/timeline-facts.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { contactOn, promised } from "./fake-facts.ts";
import { promiseBroken } from "./promise-broken.ts";

const owing = (more: Partial<Promised>) =>
  exampleMoment({ pastContacts: [contactOn("2026-11-10", { promise: promised(more) })] });

test("a promise that the record calls broken is owned, and made anew for tomorrow", () => {
  expect(trial(promiseBroken, owing({ status: "broken" }))).toMatchObject({
    kind: "passed",
    title: "Say sorry to Rosa for the promise we did not keep, and own it",
    reason: "On Nov 10 we promised: “Call back about the bill”. The record says that it was not kept.",
    draft: { does: { kind: "promise", what: "Call back about the bill", dueOn: "2026-11-21" } },
  });
});

test("without a record it is broken only once the caller says so", () => {
  const gone = owing({ status: "noRecord", dueOn: "2026-11-13" });
  expect(trial(promiseBroken, gone).kind).toBe("nothing");
  expect(trial(promiseBroken, havingHeard(gone, "promise", "Nobody called me back"))).toMatchObject({
    kind: "passed",
    reason:
      "On Nov 10 we promised: “Call back about the bill”. Its day is gone and the caller says that it was not kept.",
    draft: { heard: [{ words: "Nobody called me back" }] },
  });
});

test.each([
  ["2026-09-21", "passed"],
  ["2026-09-20", "heldBack"],
] as const)("a broken promise of %s is %s unasked", (dueOn, kind) => {
  expect(trial(promiseBroken, owing({ status: "broken", dueOn })).kind).toBe(kind);
});

test("an old one that the caller speaks of is owned all the same", () => {
  const old = owing({ status: "broken", dueOn: "2026-01-20" });
  expect(trial(promiseBroken, havingHeard(old, "promise", "You promised")).kind).toBe("passed");
});

test.each(["open", "kept", "keptLate"] as const)("a promise that is %s is not broken", (status) => {
  expect(trial(promiseBroken, havingHeard(owing({ status }), "promise", "You promised")).kind).toBe(
    "nothing",
  );
});

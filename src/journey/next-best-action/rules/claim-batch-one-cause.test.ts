import { expect, test } from "vitest";
import { exampleMoment, trial } from "../fake-moment.ts";
import { claimBatchOneCause } from "./claim-batch-one-cause.ts";
import { boardLine, practice } from "./fake-facts.ts";

const three = ["CLM-1", "CLM-2", "CLM-3"].map((id) => boardLine(id));

test("three denials for one reason are one problem, solved once", () => {
  const considered = trial(claimBatchOneCause, practice(three));
  expect(considered).toMatchObject({
    kind: "passed",
    title: "Solve one cause for 3 denied claims: reason 16",
    reason:
      "3 claims on the practice’s board were denied because information was missing or wrong (CARC 16).",
    draft: { does: { kind: "promise", dueOn: "2026-11-22" } },
  });
  const titles = considered.kind === "passed" ? considered.draft.guide.steps.map(({ title }) => title) : [];
  expect(titles).toContain("For all of them: Complete what is missing and send a corrected claim.");
});

test.each([
  ["two", three.slice(0, 2), "heldBack"],
  [
    "three of three reasons",
    ["16", "29", "50"].map((code) => boardLine(code, { denial: { code, words: code } })),
    "heldBack",
  ],
  ["three paid ones", three.map((line) => ({ ...line, status: "paid", denial: null }) as const), "nothing"],
  ["an empty board", [], "nothing"],
] as const)("with %s it is: %s", (_, board, kind) => {
  expect(trial(claimBatchOneCause, practice(board)).kind).toBe(kind);
});

test("of two causes the one of more claims is spoken of", () => {
  const others = ["A", "B", "C", "D"].map((id) =>
    boardLine(id, { denial: { code: "29", words: "it was late" } }),
  );
  expect(trial(claimBatchOneCause, practice([...three, ...others]))).toMatchObject({
    title: "Solve one cause for 4 denied claims: reason 29",
  });
});

test("a member never hears of it", () => {
  expect(trial(claimBatchOneCause, exampleMoment({}, { board: three })).kind).toBe("nothing");
});

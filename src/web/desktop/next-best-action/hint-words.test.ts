import { expect, test } from "vitest";
import type { Considered } from "#contract/next-best-action.ts";
import { checkWords, doneWords, ruleWords } from "./hint-words.ts";

type Check = Considered["checks"][number];

const check: Check = {
  sieve: "applicability",
  fact: "its.daysLate",
  op: "atLeast",
  expected: 3,
  actual: 9,
  passes: true,
  resource: null,
  asOf: null,
};

test.each([
  [check, "Days late is at least 3: 9"],
  [{ ...check, actual: null }, "Days late is at least 3: no record"],
  [
    { ...check, fact: "plan.until", op: "onRecord", expected: null, actual: "2026-12-31" },
    "Plan until is on record: 2026-12-31",
  ],
  [
    { ...check, fact: "contact.topics", op: "includes", expected: "ride", actual: [] },
    "Contact topics includes ride: none",
  ],
  [{ ...check, fact: "its.isDue", op: "is", expected: true, actual: false }, "Due: no"],
  [{ ...check, fact: "its.issue", op: "is", expected: "bill", actual: "bill" }, "Issue is bill: bill"],
  [
    {
      ...check,
      sieve: "suppression",
      fact: "case-manager-veto",
      op: "rule",
      expected: false,
      actual: true,
      passes: false,
    },
    "Against it: case manager veto",
  ],
] satisfies readonly (readonly [Check, string])[])(
  "a check reads as a question with its answer",
  (asked, words) => {
    expect(checkWords(asked)).toBe(words);
  },
);

test("a rule reads as words", () => {
  expect(ruleWords("denied-claim-explained")).toBe("Denied claim explained");
  expect(ruleWords("id-card")).toBe("ID card");
  expect(ruleWords("dependent-turning-26")).toBe("Dependent turning 26");
});

test("what software did is said, and what it could not do as well", () => {
  expect(doneWords({ done: { kind: "nothing" } })).toBeNull();
  expect(doneWords({ done: { kind: "done", what: "referral", reference: "Task/7" } })?.text).toBe(
    "The referral is written: Task/7.",
  );
  const reference = "Task/27115656-10ef-42f6-a750-a83e9ee5b0d0";
  expect(doneWords({ done: { kind: "done", what: "task", reference } })?.text).toBe(
    "The task is written: Task/27115656.",
  );
  expect(doneWords({ done: { kind: "failed", what: "task", code: "care.down" } })).toEqual({
    text: "The task could not be written (care.down). Please do it by hand.",
    isDone: false,
  });
});

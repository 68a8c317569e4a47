import { expect, test } from "vitest";
import type { SurveyOnFile } from "../../profile/timeline/contact-history.ts";
import { exampleMoment, trial } from "../fake-moment.ts";
import { contactOn } from "./fake-facts.ts";
import { surveyDetractor } from "./survey-detractor.ts";

const after = (
  survey: SurveyOnFile | undefined,
  day = "2026-11-18",
  ...later: ReturnType<typeof contactOn>[]
) => trial(surveyDetractor, exampleMoment({ pastContacts: [...later, contactOn(day, { survey })] }));

test("who keyed that it was not solved is met with that known", () => {
  expect(after({ solved: false, ease: 2 })).toMatchObject({
    kind: "passed",
    title: "Make good the last call: Rosa was not content with it",
    reason: "After the call of Nov 18 they keyed that it was not solved (2/5).",
    draft: { does: { kind: "promise", dueOn: "2026-11-21" } },
  });
});

test("solved, but hard, is bad enough", () => {
  expect(after({ solved: true, ease: 1 })).toMatchObject({
    reason: "After the call of Nov 18 they keyed that it was hard (1/5).",
  });
});

test.each([
  ["solved and easy", { solved: true, ease: 3 }],
  ["solved, with no word on ease", { solved: true, ease: null }],
  ["nothing keyed", undefined],
])("%s: nothing to make good", (_, survey) => {
  expect(after(survey).kind).toBe("nothing");
});

test.each([
  ["2026-10-21", "passed"],
  ["2026-10-20", "heldBack"],
] as const)("an answer of %s is %s", (day, kind) => {
  expect(after({ solved: false, ease: null }, day).kind).toBe(kind);
});

test("a conversation since then settles it; a letter does not", () => {
  const bad = { solved: false, ease: null };
  expect(after(bad, "2026-11-18", contactOn("2026-11-19"))).toEqual({
    kind: "heldBack",
    why: "They have spoken with us again since: the next answer counts.",
  });
  expect(after(bad, "2026-11-18", contactOn("2026-11-19", { channel: "letter" })).kind).toBe("passed");
});

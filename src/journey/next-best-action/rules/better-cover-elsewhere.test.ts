import { describe, expect, test } from "vitest";
import type { LakeFactsOnFile } from "../../profile/lake/lake-facts.ts";
import { emptyPage, exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { betterCoverElsewhere } from "./better-cover-elsewhere.ts";

const inSegment = (segment: string): LakeFactsOnFile => ({
  state: "reached",
  facts: [
    {
      kind: "retention",
      title: "",
      detail: "",
      source: { resource: "lake/retention", asOf: "2026-11-19T03:00:00Z" },
      retention: {
        band: "raised",
        segment,
        reasons: [],
        figures: { premiumChangeDollars: null, monthsToRenewal: null, tenureMonths: null },
        asOf: "2026-11-19",
      },
    },
  ],
});

const moving = (more: Parameters<typeof exampleMoment>[1] = {}, age = 47) =>
  exampleMoment(
    {
      lakeFacts: inSegment("inTransition"),
      member: emptyPage.member === null ? null : { ...emptyPage.member, age },
    },
    more,
  );

test("who speaks of a new job is helped to land, and not held back", () => {
  const asked = havingHeard(exampleMoment(), "newJob", "I start a new job in January.");
  const tried = trial(betterCoverElsewhere, asked);
  expect(tried).toMatchObject({
    title: "Help Rosa go over to other cover without a gap",
    reason: "The caller spoke of a new job, which may come with a plan of its own.",
    draft: {
      heard: [{ words: "I start a new job in January." }],
      does: {
        kind: "promise",
        what: "Check that the new cover has begun before this plan ends",
        dueOn: "2026-12-11",
      },
    },
  });
  const steps = tried.kind === "passed" ? tried.draft.guide.steps : [];
  expect(steps.map(({ say }) => say?.en ?? "").join(" ")).not.toMatch(/\bstay with us|our plan is better/i);
});

test("a change in life on record is spoken of where nothing else is", () => {
  expect(trial(betterCoverElsewhere, moving())).toMatchObject({
    reason: "The plan’s enrolment record shows a change in the member’s life.",
    draft: { sources: [{ source: { resource: "lake/retention" } }] },
  });
});

test("another segment, or no record, is no change in life", () => {
  const settled = exampleMoment({ lakeFacts: inSegment("continuityFamily") });
  expect(trial(betterCoverElsewhere, settled).kind).toBe("nothing");
  expect(trial(betterCoverElsewhere, exampleMoment()).kind).toBe("nothing");
});

describe("its conditions", () => {
  test.each([25, 26, 64, 65])("at %s the birthday has a suggestion of its own", (age) => {
    expect(trial(betterCoverElsewhere, moving({}, age))).toEqual({
      kind: "heldBack",
      why: "Turning 26 or 65 has a suggestion of its own.",
    });
  });

  test("a new job is spoken of at that age too", () => {
    const asked = havingHeard(moving({}, 26), "newJob", "I have a new job.");
    expect(trial(betterCoverElsewhere, asked).kind).toBe("passed");
  });

  test("beside a denied claim it waits", () => {
    expect(trial(betterCoverElsewhere, moving({ reasonCode: "claimStatus" }))).toEqual({
      kind: "heldBack",
      why: "The caller has something harder on their mind: other cover is not for now.",
    });
  });
});

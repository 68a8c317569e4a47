import { describe, expect, test } from "vitest";
import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import { milestoneNear } from "../../profile/milestone.ts";
import { emptyPage, exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { dependentTurning26 } from "./dependent-turning-26.ts";

/** Today is Nov 20, 2026. */
const born = (birthDate: string | null, relationship: CoveragePeriod["relationship"] = "child") =>
  exampleMoment({
    member: emptyPage.member && {
      ...emptyPage.member,
      birthDate: null,
      milestone: (birthDate === null ? null : milestoneNear(birthDate, "2026-11-20")) ?? undefined,
    },
    coverageHistory: [
      {
        name: "Example Silver PPO",
        payer: null,
        line: "commercial",
        status: "active",
        since: null,
        until: null,
        order: null,
        relationship,
        paidAfterEnd: 0,
        source: { resource: "Coverage/1", asOf: "2026-11-01T00:00:00Z" },
      },
    ],
  });
const consider = (...given: Parameters<typeof born>) => trial(dependentTurning26, born(...given));

test("the month is told, and the day stays where it is masked", () => {
  expect(consider("2000-12-15")).toMatchObject({
    title: "Help Rosa plan for the end of cover as a child at 26",
    reason: "Rosa is covered as a child, which the law asks for only until the 26th birthday in Dec 2026.",
    draft: {
      sources: [{ label: "Date of birth" }, { source: { resource: "Coverage/1" } }],
      does: { kind: "message" },
    },
  });
});

describe("its conditions", () => {
  const early = "The 26th birthday is more than 90 days off, and the caller did not ask.";
  const over = "Cover as a child ended more than 60 days ago: the special time to enrol is over.";
  test.each([
    ["73 days before the month", "2001-02-20", { kind: "passed" }],
    ["101 days before it", "2001-03-20", { kind: "heldBack", why: early }],
    ["51 days after it", "2000-09-20", { kind: "passed" }],
    ["81 days after it", "2000-08-20", { kind: "heldBack", why: over }],
    ["years before it", "2006-02-20", { kind: "nothing" }],
    ["without a birthday on the page", null, { kind: "nothing" }],
  ] as const)("%s", (_, birthDate, expected) => {
    expect(consider(birthDate)).toMatchObject(expected);
  });

  test("who asks is told, however far the day", () => {
    const asked = havingHeard(born("2001-06-20"), "turning26", "What happens when I turn 26?");
    expect(trial(dependentTurning26, asked).kind).toBe("passed");
  });
});

test("whose own policy it is does not lose it at 26", () => {
  expect(consider("2000-12-15", "self").kind).toBe("nothing");
});

test("a parent who asks about a child is told the rule, without anybody's dates", () => {
  const asked = havingHeard(born("1975-03-02", "self"), "turning26", "My son turns 26 in March.");
  expect(trial(dependentTurning26, asked)).toMatchObject({
    title: "Say what happens to cover at 26, and which doors are open then",
    draft: { heard: [{ words: "My son turns 26 in March." }], sources: [], does: { kind: "guide" } },
  });
});

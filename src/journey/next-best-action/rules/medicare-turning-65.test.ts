import { describe, expect, test } from "vitest";
import type { LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import { milestoneNear } from "../../profile/milestone.ts";
import { emptyPage, exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { medicareTurning65 } from "./medicare-turning-65.ts";

/** Today is Nov 20, 2026. */
const born = (birthDate: string | null, line: LineOfBusiness | null = "exchange") =>
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
        line,
        status: "active",
        since: null,
        until: null,
        order: null,
        paidAfterEnd: 0,
        source: { resource: "Coverage/1", asOf: "2026-11-01T00:00:00Z" },
      },
    ],
  });
const consider = (...given: Parameters<typeof born>) => trial(medicareTurning65, born(...given));

test("seven months around the birthday are told, as a message too", () => {
  expect(consider("1962-01-10")).toMatchObject({
    title: "Tell Rosa when to sign up for Medicare: from Oct 1 to Apr 30, 2027",
    reason: "Rosa turns 65, or just did, and the first time to sign up ends on Apr 30, 2027.",
    draft: {
      does: {
        kind: "message",
        text: {
          en: "You can sign up for Medicare from Oct 1 to Apr 30, 2027. Social Security does it: ssa.gov. For free advice, search for SHIP.",
        },
      },
    },
  });
});

test.each([
  ["in April", "1961-04-15"],
  ["on the first of May, which is April by law", "1961-05-01"],
])("born %s one has from January through July", (_, birthDate) => {
  const [found] = medicareTurning65.find(born(birthDate));
  expect(found?.draft().title.en).toBe("Tell Rosa when to sign up for Medicare: from Jan 1 to Jul 31");
});

describe("its conditions", () => {
  const early = "Sign-up for Medicare opens more than 60 days from now, and the caller did not ask.";
  const over = "The first time to sign up for Medicare is over: Social Security knows what is open now.";
  test.each([
    ["opens in 42 days", "1962-04-20", { kind: "passed" }],
    ["opens in 73 days", "1962-05-20", { kind: "heldBack", why: early }],
    ["ends in ten days", "1961-08-20", { kind: "passed" }],
    ["ended in October", "1961-07-20", { kind: "heldBack", why: over }],
    ["is years away", "1979-05-14", { kind: "nothing" }],
    ["is of somebody whose birthday is not on the page", null, { kind: "nothing" }],
  ] as const)("sign-up that %s", (_, birthDate, expected) => {
    expect(consider(birthDate)).toMatchObject(expected);
  });

  test.each(["medicareAdvantage", "medicare"] as const)("who has %s is in already", (line) => {
    expect(consider("1962-01-10", line)).toEqual({
      kind: "heldBack",
      why: "The member is in Medicare already.",
    });
  });

  test("who asks is told before it opens", () => {
    const asked = havingHeard(born("1962-05-20"), "turning65", "I turn 65 next year.");
    expect(trial(medicareTurning65, asked)).toMatchObject({
      reason: "Rosa turns 65 soon, and the first time to sign up opens on Feb 1, 2027.",
    });
  });
});

test("no plan is recommended", () => {
  const tried = consider("1962-01-10");
  const said = tried.kind === "passed" ? JSON.stringify(tried.draft.guide) : "";
  expect(said).not.toMatch(/our plan|Medicare Advantage|best plan/i);
});

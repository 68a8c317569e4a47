import { describe, expect, test } from "vitest";
import type { BenefitLimit, Benefits } from "../../profile/coverage/benefit.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { benefitLimitNear } from "./benefit-limit-near.ts";

const limited = (used: number, more: Partial<BenefitLimit> = {}): Benefits => ({
  plan: "Example Silver PPO",
  familyTier: null,
  limits: [],
  services: [
    {
      service: "Physical therapy",
      shares: [],
      requirement: null,
      limit: {
        allowed: 30,
        unit: "visits",
        from: "2026-01-01",
        until: "2026-12-31",
        used,
        counted: [],
        inProcess: 0,
        denied: 0,
        ...more,
      },
    },
  ],
  source: { resource: "InsurancePlan/1", asOf: "2026-11-01T00:00:00Z" },
});

const consider = (benefits: Benefits | null) => trial(benefitLimitNear, exampleMoment({ benefits }));

test("what is left is told with its arithmetic", () => {
  expect(consider(limited(28))).toMatchObject({
    title: "Say how much of the physical therapy is left: 28 of 30 visits are used",
    reason: "Physical therapy: 30 − 28 = 2 visits left until Dec 31.",
  });
});

test("claims still being decided are counted apart", () => {
  const considered = consider(limited(26, { inProcess: 2 }));
  expect(considered).toMatchObject({
    reason:
      "Physical therapy: 30 − 26 = 4 visits left until Dec 31; 2 more are being decided, and if they count 2 are left.",
  });
  const titles = considered.kind === "passed" ? considered.draft.guide.steps.map(({ title }) => title) : [];
  expect(titles).toContain("Say that claims are still being decided");
});

test("more used than allowed is nothing left, never less", () => {
  expect(consider(limited(31))).toMatchObject({
    reason: "Physical therapy: 30 − 31 = 0 visits left until Dec 31.",
  });
});

describe("its conditions", () => {
  const many = "More than 3 are left of every benefit with a limit, and the caller did not ask.";
  test.each([
    ["three left", 27, { kind: "passed" }],
    ["four left", 26, { kind: "heldBack", why: many }],
  ] as const)("with %s", (_, used, expected) => {
    expect(consider(limited(used))).toMatchObject(expected);
  });

  test("who asks is told, however much is left", () => {
    const moment = exampleMoment({ benefits: limited(5) });
    const asked = havingHeard(moment, "benefitLimit", "How many visits do I have left?");
    expect(trial(benefitLimitNear, asked)).toMatchObject({
      kind: "passed",
      draft: { heard: [{ words: "How many visits do I have left?" }] },
    });
  });

  test("of what is untouched nobody speaks", () => {
    expect(consider(limited(0, { allowed: 2 }))).toEqual({
      kind: "heldBack",
      why: "Nothing of the benefit is used yet.",
    });
  });
});

test("a limit of last year, and a plan without a record, give nothing", () => {
  expect(consider(limited(30, { from: "2025-01-01", until: "2025-12-31" })).kind).toBe("nothing");
  expect(consider(null).kind).toBe("nothing");
});

test("where not all claims were read it is less sure, and says so", () => {
  const moment = exampleMoment({
    benefits: limited(28),
    claims: { total: 100, recent: [], mayBeMore: true },
  });
  expect(benefitLimitNear.find(moment)[0]?.doubts?.[0]?.en).toBe(
    "Not all claims of the year were read: more may be used.",
  );
});

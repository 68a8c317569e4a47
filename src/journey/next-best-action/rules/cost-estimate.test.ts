import { expect, test } from "vitest";
import type { Benefits, CostShare } from "../../profile/coverage/benefit.ts";
import type { Accumulator, Profile } from "../../profile/profile.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { costEstimate } from "./cost-estimate.ts";

const asOf = "2026-11-01T00:00:00Z";

const benefits = (share: Partial<CostShare> = {}, requirement: string | null = null): Benefits => ({
  plan: "Example Silver PPO",
  familyTier: null,
  limits: [],
  services: [
    {
      service: "Physical therapy",
      shares: [
        { network: "in", isCovered: true, copay: 3_000, coinsurance: null, afterDeductible: false, ...share },
      ],
      requirement,
      limit: null,
    },
  ],
  source: { resource: "InsurancePlan/1", asOf },
});

const deductible: Accumulator = {
  kind: "deductible",
  scope: "individual",
  network: "in",
  limit: 150_000,
  used: 90_000,
  source: { resource: "ExplanationOfBenefit/2", asOf },
};

const ask = (page: Partial<Profile>, words = "What would physical therapy cost me?") =>
  trial(costEstimate, havingHeard(exampleMoment(page), "cost", words));

test("the plan's terms for the service named are told, and never a price", () => {
  expect(ask({ benefits: benefits(), accumulators: [deductible] })).toMatchObject({
    title: "Estimate together what the physical therapy would cost",
    reason:
      "Physical therapy: in the network the copay is $30.00, and $600.00 of the $1,500.00 deductible is left.",
    draft: { heard: [{ words: "What would physical therapy cost me?" }], sources: [{}, {}] },
  });
});

test.each([
  [{ copay: null, coinsurance: 20 }, "Physical therapy: in the network the member’s share is 20%."],
  [
    { copay: null, coinsurance: null },
    "The caller asked what something would cost, and the plan’s terms are on record.",
  ],
])("terms of %j", (share, reason) => {
  expect(ask({ benefits: benefits(share) })).toMatchObject({ reason });
});

test("a service that is not named in full is asked for", () => {
  expect(ask({ benefits: benefits() }, "What would therapy cost?")).toMatchObject({
    title: "Ask which service it is, and estimate together what it would cost",
  });
});

test("what is needed first is said", () => {
  const tried = ask({ benefits: benefits({}, "Prior authorization") });
  const titles = tried.kind === "passed" ? tried.draft.guide.steps.map(({ title }) => title) : [];
  expect(titles).toContain("Say that it needs first: prior authorization");
});

test("without the plan's terms nothing can be estimated", () => {
  expect(ask({})).toEqual({
    kind: "heldBack",
    why: "The plan’s cost share and limits are not on record, so nothing can be estimated.",
  });
});

test("who does not ask is not told", () => {
  expect(trial(costEstimate, exampleMoment({ benefits: benefits() })).kind).toBe("nothing");
});

test("limits that do not add up make it less sure", () => {
  const doubt = "More is used than the limit.";
  const moment = exampleMoment({ accumulators: [{ ...deductible, doubt }] });
  const [found] = costEstimate.find(havingHeard(moment, "cost", "What does it cost?"));
  expect(found?.doubts?.[0]?.en).toBe(doubt);
});

import { expect, test } from "vitest";
import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import type { ClaimLine } from "../../profile/profile.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { coordinationOfBenefits } from "./coordination-of-benefits.ts";

const asOf = "2026-11-01T00:00:00Z";

const claim = (serviceDate: string, code = "22"): ClaimLine => ({
  claimId: "CLM-6",
  serviceDate,
  service: "Office visit",
  provider: "Fixture Clinic",
  billed: 20_000,
  memberOwes: 0,
  status: "deniedPlanOrProviderOwes",
  denial: { code, words: "another insurer may have to pay first", group: "OA" },
  source: { resource: "ExplanationOfBenefit/6", asOf },
});

const coverage = (id: string, name: string, order: number | null): CoveragePeriod => ({
  name,
  payer: null,
  line: "commercial",
  status: "active",
  since: "2024-01-01",
  until: null,
  order,
  paidAfterEnd: 0,
  source: { resource: `Coverage/${id}`, asOf },
});

const withClaim = (serviceDate: string, code?: string) =>
  exampleMoment({ claims: { total: 1, recent: [claim(serviceDate, code)] } });

test("a claim denied for another insurer leads to the question which one it is", () => {
  expect(trial(coordinationOfBenefits, withClaim("2026-10-02"))).toMatchObject({
    title: "Ask which other insurance there is, so that the office visit can be looked at again",
    reason: "The office visit on Oct 2 was denied because another insurer may have to pay (CARC 22).",
    draft: {
      does: {
        kind: "task",
        queue: "claims",
        what: "Write down the other insurance named on this contact, then look again at claim CLM-6",
        dueAt: "2026-11-27T17:00:00.000Z",
      },
    },
  });
});

test.each([
  ["180 days old", "2026-05-24", { kind: "passed" }],
  [
    "181 days old",
    "2026-05-23",
    {
      kind: "heldBack",
      why: "The claim that waits for another insurer is more than 180 days old, and the caller did not speak of one.",
    },
  ],
] as const)("a claim %s", (_, serviceDate, expected) => {
  expect(trial(coordinationOfBenefits, withClaim(serviceDate))).toMatchObject(expected);
});

test("an old claim is spoken of where the caller speaks of another insurer", () => {
  const asked = havingHeard(withClaim("2025-12-01"), "otherInsurance", "My wife’s plan covers me too.");
  expect(trial(coordinationOfBenefits, asked)).toMatchObject({
    kind: "passed",
    draft: { heard: [{ words: "My wife’s plan covers me too." }] },
  });
});

test("a denial for another reason has nothing to do with it", () => {
  expect(trial(coordinationOfBenefits, withClaim("2026-10-02", "197")).kind).toBe("nothing");
});

test.each([
  ["of unknown order are asked about", null, "passed"],
  ["in order are left alone", 1, "nothing"],
] as const)("two plans in force %s", (_, order, kind) => {
  const history = [coverage("1", "Example Silver", order), coverage("2", "Placeholder PPO", order)];
  expect(trial(coordinationOfBenefits, exampleMoment({ coverageHistory: history })).kind).toBe(kind);
});

test("two plans in force are named with their records", () => {
  const history = [coverage("2", "Placeholder PPO", null), coverage("1", "Example Silver", null)];
  expect(trial(coordinationOfBenefits, exampleMoment({ coverageHistory: history }))).toMatchObject({
    title: "Find out which of Rosa’s two plans pays first",
    reason:
      "Example Silver and Placeholder PPO are both in force, and the record does not say which pays first.",
    draft: { sources: [{ source: { resource: "Coverage/1" } }, { source: { resource: "Coverage/2" } }] },
  });
});

test("who only speaks of another insurer has it written down", () => {
  const asked = havingHeard(exampleMoment(), "otherInsurance", "I also have a plan from work.");
  expect(trial(coordinationOfBenefits, asked)).toMatchObject({
    title: "Write down the other insurance that Rosa has",
    draft: { does: { kind: "task", queue: "enrolment" } },
  });
});

test("nobody is told who pays, or how much", () => {
  const tried = trial(coordinationOfBenefits, withClaim("2026-10-02"));
  const said = tried.kind === "passed" ? tried.draft.guide.steps.map(({ say }) => say?.en ?? "") : [];
  expect(said.join(" ")).not.toMatch(/\$|will pay|covers/);
});

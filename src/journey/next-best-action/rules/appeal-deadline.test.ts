import { describe, expect, test } from "vitest";
import type { Appeal } from "../../profile/care/care-facts.ts";
import type { CoveragePeriod, LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import type { ClaimLine, Profile } from "../../profile/profile.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { appealDeadline } from "./appeal-deadline.ts";

const asOf = "2026-11-01T00:00:00Z";

const coverage = (line: LineOfBusiness | null): CoveragePeriod => ({
  name: "Example Plan",
  payer: null,
  line,
  status: "active",
  since: "2024-01-01",
  until: null,
  order: null,
  paidAfterEnd: 0,
  source: { resource: "Coverage/1", asOf },
});

/** Denied on a day from which a marketplace plan's 180 days end on the day given. */
const claim = (decidedOn: string, more: Partial<ClaimLine> = {}): ClaimLine => ({
  claimId: "CLM-1",
  serviceDate: "2026-05-02",
  service: "Physical therapy",
  provider: "Fixture Rehab",
  billed: 16_500,
  memberOwes: 16_500,
  status: "deniedMemberOwes",
  denial: { code: "119", words: "the limit has been reached", group: "PR" },
  decidedOn,
  source: { resource: "ExplanationOfBenefit/1", asOf },
  ...more,
});

const moment = (
  claims: readonly ClaimLine[],
  line: LineOfBusiness | null = "exchange",
  more: Partial<Profile> = {},
) =>
  exampleMoment({
    claims: { total: claims.length, recent: claims },
    coverageHistory: [coverage(line)],
    ...more,
  });

const consider = (...given: Parameters<typeof moment>) => trial(appealDeadline, moment(...given));

test("the last day is told, with the days that are left", () => {
  expect(consider([claim("2026-06-05")])).toMatchObject({
    title: "Tell Rosa that an appeal for the physical therapy must be in by Dec 2",
    reason: "The physical therapy was denied on Jun 5, and the time to appeal ends in 12 days.",
    draft: {
      sources: [{ label: "Denied claim" }, { label: "Kind of plan", source: { resource: "Coverage/1" } }],
      does: {
        kind: "promise",
        what: "Send the appeal form for the physical therapy; the appeal must be in by Dec 2",
        dueOn: "2026-11-21",
      },
    },
  });
});

test.each<[LineOfBusiness, string]>([
  ["medicareAdvantage", "2026-09-20"],
  ["medicaid", "2026-09-25"],
  ["chip", "2026-09-25"],
  ["exchange", "2026-05-28"],
  ["commercial", "2026-05-28"],
])("in %s a decision of %s may be appealed until Nov 24", (line, decidedOn) => {
  expect(consider([claim(decidedOn)], line)).toMatchObject({
    title: "Tell Rosa that an appeal for the physical therapy must be in by Nov 24",
  });
});

test("in Medicaid the appeal is taken by word of mouth, elsewhere the form is filled in", () => {
  const titlesIn = (line: LineOfBusiness, decidedOn: string) => {
    const tried = consider([claim(decidedOn)], line);
    return tried.kind === "passed" ? tried.draft.guide.steps.map(({ title }) => title) : [];
  };
  expect(titlesIn("medicaid", "2026-09-25")).toContain("Ask whether they want to appeal now");
  expect(titlesIn("exchange", "2026-05-28")).toContain(
    "Ask whether they want to appeal, and fill in the form together",
  );
});

describe("its conditions", () => {
  const unknown =
    "The last day to appeal is not known: the day of the decision or the kind of plan is not on record.";
  test.each([
    ["no kind of plan", null, claim("2026-06-05")],
    ["a kind of plan without a window here", "medicare", claim("2026-06-05")],
    ["no day of the decision", "exchange", claim("2026-06-05", { decidedOn: undefined })],
  ] as const)("with %s nothing is told", (_, line, denied) => {
    expect(consider([denied], line)).toEqual({ kind: "heldBack", why: unknown });
  });

  test.each([
    ["on the last day", "2026-05-24", { kind: "passed" }],
    [
      "the day after",
      "2026-05-23",
      { kind: "heldBack", why: "The time to appeal has passed; a late appeal needs a good reason." },
    ],
    ["14 days before", "2026-06-07", { kind: "passed" }],
    [
      "15 days before",
      "2026-06-08",
      {
        kind: "heldBack",
        why: "There are more than 14 days left to appeal, and the caller did not speak of an appeal.",
      },
    ],
  ] as const)("%s", (_, decidedOn, expected) => {
    expect(consider([claim(decidedOn)])).toMatchObject(expected);
  });

  test("who speaks of an appeal is told, however far the day", () => {
    const asked = havingHeard(moment([claim("2026-11-10")]), "appeal", "I want to appeal.");
    expect(trial(appealDeadline, asked)).toMatchObject({
      kind: "passed",
      reason: "The physical therapy was denied on Nov 10, and the time to appeal ends in 170 days.",
    });
  });

  const appeal = (receivedOn: string): Appeal => ({
    kind: "appeal",
    what: "Physical therapy",
    status: "open",
    outcome: null,
    urgency: "standard",
    receivedOn,
    dueAt: null,
    dueBy: null,
    clock: null,
    source: { resource: "Task/1", asOf },
  });
  test.each([
    ["after", "2026-06-20", "heldBack"],
    ["before", "2026-06-01", "passed"],
  ] as const)("an appeal that came %s the decision", (_, receivedOn, kind) => {
    expect(consider([claim("2026-06-05")], "exchange", { appeals: [appeal(receivedOn)] }).kind).toBe(kind);
  });
});

test.each([
  ["2026-05-27", true],
  ["2026-05-28", false],
])("decided on %s it is a matter of today: %s", (decidedOn, isPressing) => {
  const [found] = appealDeadline.find(moment([claim(decidedOn)]));
  expect(found?.isPressing).toBe(isPressing);
});

test("on the last day it says so", () => {
  expect(consider([claim("2026-05-24")])).toMatchObject({
    reason: "The physical therapy was denied on May 24, and the time to appeal ends today.",
    draft: { does: { dueOn: "2026-11-20" } },
  });
});

test("a denial that is not the member's to pay is not theirs to appeal", () => {
  const barred = claim("2026-06-05", { status: "deniedPlanOrProviderOwes", memberOwes: 0 });
  expect(consider([barred]).kind).toBe("nothing");
});

test("a denied authorization may need a fast appeal", () => {
  const tried = trial(
    appealDeadline,
    moment([], "exchange", {
      authorizations: [
        {
          authorizationId: "a",
          service: "Sleep study",
          status: "denied",
          requestedOn: "2026-05-20",
          decisionDueAt: null,
          urgency: "standard",
          decidedOn: "2026-05-28",
          source: { resource: "ClaimResponse/a", asOf },
        },
      ],
    }),
  );
  expect(tried).toMatchObject({ title: "Tell Rosa that an appeal for the sleep study must be in by Nov 24" });
  const steps = tried.kind === "passed" ? tried.draft.guide.steps : [];
  expect(steps.map(({ title }) => title)).toContain(
    "Ask whether waiting could do harm: then a fast appeal is theirs to ask for",
  );
});

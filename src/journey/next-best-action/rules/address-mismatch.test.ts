import { expect, test } from "vitest";
import type { LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import type { Profile } from "../../profile/profile.ts";
import type { PastContact } from "../../profile/timeline/timeline-facts.ts";
import type { DecisionInput } from "../decision-input.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { addressMismatch } from "./address-mismatch.ts";

const asOf = "2026-11-01T00:00:00Z";

const moved = (
  line: LineOfBusiness | null,
  more: Partial<DecisionInput> = { level: "L2" },
  page: Partial<Profile> = {},
) =>
  havingHeard(
    exampleMoment(
      {
        coverageHistory: [
          {
            name: "Example Plan",
            payer: null,
            line,
            status: "active",
            since: null,
            until: null,
            order: null,
            paidAfterEnd: 0,
            source: { resource: "Coverage/1", asOf },
          },
        ],
        ...page,
      },
      more,
    ),
    "moved",
    "We just moved to another town.",
  );

test("after a code the address is taken and the plan's area checked", () => {
  expect(trial(addressMismatch, moved("medicareAdvantage"))).toMatchObject({
    title: "Take Rosa’s new address, and have the plan’s area checked",
    reason:
      "The caller has a new address, and a Medicare Advantage plan is only for people who live in its area.",
    draft: {
      heard: [{ words: "We just moved to another town." }],
      does: { kind: "task", queue: "enrolment", dueAt: "2026-11-22T17:00:00.000Z" },
    },
  });
});

test("before a code nothing is changed", () => {
  expect(trial(addressMismatch, moved("medicareAdvantage", { level: "L1" }))).toMatchObject({
    title: "Send Rosa a code first: only then may an address be changed",
    draft: { accept: { en: "Verify first" }, does: { kind: "guide" } },
  });
});

test.each<[LineOfBusiness | null, string]>([
  ["medicaid", "this cover belongs to the state one lives in"],
  ["chip", "this cover belongs to the state one lives in"],
  ["exchange", "a move can open other marketplace plans for 60 days"],
  ["commercial", "letters and cards go to the address on record"],
  [null, "letters and cards go to the address on record"],
])("what a move does to cover of the line %s", (line, why) => {
  expect(trial(addressMismatch, moved(line))).toMatchObject({
    reason: `The caller has a new address, and ${why}.`,
  });
});

test("who came to change an address needs not say it again, and who did not move is not asked", () => {
  const byReason = exampleMoment({}, { reasonCode: "addressChange", level: "L2" });
  expect(trial(addressMismatch, byReason).kind).toBe("passed");
  expect(trial(addressMismatch, exampleMoment()).kind).toBe("nothing");
});

test("somebody else may not change where a member's letters go", () => {
  const moment = moved("exchange", { level: "L2", callerKind: "representative" });
  expect(trial(addressMismatch, moment).kind).toBe("heldBack");
});

test.each([
  ["open", "heldBack"],
  ["kept", "passed"],
] as const)("a promise to change it that is %s", (status, kind) => {
  const contact: PastContact = {
    at: "2026-11-10T15:00:00Z",
    channel: "call",
    title: "Moved",
    detail: "",
    promise: {
      what: "Change the address",
      dueOn: "2026-11-25",
      status,
      settledOn: null,
      source: { resource: "Task/4", asOf },
    },
    source: { resource: "Communication/4", asOf },
  };
  const moment = moved("exchange", { level: "L2" }, { pastContacts: [contact] });
  expect(trial(addressMismatch, moment).kind).toBe(kind);
});

test("a confidential address is respected, and none is read out", () => {
  const contactPoints = {
    isConfidential: true,
    citation: "45 CFR 164.522(b)",
    points: [{ channel: "letter" as const, value: "9 Elsewhere Road", place: null, rank: null }],
    source: { resource: "Patient/rosa-testmember", asOf },
  };
  const tried = trial(addressMismatch, moved("exchange", { level: "L2" }, { contactPoints }));
  expect(JSON.stringify(tried)).not.toContain("Elsewhere");
  const titles = tried.kind === "passed" ? tried.draft.guide.steps.map(({ title }) => title) : [];
  expect(titles[0]).toBe(
    "Ask for the new address, and whether it takes the place of the confidential one; read out none",
  );
});

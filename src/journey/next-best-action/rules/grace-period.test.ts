import { describe, expect, test } from "vitest";
import type { LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import type { PremiumOnFile } from "../../profile/lake/premium-on-file.ts";
import { exampleMoment, havingHeard, said, trial } from "../fake-moment.ts";
import { gracePeriodRunning } from "./grace-period.ts";

const asOf = "2026-11-19T03:00:00Z";

const paid: PremiumOnFile = {
  monthly: 20_600,
  nextMonthly: null,
  nextFrom: null,
  owed: 0,
  unpaidSince: null,
  hasAdvanceCredit: true,
  autopay: false,
};

const unpaidSince = (day: string, more: Partial<PremiumOnFile> = {}): PremiumOnFile => ({
  ...paid,
  owed: 20_600,
  unpaidSince: day,
  ...more,
});

/** Today is Nov 20, 2026. */
const moment = (
  premium: PremiumOnFile,
  line: LineOfBusiness = "exchange",
  more: Parameters<typeof exampleMoment>[1] = {},
) =>
  exampleMoment(
    {
      lakeFacts: {
        state: "reached",
        facts: [
          { kind: "premium", title: "", detail: "", source: { resource: "lake/premium", asOf }, premium },
        ],
      },
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
    },
    more,
  );

const consider = (...given: Parameters<typeof moment>) => trial(gracePeriodRunning, moment(...given));
const saidIn = (tried: ReturnType<typeof consider>) =>
  tried.kind === "passed" ? tried.draft.guide.steps.map(({ say }) => say?.en ?? "").join(" ") : "";

test("with the credit there are three months, and what comes after them is told", () => {
  const tried = consider(unpaidSince("2026-10-01"));
  expect(tried).toMatchObject({
    title: "Tell Rosa that the premium can still be paid until Dec 31",
    reason: "$206.00 is unpaid since Oct 1, and the law gives time until Dec 31.",
    draft: {
      sources: [{ label: "Billing", source: { resource: "lake/premium" } }],
      does: { kind: "promise", dueOn: "2026-11-27" },
    },
  });
  expect(saidIn(tried)).toContain("If not, your cover can end, back to Oct 31");
});

test.each<[LineOfBusiness, string]>([
  ["medicareAdvantage", "Dec 31"],
  ["medicaid", "Dec 30"],
  ["chip", "Nov 30"],
])("in %s the premium of November can be paid until %s", (line, last) => {
  expect(consider(unpaidSince("2026-11-01", { hasAdvanceCredit: false }), line)).toMatchObject({
    title: `Tell Rosa that the premium can still be paid until ${last}`,
  });
});

test("where federal law sets no time, none is named", () => {
  const tried = consider(unpaidSince("2026-11-01", { hasAdvanceCredit: false }), "commercial");
  expect(tried).toMatchObject({
    title: "Tell Rosa that $206.00 of the premium is unpaid, and offer ways to pay",
    reason: "$206.00 is unpaid since Nov 1, and the plan’s contract says how long it waits.",
  });
  expect(saidIn(tried)).not.toContain("can end");
});

test("who pays by itself is asked whether bank or card changed", () => {
  expect(saidIn(consider(unpaidSince("2026-11-01", { autopay: true })))).toContain(
    "Did your bank or card change?",
  );
});

describe("its conditions", () => {
  test("a paid premium is nothing to speak of", () => {
    expect(consider(paid).kind).toBe("nothing");
    expect(trial(gracePeriodRunning, exampleMoment()).kind).toBe("nothing");
  });

  test.each([
    ["30 days past its end", "chip", "2026-09-22", "passed"],
    ["31 days past its end", "chip", "2026-09-21", "heldBack"],
  ] as const)("a time to pay %s", (_, line, day, kind) => {
    expect(consider(unpaidSince(day, { hasAdvanceCredit: false }), line).kind).toBe(kind);
  });

  const grief = { said: said("My husband passed away last week.") };
  test.each([
    ["more than 14 days left", "2026-11-01", "heldBack"],
    ["ten days left", "2026-09-01", "passed"],
  ] as const)("beside grief, with %s", (_, day, kind) => {
    expect(consider(unpaidSince(day), "exchange", grief).kind).toBe(kind);
  });

  test("whoever speaks of it themselves is answered in grief too", () => {
    const asked = havingHeard(
      moment(unpaidSince("2026-11-01"), "exchange", grief),
      "paymentTrouble",
      "I could not pay the premium.",
    );
    expect(trial(gracePeriodRunning, asked)).toMatchObject({
      kind: "passed",
      draft: { heard: [{ words: "I could not pay the premium." }] },
    });
  });
});

test.each([
  ["2026-09-01", false],
  ["2026-08-27", true],
])("unpaid since %s it is a matter of today: %s", (day, isPressing) => {
  const asDays = unpaidSince(day, { hasAdvanceCredit: day === "2026-09-01" });
  const line = day === "2026-09-01" ? "exchange" : "medicaid";
  expect(gracePeriodRunning.find(moment(asDays, line))[0]?.isPressing).toBe(isPressing);
});

import { describe, expect, test } from "vitest";
import type { LakeFact, RetentionOnFile } from "../../profile/lake/lake-facts.ts";
import type { PremiumOnFile } from "../../profile/lake/premium-on-file.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { renewalPremiumChange } from "./renewal-premium-change.ts";

const asOf = "2026-11-19T03:00:00Z";

const renewal = (
  more: Partial<RetentionOnFile["figures"]> = {},
  segment: string | null = null,
): LakeFact => ({
  kind: "retention",
  title: "",
  detail: "",
  source: { resource: "lake/retention", asOf },
  retention: {
    band: "high",
    segment,
    reasons: [],
    figures: { premiumChangeDollars: 206, monthsToRenewal: 1, tenureMonths: 14, ...more },
    asOf: "2026-11-19",
  },
});

const billing = (more: Partial<PremiumOnFile> = {}): LakeFact => ({
  kind: "premium",
  title: "",
  detail: "",
  source: { resource: "lake/premium", asOf },
  premium: {
    monthly: 20_600,
    nextMonthly: 41_200,
    nextFrom: "2027-01-01",
    owed: 0,
    unpaidSince: null,
    hasAdvanceCredit: true,
    autopay: false,
    ...more,
  },
});

const moment = (facts: readonly LakeFact[], more: Parameters<typeof exampleMoment>[1] = {}) =>
  exampleMoment({ lakeFacts: { state: "reached", facts } }, more);
const consider = (...given: Parameters<typeof moment>) => trial(renewalPremiumChange, moment(...given));

test("a premium that doubles is told with both amounts and where they stand", () => {
  expect(consider([billing(), renewal()])).toMatchObject({
    title: "Go through the new premium with Rosa: $206.00 more a month",
    reason: "From Jan 1, 2027 Rosa pays $412.00 a month instead of $206.00, after any help.",
    draft: {
      sources: [{ source: { resource: "lake/premium" } }, { source: { resource: "lake/retention" } }],
      does: { kind: "promise", dueOn: "2026-11-25" },
    },
  });
});

test("where only the difference is on record only that is told", () => {
  expect(consider([renewal()])).toMatchObject({
    reason: "At renewal Rosa pays $206.00 more a month, after any help.",
  });
});

test("figures that contradict each other make it less sure", () => {
  const [found] = renewalPremiumChange.find(moment([billing(), renewal({ premiumChangeDollars: 90 })]));
  expect(found?.doubts?.map(({ en }) => en)).toEqual([
    "Billing and the renewal’s extract name different changes of the premium.",
  ]);
  expect(renewalPremiumChange.find(moment([billing(), renewal()]))[0]?.doubts).toEqual([]);
});

describe("its conditions", () => {
  test.each([
    ["10 dollars", 10, { kind: "passed" }],
    ["9 dollars", 9, { kind: "heldBack", why: "The premium rises by less than 10 dollars a month." }],
    ["less than before", -20, { kind: "heldBack" }],
  ] as const)("a rise of %s", (_, premiumChangeDollars, expected) => {
    expect(consider([renewal({ premiumChangeDollars })])).toMatchObject(expected);
  });

  const far = "Renewal is more than 3 months off, and the caller did not speak of the premium.";
  test.each([
    [3, { kind: "passed" }],
    [4, { kind: "heldBack", why: far }],
  ] as const)("%s months ahead", (monthsToRenewal, expected) => {
    expect(consider([renewal({ monthsToRenewal })])).toMatchObject(expected);
  });

  test("who speaks of the premium is told, however far", () => {
    const asked = havingHeard(moment([renewal({ monthsToRenewal: 9 })]), "premium", "It goes up again?");
    expect(trial(renewalPremiumChange, asked)).toMatchObject({
      kind: "passed",
      draft: { heard: [{ words: "It goes up again?" }] },
    });
  });

  const hard = "The caller has something harder on their mind: a talk of renewal is not for now.";
  test("in the middle of a denied claim nobody is talked to of renewal", () => {
    expect(consider([renewal()], { reasonCode: "claimStatus" })).toEqual({ kind: "heldBack", why: hard });
    const ill = havingHeard(moment([renewal()]), "hospital", "I just came home from the hospital.");
    expect(trial(renewalPremiumChange, ill)).toEqual({ kind: "heldBack", why: hard });
  });

  test("but who asks of it there is answered", () => {
    const asked = havingHeard(
      moment([renewal()], { reasonCode: "claimStatus" }),
      "premium",
      "And my premium?",
    );
    expect(trial(renewalPremiumChange, asked).kind).toBe("passed");
  });
});

test("without figures, or where they are not to be seen, nothing is said", () => {
  expect(consider([]).kind).toBe("nothing");
  expect(trial(renewalPremiumChange, exampleMoment()).kind).toBe("nothing");
});

test("the segment's points are offered, what to avoid stands beside them, and nobody is held back", () => {
  const tried = consider([billing(), renewal({}, "stretchedWorker")]);
  const steps = tried.kind === "passed" ? tried.draft.guide.steps : [];
  expect(steps.map(({ title }) => title)).toEqual([
    "Ask what matters to them before you say anything of plans",
    "If it fits, say",
    "If it fits, say",
    "Do not say that it is only a few dollars.",
    "Name every way on, other insurers too; promise no price",
    "If another cover suits them better, help them land there without a gap",
  ]);
});

test("somebody else than the member hears nothing of it", () => {
  expect(consider([renewal()], { callerKind: "representative" }).kind).toBe("heldBack");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReasonCode } from "../contact/attributes.ts";
import { reasonCodes, verificationLevels } from "../contact/attributes.ts";
import { emptyCard } from "../contact/contact-row.ts";
import type { Medication } from "../profile/care/care-facts.ts";
import type { Authorization, ClaimLine, Profile } from "../profile/profile.ts";
import type { DecisionInput } from "./decision-input.ts";
import { decideSlate } from "./decide-slate.ts";
import type { Decision } from "./decision.ts";
import type { Rule } from "./rule.ts";
import { deniedClaimExplained } from "./rules/denied-claim-explained.ts";
import { priorAuthorizationClockNear } from "./rules/prior-authorization-clock-near.ts";
import { refillLate } from "./rules/refill-late.ts";
import { emptyPage, exampleInput, exampleMoment, exampleNow, said } from "./fake-moment.ts";

const now = new Date(exampleNow);
const source = (resource: string) => ({ resource, asOf: "2026-11-20T06:00:00Z" });

const mri: ClaimLine = {
  claimId: "CLM-2026-104417",
  serviceDate: "2026-10-22",
  service: "MRI of the left knee",
  provider: "Placeholder Imaging",
  billed: 124_000,
  memberOwes: 0,
  status: "deniedPlanOrProviderOwes",
  denial: { code: "197", words: "the provider did not ask for prior authorization", group: "CO" },
  network: "in",
  source: source("ExplanationOfBenefit/rosa-mri-claim"),
};

const followUp: Authorization = {
  authorizationId: "rosa-follow-up",
  service: "Follow-up knee MRI",
  status: "inReview",
  requestedOn: "2026-11-15",
  decisionDueAt: "2026-11-22T13:00:00.000Z",
  urgency: "standard",
  source: source("ClaimResponse/rosa-follow-up"),
};

const lisinopril: Medication = {
  name: "Lisinopril 10 mg",
  supply: "late",
  daysLate: 9,
  refillsLeft: 3,
  detail: "",
  source: source("MedicationDispense/rosa-lisinopril-3"),
};

const rosa: Profile = {
  ...emptyPage,
  claims: { total: 1, recent: [mri] },
  authorizations: [followUp],
  medications: [lisinopril],
};

const decide = (page: Profile, more: Partial<DecisionInput> = {}): Decision =>
  decideSlate(exampleInput({ page, callerKind: page.callerKind, reasonCode: "claimStatus", ...more }), [
    deniedClaimExplained,
    priorAuthorizationClockNear,
    refillLate,
  ]);

const rulesOf = ({ card, quiet }: Decision) =>
  [card, ...quiet].flatMap((hint) => (hint === null ? [] : [hint.rule]));

test("Rosa, asking about her claim, is told first that the bill is not hers to pay", () => {
  const slate = decide(rosa);
  expect(slate.card).toMatchObject({
    rule: "denied-claim-explained",
    title: { en: "Explain that the bill for the MRI of the left knee is not Rosa’s to pay" },
    reason: {
      en: "The MRI of the left knee on Oct 22 was denied because the provider did not ask for prior authorization (CARC 197, CO), so an in-network provider may not bill Rosa.",
    },
    sources: [{ label: "Claim of Oct 22", source: mri.source }],
    accept: { en: "Explain the denial" },
  });
  expect(slate.quiet.map(({ title }) => title.en)).toEqual([
    "Tell Rosa that the decision on the follow-up knee MRI is due by Nov 22",
    "Offer to help with the refill of lisinopril 10 mg, late by 9 days",
  ]);
  expect(slate.quiet.map(({ reason }) => reason.en)).toEqual([
    "The prior authorization for the follow-up knee MRI asked for on Nov 15 is in review, and its clock runs out in 46 hours.",
    "By the pharmacy fills on record Rosa’s supply ended on Nov 11, and 3 refills are left.",
  ]);
  expect(slate.heldBack).toEqual([]);
  expect([slate.card, ...slate.quiet].map((hint) => hint?.laws.length)).toEqual([0, 1, 0]);
});

test("her guide has the words in every language", () => {
  const steps = decide(rosa).card?.guide.steps ?? [];
  const said = steps.flatMap(({ say }) => (say === null ? [] : [say]));
  expect(said[0]?.en).toContain("claim of Oct 22 from Placeholder Imaging");
  expect(said[0]?.es).toBe(
    "Revisé su reclamo del 22 de octubre de Placeholder Imaging. Fue denegado porque el proveedor no pidió autorización previa.",
  );
  expect(said[1]?.en).toContain("your share is zero");
  expect(said[1]?.zh).toContain("您应付为零");
});

test("who asked about nothing in particular hears of the running clock first, and of one thing more", () => {
  expect(rulesOf(decide(rosa, { reasonCode: "person" }))).toEqual([
    "prior-authorization-clock-near",
    "denied-claim-explained",
  ]);
});

test("asking for a person after asking for a bill is still about the bill", () => {
  const handOver = { ...emptyCard("contact-1"), summary: "Asked about the MRI bill" };
  expect(decide(rosa, { reasonCode: "person", handOver }).card?.rule).toBe("denied-claim-explained");
});

describe("silence", () => {
  const silent: readonly (readonly [string, Profile, Partial<DecisionInput>, string])[] = [
    ["without verification", rosa, { level: "L0" }, "The caller is not verified."],
    ["while it rings", { ...rosa, scope: "offered" }, {}, "The contact is not accepted yet."],
    [
      "to a provider",
      { ...rosa, callerKind: "provider" },
      {},
      "The caller is a provider, and these are words for members.",
    ],
    ["to nobody known", { ...rosa, member: null }, {}, "It is not known who is calling."],
    [
      "of a bill while a life may be in danger",
      rosa,
      { reasonCode: "urgent", handOver: { ...emptyCard("contact-1"), summary: "Asked about the MRI bill" } },
      "The contact is urgent: a life may be in danger.",
    ],
    ["to who wants a nurse", rosa, { reasonCode: "nurse" }, "The caller wants a nurse."],
  ];
  test.each(silent)("%s", (_, profile, context, why) => {
    const slate = decide(profile, context);
    expect(slate).toMatchObject({ card: null, quiet: [] });
    expect(slate.heldBack).toHaveLength(3);
    for (const each of slate.heldBack) expect(each.why.en).toBe(why);
  });

  test("where nothing applies, and nothing is held back either", () => {
    const calm: Profile = { ...rosa, claims: { total: 0, recent: [] }, authorizations: [], medications: [] };
    expect(decide(calm)).toMatchObject({ card: null, quiet: [], heldBack: [] });
  });
});

const anyProfile = fc.record({
  claims: fc.array(
    fc.record({
      daysAgo: fc.integer({ min: -5, max: 800 }),
      status: fc.constantFrom("processed", "deniedMemberOwes", "deniedPlanOrProviderOwes", "inProcess"),
      owes: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
      denial: fc.option(
        fc.record({
          code: fc.constantFrom("197", "16", "9999"),
          group: fc.constantFrom("CO", "PR", "OA", undefined),
        }),
      ),
    }),
    { maxLength: 4 },
  ),
  hoursLeft: fc.array(fc.option(fc.integer({ min: -1000, max: 300 })), { maxLength: 3 }),
  daysLate: fc.array(fc.option(fc.integer({ min: -30, max: 200 })), { maxLength: 3 }),
  reasonCode: fc.constantFrom(...reasonCodes),
  level: fc.constantFrom(...verificationLevels),
});

type Any = typeof anyProfile extends fc.Arbitrary<infer T> ? T : never;

function profileOf({ claims, hoursLeft, daysLate }: Any): Profile {
  const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
  return {
    ...rosa,
    claims: {
      total: claims.length,
      recent: claims.map(({ daysAgo, status, owes, denial }, index) => ({
        ...mri,
        claimId: `claim-${index}`,
        serviceDate: day(daysAgo),
        status: status as ClaimLine["status"],
        memberOwes: owes,
        denial:
          denial === null
            ? null
            : { code: denial.code, words: "it was", group: denial.group as "CO" | undefined },
      })),
    },
    authorizations: hoursLeft.map((hours) => ({
      ...followUp,
      decisionDueAt: hours === null ? null : new Date(now.getTime() + hours * 3_600_000).toISOString(),
    })),
    medications: daysLate.map((late) => ({
      ...lisinopril,
      daysLate: late,
      supply: late === null ? "noRecord" : late > 0 ? "late" : "onTrack",
    })),
  };
}

test("any page makes at most one card and two lines, each rule once, each hint with a source, and the same slate again", () => {
  fc.assert(
    fc.property(anyProfile, (any) => {
      const profile = profileOf(any);
      const context = { reasonCode: any.reasonCode as ReasonCode, level: any.level };
      const slate = decide(profile, context);
      const hints = [slate.card, ...slate.quiet].filter((hint) => hint !== null);
      expect(slate.quiet.length).toBeLessThanOrEqual(2);
      expect(new Set(rulesOf(slate)).size).toBe(hints.length);
      for (const hint of hints) {
        expect(hint.sources.length).toBeGreaterThan(0);
        expect(hint.guide.steps.length).toBeGreaterThan(0);
        expect(hint.reason.en).toMatch(/\.$/);
        expect(JSON.stringify([hint.title, hint.reason])).not.toMatch(/undefined|null|NaN/);
      }
      if (any.level === "L0" || ["urgent", "nurse"].includes(any.reasonCode)) expect(hints).toEqual([]);
      expect(decide(profile, context)).toEqual(slate);
    }),
    { numRuns: 300 },
  );
});

test("a reason never says that a bill is barred unless network, group and amount all say so", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("in" as const, "out" as const, undefined),
      fc.constantFrom("CO" as const, "PR" as const, "OA" as const, undefined),
      fc.option(fc.integer({ min: 0, max: 100_000 })),
      (network, group, memberOwes) => {
        const claim = { ...mri, network, memberOwes, denial: { code: "197", words: "x", group } };
        const { card } = decide({ ...rosa, claims: { total: 1, recent: [claim] } });
        const isBarred = network === "in" && group === "CO" && memberOwes === 0;
        expect(card?.reason.en.includes("may not bill")).toBe(isBarred);
      },
    ),
  );
});

describe("while people talk", () => {
  test("the card on the page stays where nothing better came up", () => {
    const onPage = { rule: "refill-late", about: "lisinopril 10 mg" };
    const late = { ...rosa, authorizations: [] };
    expect(decide(late, { reasonCode: "person", onPage }).card?.rule).toBe("refill-late");
  });

  test("a hint once decided does not come again on the same contact", () => {
    const past = [
      {
        rule: "denied-claim-explained",
        about: "ExplanationOfBenefit/rosa-mri-claim",
        at: exampleNow,
        outcome: "declined" as const,
        isSameContact: true,
      },
    ];
    const slate = decide(rosa, { past });
    expect(rulesOf(slate)).not.toContain("denied-claim-explained");
    expect(slate.heldBack).toContainEqual({
      rule: "denied-claim-explained",
      why: expect.objectContaining({ en: "It was already decided on this contact." }),
    });
  });

  test("an angry caller is offered nothing but what they asked and what the law demands", () => {
    const slate = decide(rosa, { said: said("This is ridiculous, I am fed up with you people.") });
    expect(rulesOf(slate)).toEqual(["denied-claim-explained", "prior-authorization-clock-near"]);
    expect(slate.heldBack).toContainEqual({
      rule: "refill-late",
      why: expect.objectContaining({
        en: "The caller is upset: answer what they asked, and offer nothing else.",
      }),
    });
  });
});

test("what cannot be explained is not shown, and says so", () => {
  const [found] = refillLate.find(exampleMoment(rosa));
  const mute: Rule = {
    ...refillLate,
    find: () => (found ? [{ ...found, draft: () => ({ ...found.draft(), sources: [], heard: [] }) }] : []),
  };
  const slate = decideSlate(exampleInput({ page: rosa }), [mute]);
  expect(slate.card).toBeNull();
  expect(slate.heldBack).toMatchObject([{ why: { en: "It cannot be explained, so it is not shown." } }]);
});

describe("the record", () => {
  test("says of every rule what was asked, how it answered and what became of it", () => {
    const { considered } = decide(rosa);
    expect(considered.map(({ rule, outcome }) => [rule, outcome.kind])).toEqual([
      ["denied-claim-explained", "card"],
      ["prior-authorization-clock-near", "quiet"],
      ["refill-late", "quiet"],
    ]);
    expect(considered[2]?.checks[0]).toEqual({
      sieve: "applicability",
      fact: "its.daysLate",
      op: "atLeast",
      expected: 3,
      actual: 9,
      passes: true,
      resource: "MedicationDispense/rosa-lisinopril-3",
      asOf: "2026-11-20T06:00:00Z",
    });
    expect(considered[2]?.score).toMatchObject({ draw: { alpha: 2, beta: 2 }, probability: 1 });
  });

  test("is plain data, from which the same decision comes out again", () => {
    const input = exampleInput({ page: rosa, reasonCode: "claimStatus" });
    const again = JSON.parse(JSON.stringify(input)) as DecisionInput;
    expect(JSON.stringify(decideSlate(again))).toBe(JSON.stringify(decideSlate(input)));
  });
});

import type { Benefits } from "../../profile/coverage/benefit.ts";
import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import type { LakeFact } from "../../profile/lake/lake-facts.ts";
import type { PremiumOnFile } from "../../profile/lake/premium-on-file.ts";
import { milestoneNear } from "../../profile/milestone.ts";
import type { Accumulator, Authorization, ClaimLine, Plan, Profile } from "../../profile/profile.ts";
import type { Relative } from "../../profile/people/people-facts.ts";
import { emptyPage, exampleMoment, havingHeard } from "../fake-moment.ts";
import type { Moment } from "../moment.ts";

const asOf = "2026-11-16T00:00:00Z";

const claim = (more: Partial<ClaimLine> = {}): ClaimLine => ({
  claimId: "CLM-1",
  serviceDate: "2026-10-02",
  service: "Physical therapy",
  provider: "Fixture Rehab",
  billed: 16_500,
  memberOwes: 16_500,
  status: "deniedMemberOwes",
  denial: { code: "119", words: "the benefit’s yearly or lifetime limit has been reached", group: "PR" },
  decidedOn: "2026-10-20",
  source: { resource: "ExplanationOfBenefit/1", asOf },
  ...more,
});

const authorization = (more: Partial<Authorization> = {}): Authorization => ({
  authorizationId: "a",
  service: "Sleep study",
  status: "inReview",
  requestedOn: "2026-11-15",
  decisionDueAt: "2026-11-22T15:00:00.000Z",
  urgency: "standard",
  source: { resource: "ClaimResponse/a", asOf },
  ...more,
});

const coverage = (more: Partial<CoveragePeriod> = {}): CoveragePeriod => ({
  name: "Example Silver PPO",
  payer: "Example Health",
  line: "exchange",
  status: "active",
  since: "2024-01-01",
  until: null,
  order: null,
  paidAfterEnd: 0,
  source: { resource: "Coverage/1", asOf },
  ...more,
});

const withClaim = (more: Partial<ClaimLine>, page: Partial<Profile> = {}): Moment =>
  exampleMoment({ claims: { total: 1, recent: [claim(more)] }, coverageHistory: [coverage()], ...page });

const withAuthorization = (more: Partial<Authorization>): Moment =>
  exampleMoment({ authorizations: [authorization(more)], coverageHistory: [coverage()] });

const refill = (refillsLeft: number | null): Moment =>
  exampleMoment({
    medications: [
      {
        name: "Lisinopril 10 mg",
        supply: "late",
        daysLate: 9,
        refillsLeft,
        detail: "",
        source: { resource: "MedicationDispense/1", asOf },
      },
    ],
  });

const benefits = (used: number, inProcess: number): Benefits => ({
  plan: "Example Silver PPO",
  familyTier: null,
  limits: [],
  services: [
    {
      service: "Physical therapy",
      shares: [{ network: "in", isCovered: true, copay: 3_000, coinsurance: null, afterDeductible: false }],
      requirement: "Prior authorization",
      limit: {
        allowed: 30,
        unit: "visits",
        from: "2026-01-01",
        until: "2026-12-31",
        used,
        counted: [],
        inProcess,
        denied: 0,
      },
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

const plan: Plan = {
  name: "Example Silver PPO",
  status: "active",
  since: "2024-01-01",
  until: null,
  group: null,
  source: { resource: "Coverage/1", asOf },
};

const born = (birthDate: string, more: Partial<CoveragePeriod> = {}): Moment =>
  exampleMoment({
    member: emptyPage.member && {
      ...emptyPage.member,
      milestone: milestoneNear(birthDate, "2026-11-20") ?? undefined,
    },
    coverageHistory: [coverage(more)],
  });

const withRelative = (until: string, standing: Relative["standing"]): Moment =>
  exampleMoment({
    relatives: [
      {
        name: "Daniel Testmember",
        relation: "Son",
        standing,
        mayHear: "May speak for the member: authorization on file",
        until,
        source: { resource: "RelatedPerson/1", asOf },
      },
    ],
  });

const moved = (line: CoveragePeriod["line"], level: "L1" | "L2"): Moment =>
  havingHeard(exampleMoment({ coverageHistory: [coverage({ line })] }, { level }), "moved", "We just moved.");

const premium = (more: Partial<PremiumOnFile>): LakeFact => ({
  kind: "premium",
  title: "",
  detail: "",
  source: { resource: "lake/premium", asOf },
  premium: {
    monthly: 20_600,
    nextMonthly: null,
    nextFrom: null,
    owed: 0,
    unpaidSince: null,
    hasAdvanceCredit: true,
    autopay: false,
    ...more,
  },
});

const retention = (segment: string | null, premiumChangeDollars: number | null): LakeFact => ({
  kind: "retention",
  title: "",
  detail: "",
  source: { resource: "lake/retention", asOf },
  retention: {
    band: "raised",
    segment,
    reasons: [],
    figures: { premiumChangeDollars, monthsToRenewal: 1, tenureMonths: 14 },
    asOf: "2026-11-16",
  },
});

const withLake = (facts: readonly LakeFact[], more: Partial<CoveragePeriod> = {}): Moment =>
  exampleMoment({ lakeFacts: { state: "reached", facts }, coverageHistory: [coverage(more)] });

const behind = { owed: 20_600, unpaidSince: "2026-11-01" };

/** Moments in which each rule speaks, one for each thing it can say. `every-rule.test.ts` reads every sentence of them. */
export const examplesA: Readonly<Record<string, readonly Moment[]>> = {
  "address-mismatch": [
    moved("medicareAdvantage", "L1"),
    moved("medicaid", "L2"),
    moved("exchange", "L2"),
    moved("commercial", "L2"),
  ],
  "appeal-deadline": [
    withClaim({ decidedOn: "2026-06-05" }),
    withClaim({ decidedOn: "2026-05-24" }),
    withClaim({ decidedOn: "2026-09-25" }, { coverageHistory: [coverage({ line: "medicaid" })] }),
    withAuthorization({ status: "denied", decisionDueAt: null, decidedOn: "2026-05-25" }),
  ],
  "benefit-limit-near": [
    exampleMoment({ benefits: benefits(28, 0) }),
    exampleMoment({ benefits: benefits(26, 2) }),
    exampleMoment({ benefits: benefits(30, 0) }),
  ],
  "better-cover-elsewhere": [
    withLake([retention("inTransition", null)]),
    havingHeard(exampleMoment({ plan }), "newJob", "I start a new job in January."),
  ],
  "coordination-of-benefits": [
    withClaim({ denial: { code: "22", words: "another insurer may have to pay first" } }),
    exampleMoment({
      coverageHistory: [
        coverage(),
        coverage({ name: "Placeholder PPO", source: { resource: "Coverage/2", asOf } }),
      ],
    }),
    havingHeard(exampleMoment({ plan }), "otherInsurance", "My wife’s plan covers me too."),
  ],
  "cost-estimate": [
    havingHeard(
      exampleMoment({ benefits: benefits(2, 0), accumulators: [deductible] }),
      "cost",
      "What would physical therapy cost me?",
    ),
    havingHeard(exampleMoment({ accumulators: [deductible] }), "cost", "What would it cost me?"),
    havingHeard(exampleMoment({ benefits: benefits(2, 0) }), "cost", "What would it cost me?"),
  ],
  "denied-claim-explained": [
    withClaim({}),
    withClaim({ memberOwes: null }),
    withClaim({ decidedOn: undefined, remarks: [{ code: "M127", words: "" }] }),
    withClaim({ decidedOn: "2026-04-20" }),
    withClaim({ denial: { code: "16", words: "the claim lacked information the plan needs" } }),
    withClaim({ status: "deniedPlanOrProviderOwes", memberOwes: 0, network: "out" }),
    withClaim({ status: "deniedPlanOrProviderOwes", memberOwes: null }),
    withClaim({
      status: "deniedPlanOrProviderOwes",
      memberOwes: 0,
      network: "in",
      denial: { code: "197", words: "the provider did not ask for prior authorization", group: "CO" },
    }),
  ],
  "dependent-turning-26": [
    born("2000-12-15", { relationship: "child" }),
    havingHeard(exampleMoment(), "turning26", "My son turns 26 in March."),
  ],
  "grace-period": [
    withLake([premium({ ...behind })]),
    withLake([premium({ ...behind, hasAdvanceCredit: false, autopay: true })]),
    withLake([premium({ ...behind, hasAdvanceCredit: false })], { line: "medicareAdvantage" }),
  ],
  "id-card": [
    havingHeard(exampleMoment({ plan }), "idCard", "I lost my card."),
    havingHeard(exampleMoment({ plan }), "idCard", "My card was stolen."),
  ],
  "medicare-turning-65": [
    born("1962-01-10"),
    havingHeard(born("1962-05-20"), "turning65", "I turn 65 next year."),
  ],
  "missing-document": [
    withAuthorization({ status: "missingDocument", missing: "Office note", missingDueOn: "2026-11-28" }),
    withAuthorization({ status: "missingDocument", missing: "Office note", missingDueOn: "2026-11-02" }),
    withAuthorization({ status: "missingDocument" }),
    havingHeard(
      withClaim({ denial: { code: "252", words: "the plan needs a document before it can decide" } }),
      "missingDocument",
      "Which paper is missing?",
    ),
  ],
  "prior-authorization-clock-near": [
    withAuthorization({}),
    withAuthorization({ decisionDueAt: "2026-11-19T15:00:00.000Z" }),
    withAuthorization({ status: "missingDocument", missing: "Office note" }),
  ],
  "refill-late": [refill(null), refill(0), refill(1), refill(3)],
  "renewal-premium-change": [
    withLake([premium({ nextMonthly: 41_200, nextFrom: "2027-01-01" }), retention("subsidyCliff", 206)]),
    withLake([retention("stretchedWorker", 24)]),
    withLake([retention("continuityFamily", 18)]),
    withLake([retention("quietAndHealthy", 12)]),
  ],
  "representative-expiring": [
    withRelative("2026-12-31", "inForce"),
    withRelative("2026-11-10", "ended"),
    havingHeard(exampleMoment(), "representative", "Can my daughter call for me?"),
  ],
};

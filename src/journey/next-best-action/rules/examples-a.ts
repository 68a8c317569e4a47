import type { CoveragePeriod } from "../../profile/coverage/coverage-period.ts";
import type { Authorization, ClaimLine, Profile } from "../../profile/profile.ts";
import { exampleMoment, havingHeard } from "../fake-moment.ts";
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

/** Moments in which each rule speaks, one for each thing it can say. `every-rule.test.ts` reads every sentence of them. */
export const examplesA: Readonly<Record<string, readonly Moment[]>> = {
  "appeal-deadline": [
    withClaim({ decidedOn: "2026-06-05" }),
    withClaim({ decidedOn: "2026-05-24" }),
    withClaim({ decidedOn: "2026-09-25" }, { coverageHistory: [coverage({ line: "medicaid" })] }),
    withAuthorization({ status: "denied", decisionDueAt: null, decidedOn: "2026-05-25" }),
  ],
  "denied-claim-explained": [
    withClaim({}),
    withClaim({ memberOwes: null }),
    withClaim({ status: "deniedPlanOrProviderOwes", memberOwes: 0, network: "out" }),
    withClaim({
      status: "deniedPlanOrProviderOwes",
      memberOwes: 0,
      network: "in",
      denial: { code: "197", words: "the provider did not ask for prior authorization", group: "CO" },
    }),
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
};

import { expect, test } from "vitest";
import type { ClaimLine } from "../profile.ts";
import { explainClaim } from "./explain-claim.ts";

const claim = (more: Partial<ClaimLine>): ClaimLine => ({
  claimId: "CLM-1",
  serviceDate: "2026-06-25",
  service: "Emergency department visit",
  provider: null,
  billed: 2900_00,
  memberOwes: 1120_00,
  status: "processed",
  denial: null,
  source: { resource: "ExplanationOfBenefit/1", asOf: "2026-07-04" },
  ...more,
});

const figures = {
  allowed: 1840_00,
  planPaid: 720_00,
  deductible: 940_00,
  copay: 0,
  coinsurance: 180_00,
  notCovered: 0,
  paidByMember: null,
};

test("a processed claim shows its arithmetic, and of what the coinsurance is a share", () => {
  expect(explainClaim(claim({ figures }))).toEqual([
    "Billed $2,900.00, the plan allows $1,840.00, the plan paid $720.00.",
    "Deductible $940.00 + coinsurance $180.00 (20% of the $900.00 left) = $1,120.00 for the member.",
  ]);
});

test("a denied claim says why, who carries it, and what the plan adds", () => {
  expect(
    explainClaim(
      claim({
        status: "deniedPlanOrProviderOwes",
        memberOwes: 0,
        denial: { code: "197", words: "the provider did not ask for prior authorization", group: "CO" },
        remarks: [{ code: "N54", words: "the claim does not match what was authorized" }],
      }),
    ),
  ).toEqual([
    "Billed $2,900.00.",
    "Denied because the provider did not ask for prior authorization (code 197).",
    "The provider carries it under the contract with the plan and may not bill the member.",
    "The plan adds: the claim does not match what was authorized (N54).",
  ]);
});

test("what is not on record gets no sentence", () => {
  expect(explainClaim(claim({ billed: null, memberOwes: null, status: "inProcess" }))).toEqual([]);
  expect(explainClaim(claim({ memberOwes: null }))).toEqual(["Billed $2,900.00."]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ClaimFigures, ClaimLine } from "../profile.ts";
import { owedOn } from "./owed.ts";

const none: ClaimFigures = {
  allowed: null,
  planPaid: null,
  deductible: null,
  copay: null,
  coinsurance: null,
  notCovered: null,
  paidByMember: null,
};
const claim = (
  memberOwes: number | null,
  figures: Partial<ClaimFigures> = {},
  more: Partial<ClaimLine> = {},
): ClaimLine => ({
  claimId: "c",
  serviceDate: "2026-10-22",
  service: "Visit",
  provider: null,
  billed: null,
  memberOwes,
  status: "processed",
  denial: null,
  figures: { ...none, ...figures },
  source: { resource: "ExplanationOfBenefit/c", asOf: "2026-10-30" },
  ...more,
});

test("what is owed is split as the claims split it, and the rest is said to be unsplit", () => {
  const owed = owedOn([
    claim(1120_00, { deductible: 940_00, coinsurance: 180_00 }),
    claim(40_00, { copay: 40_00, paidByMember: 40_00 }),
    claim(165_00, { deductible: 0, notCovered: 165_00 }),
    claim(50_00),
    claim(0),
    claim(null),
    claim(999_00, {}, { status: "inProcess" }),
  ]);
  expect(owed).toEqual({
    total: 1375_00,
    deductible: 940_00,
    copay: 40_00,
    coinsurance: 180_00,
    notCovered: 165_00,
    notSplit: 50_00,
    paid: 40_00,
    claims: 4,
    withoutAmount: 1,
  });
});

test("without any amount on record nothing is said to be owed, and not nothing either", () => {
  expect(owedOn([claim(null)])).toBeNull();
  expect(owedOn([claim(0)])).toMatchObject({ total: 0, paid: null });
});

test("the parts always make the total, whatever the claims say", () => {
  const cents = fc.option(fc.integer({ min: -100_00, max: 1000_00 }), { nil: null });
  const claims = fc.array(
    fc.record({ owes: cents, deductible: cents, copay: cents, coinsurance: cents, notCovered: cents }),
  );
  fc.assert(
    fc.property(claims, (all) => {
      const owed = owedOn(all.map(({ owes, ...figures }) => claim(owes, figures)));
      if (owed === null) return;
      expect(owed.deductible + owed.copay + owed.coinsurance + owed.notCovered + owed.notSplit).toBe(
        owed.total,
      );
      expect(
        Math.min(owed.deductible, owed.copay, owed.coinsurance, owed.notCovered, owed.notSplit),
      ).toBeGreaterThanOrEqual(0);
    }),
  );
});

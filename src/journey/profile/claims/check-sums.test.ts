import type { ExplanationOfBenefit } from "fhir/r4";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkSums } from "./check-sums.ts";

type Totals = Readonly<Record<string, number>>;

const amounts = (totals: Totals) =>
  Object.entries(totals).map(([code, cents]) => ({
    category: { coding: [{ code }] },
    amount: { value: cents / 100, currency: "USD" as const },
  }));

const claim = (totals: Totals, lines: readonly Totals[] = []): ExplanationOfBenefit => ({
  resourceType: "ExplanationOfBenefit",
  status: "active",
  use: "claim",
  outcome: "complete",
  type: { text: "professional" },
  patient: { reference: "Patient/p" },
  created: "2026-10-25",
  insurer: { display: "x" },
  provider: { display: "x" },
  insurance: [{ focal: true, coverage: { reference: "Coverage/c" } }],
  total: amounts(totals),
  item: lines.map((line, index) => ({
    sequence: index + 1,
    productOrService: { text: "x" },
    adjudication: amounts(line),
  })),
});

test.each([
  [{ submitted: 2900_00, eligible: 1840_00, paidtoprovider: 720_00, memberliability: 1120_00 }, null],
  [{ submitted: 100_00, eligible: 120_00 }, 20_00],
  [{ eligible: 1542_01, benefit: 1393_57, memberliability: 0 }, 148_44],
  [{ eligible: 100_00, paidtoprovider: 80_00, memberliability: 30_00 }, 10_00],
  // What is not covered is the member's without being allowed.
  [{ eligible: 0, paidtoprovider: 0, memberliability: 165_00, noncovered: 165_00 }, null],
  [{ eligible: 100_00, paidtoprovider: 60_00, priorpayerpaid: 20_00, memberliability: 20_00 }, null],
  [{ memberliability: 0, copay: 120_00 }, 120_00],
  [{ paidtoprovider: 80_00, memberliability: 30_00 }, null],
] as const)("%j is %s cents apart", (totals, difference) => {
  const found = checkSums(claim(totals));
  expect(found?.difference ?? null).toBe(difference);
  if (difference !== null) expect(found?.words).toMatch(/\$.*apart\.$/);
});

test("lines that do not make the total are told, and a figure that some lines leave out is not compared", () => {
  const totals = { submitted: 2650_00 };
  expect(checkSums(claim(totals, [{ submitted: 1000_00 }]))?.words).toBe(
    "The total billed is $2,650.00, but the line says $1,000.00: $1,650.00 apart.",
  );
  expect(checkSums(claim(totals, [{ submitted: 1650_00 }, { submitted: 1000_00 }]))).toBeNull();
  expect(checkSums(claim(totals, [{ submitted: 1000_00 }, {}]))).toBeNull();
});

test("a claim made to add up adds up, and one cent more on either side does not", () => {
  const cents = fc.integer({ min: 0, max: 5_000_00 });
  fc.assert(
    fc.property(cents, cents, cents, cents, cents, (deductible, copay, coinsurance, paid, discount) => {
      const memberliability = deductible + copay + coinsurance;
      const eligible = memberliability + paid;
      const sound = {
        submitted: eligible + discount,
        eligible,
        deductible,
        copay,
        coinsurance,
        memberliability,
        paidtoprovider: paid,
      };
      expect(checkSums(claim(sound, [sound]))).toBeNull();
      expect(checkSums(claim({ ...sound, paidtoprovider: paid + 1 }))?.difference).toBe(1);
      expect(checkSums(claim({ ...sound, memberliability: memberliability + 1 }))?.difference).toBe(1);
    }),
  );
});

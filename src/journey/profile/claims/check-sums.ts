import type { ExplanationOfBenefit } from "fhir/r4";
import { dollars } from "../dollars.ts";
import { sumOf } from "../fhir-values.ts";
import type { ClaimFigures, Mismatch } from "../profile.ts";
import { amountOf, figuresOf, lineAmountOf, totalOf } from "./claim-figures.ts";

/** What one claim says of itself, in cents. */
interface Sums extends ClaimFigures {
  readonly billed: number | null;
  readonly memberOwes: number | null;
  /** Paid by an insurer before this one. */
  readonly paidBefore: number | null;
}

type Check = (sums: Sums) => Mismatch | null;

/**
 * Whether a claim's figures agree: billed ≥ allowed = paid + member's share; the parts of the share are not more than
 * the share; the lines make the totals. Only figures on record are compared, and to the cent: no figure proves
 * nothing. The first contradiction is told; null where there is none.
 */
export function checkSums(explanation: ExplanationOfBenefit): Mismatch | null {
  const sums: Sums = {
    ...figuresOf(explanation),
    billed: amountOf(explanation, "submitted"),
    memberOwes: amountOf(explanation, "memberliability"),
    paidBefore: amountOf(explanation, "priorpayerpaid"),
  };
  for (const check of checks) {
    const mismatch = check(sums);
    if (mismatch !== null) return mismatch;
  }
  return compareLines(explanation);
}

const checks: readonly Check[] = [allowedWithinBilled, allowedIsShared, partsWithinShare];

function allowedWithinBilled({ billed, allowed }: Sums): Mismatch | null {
  if (billed === null || allowed === null || billed < 0 || allowed <= billed) return null;
  return mismatch(
    `The plan allows ${dollars(allowed)}, more than the ${dollars(billed)} billed`,
    allowed - billed,
  );
}

/** The member's share may hold charges that are not covered; they are no part of what the plan allows. */
function allowedIsShared({ allowed, planPaid, memberOwes, notCovered, paidBefore }: Sums): Mismatch | null {
  if (allowed === null || planPaid === null || memberOwes === null) return null;
  const shared = planPaid + memberOwes + (paidBefore ?? 0);
  const over = shared - allowed;
  if (over === 0 || (over > 0 && over <= (notCovered ?? 0))) return null;
  const before = paidBefore === null ? "" : `, ${dollars(paidBefore)} by another insurer`;
  return mismatch(
    `Allowed ${dollars(allowed)}, but paid ${dollars(planPaid)}${before} and member's share ${dollars(memberOwes)} make ${dollars(shared)}`,
    over,
  );
}

function partsWithinShare({ memberOwes, deductible, copay, coinsurance }: Sums): Mismatch | null {
  const parts = sumOf([deductible, copay, coinsurance]);
  if (memberOwes === null || parts === null || parts <= memberOwes) return null;
  return mismatch(
    `Deductible, copay and coinsurance make ${dollars(parts)}, but the member's share is ${dollars(memberOwes)}`,
    parts - memberOwes,
  );
}

const perLine = [
  ["submitted", "billed"],
  ["eligible", "allowed"],
  ["paidtoprovider", "paid"],
  ["memberliability", "member's share"],
  ["noncovered", "not covered"],
] as const;

/** Only where every line has the figure: a payer may leave it out on some. */
function compareLines(explanation: ExplanationOfBenefit): Mismatch | null {
  const lines = explanation.item ?? [];
  if (lines.length === 0) return null;
  for (const [category, words] of perLine) {
    const total = totalOf(explanation, category);
    const amounts = lines.map((line) => lineAmountOf(line.adjudication ?? [], category));
    if (typeof total !== "number" || amounts.includes(null)) continue;
    const sum = sumOf(amounts) ?? 0;
    if (sum !== total) {
      const what = lines.length === 1 ? "the line says" : `the ${lines.length} lines make`;
      return mismatch(`The total ${words} is ${dollars(total)}, but ${what} ${dollars(sum)}`, sum - total);
    }
  }
  return null;
}

const mismatch = (what: string, difference: number): Mismatch => ({
  words: `${what}: ${dollars(Math.abs(difference))} apart.`,
  difference: Math.abs(difference),
});

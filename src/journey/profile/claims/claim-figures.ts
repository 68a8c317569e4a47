import type {
  ExplanationOfBenefit,
  ExplanationOfBenefitItem,
  ExplanationOfBenefitItemAdjudication,
} from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { centsOf, hasCode, sumOf } from "../fhir-values.ts";
import type { ClaimFigures } from "../profile.ts";

type Adjudication = ExplanationOfBenefitItemAdjudication;

/** A claim that stands. Requests for authorization are not claims, and a cancelled one is nobody's. */
export const isClaim = ({ use, status }: ExplanationOfBenefit): boolean =>
  use === "claim" && status === "active";

/** Every adjudication of the claim, header first. */
export const adjudicationsOf = (explanation: ExplanationOfBenefit): readonly Adjudication[] => [
  ...(explanation.adjudication ?? []),
  ...(explanation.item ?? []).flatMap((item) => item.adjudication ?? []),
];

/** A figure of the whole claim in cents: from its totals, else summed over its lines; null when on neither. */
export function amountOf(explanation: ExplanationOfBenefit, category: string): number | null {
  const total = totalOf(explanation, category);
  if (total !== undefined) return total;
  const lines = (explanation.item ?? []).flatMap((item) => item.adjudication ?? []);
  return sumOf(lines.filter((each) => hasCode(each.category, category)).map((each) => centsOf(each.amount)));
}

/** The figure among the totals; undefined where there is none of the kind, null where it has no amount of dollars. */
export function totalOf(explanation: ExplanationOfBenefit, category: string): number | null | undefined {
  const total = (explanation.total ?? []).find((each) => hasCode(each.category, category));
  return total === undefined ? undefined : centsOf(total.amount);
}

/** The figure of one line, in cents. */
export const lineAmountOf = (adjudications: readonly Adjudication[], category: string): number | null =>
  centsOf(adjudications.find((each) => hasCode(each.category, category))?.amount);

/**
 * What the plan paid, to whomever. CARIN's `paidtoprovider` and `paidtopatient` are what was sent; `benefit` is what
 * was to be sent, and only stands in for them.
 */
export const amountPaid = (explanation: ExplanationOfBenefit): number | null =>
  sumOf([amountOf(explanation, "paidtoprovider"), amountOf(explanation, "paidtopatient")]) ??
  amountOf(explanation, "benefit") ??
  centsOf(explanation.payment?.amount);

/** What the claim's amount is made of. */
export const figuresOf = (explanation: ExplanationOfBenefit): ClaimFigures => ({
  allowed: amountOf(explanation, "eligible"),
  planPaid: amountPaid(explanation),
  deductible: amountOf(explanation, "deductible"),
  copay: amountOf(explanation, "copay"),
  coinsurance: amountOf(explanation, "coinsurance"),
  notCovered: amountOf(explanation, "noncovered"),
  paidByMember: amountOf(explanation, "paidbypatient"),
});

/** The line with the largest charge speaks for the claim; of equals the first. */
export function mainLine(explanation: ExplanationOfBenefit): ExplanationOfBenefitItem | undefined {
  const charge = (item: ExplanationOfBenefitItem) => lineAmountOf(item.adjudication ?? [], "submitted") ?? 0;
  return (explanation.item ?? []).toSorted((left, right) => charge(right) - charge(left))[0];
}

export function serviceDateOf(explanation: ExplanationOfBenefit): string | null {
  const line = mainLine(explanation);
  return (
    dayOf(line?.servicedDate) ??
    dayOf(line?.servicedPeriod?.start) ??
    dayOf(explanation.billablePeriod?.start)
  );
}

/** The number agents and letters speak of; the store's own id where there is none. */
export function claimNumberOf(explanation: ExplanationOfBenefit): string {
  const identifiers = explanation.identifier ?? [];
  const unique = identifiers.find((each) => hasCode(each.type, "uc")) ?? identifiers[0];
  return unique?.value ?? explanation.id ?? "";
}

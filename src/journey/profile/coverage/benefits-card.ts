import type {
  Coverage,
  ExplanationOfBenefit,
  InsurancePlan,
  InsurancePlanPlanSpecificCostBenefit,
  InsurancePlanPlanSpecificCostBenefitCost,
} from "fhir/r4";
import { centsOf, codesOf, hasCode, sourceOf, wordsOf } from "../fhir-values.ts";
import type { MemberFacts } from "../member-facts.ts";
import type { Benefit, Benefits, CostShare, PlanLimit } from "./benefit.ts";
import { benefitLimit } from "./benefit-limit.ts";
import { coverageInForce } from "./coverage-in-force.ts";
import { findProduct } from "./find-product.ts";

type BenefitFacts = Pick<MemberFacts, "coverages" | "products" | "explanations">;

/** What the product in force covers and what the member pays for it; null without a record of the product. */
export function benefitsCard(facts: BenefitFacts, now: Date): Benefits | null {
  const coverage = coverageInForce(facts.coverages, now);
  const product = findProduct(coverage, facts.products);
  if (coverage === undefined || product === undefined) return null;
  return benefitsOf(product, coverage, facts.explanations, now);
}

function benefitsOf(
  product: InsurancePlan,
  coverage: Coverage,
  explanations: readonly ExplanationOfBenefit[],
  now: Date,
): Benefits {
  const general = (product.plan ?? []).flatMap(({ generalCost }) => generalCost ?? []);
  const specific = (product.plan ?? [])
    .flatMap(({ specificCost }) => specificCost ?? [])
    .flatMap(({ benefit }) => benefit ?? []);
  return {
    plan: product.name ?? "Plan name not on record",
    familyTier: familyTierOf(general.map(({ type }) => type)),
    limits: general.flatMap(planLimit),
    services: specific.flatMap((each) => benefitOf(each, { product, coverage, explanations, now })),
    source: sourceOf(product, now),
  };
}

type GeneralCost = NonNullable<NonNullable<InsurancePlan["plan"]>[number]["generalCost"]>[number];

function familyTierOf(types: readonly GeneralCost["type"][]): Benefits["familyTier"] {
  const codes = types.flatMap((type) => codesOf(type));
  if (codes.includes("embedded")) return "embedded";
  return codes.includes("aggregate") ? "aggregate" : null;
}

/** R4 counts whom a cost is for (`groupSize`, 1: one person) and leaves its kind to the payer's own code or words. */
function planLimit(cost: GeneralCost): readonly PlanLimit[] {
  const names = [...codesOf(cost.type), wordsOf(cost.type) ?? ""].map((each) => each.toLowerCase());
  const has = (pattern: RegExp): boolean => names.some((each) => pattern.test(each));
  const amount = centsOf(cost.cost);
  const kind = has(/deductible/) ? "deductible" : has(/out-?\s?of-?\s?pocket|^oop/) ? "outOfPocket" : null;
  if (kind === null || amount === null) return [];
  const scope = (cost.groupSize ?? (has(/family/) ? 2 : 1)) > 1 ? "family" : "individual";
  return [{ kind, scope, network: has(/out-?\s?of-?\s?network/) ? "out" : "in", amount }];
}

interface BenefitContext {
  readonly product: InsurancePlan;
  readonly coverage: Coverage;
  readonly explanations: readonly ExplanationOfBenefit[];
  readonly now: Date;
}

function benefitOf(
  benefit: InsurancePlanPlanSpecificCostBenefit,
  context: BenefitContext,
): readonly Benefit[] {
  const service = wordsOf(benefit.type);
  if (service === null) return [];
  const shares = (["in", "out"] as const).flatMap((network) => costShare(network, benefit.cost ?? []) ?? []);
  const covered = (context.product.coverage ?? [])
    .flatMap((each) => each.benefit)
    .find((each) => codesOf(each.type).some((code) => hasCode(benefit.type, code)));
  return [
    {
      service,
      shares,
      requirement: covered?.requirement ?? null,
      limit: benefitLimit(benefit.type, covered?.limit ?? [], context),
    },
  ];
}

type Cost = InsurancePlanPlanSpecificCostBenefitCost;

/** HL7's `applicability` says for which side of the network a cost is; without one it is for both. */
const isFor = (network: CostShare["network"], { applicability }: Cost): boolean =>
  applicability === undefined ||
  hasCode(applicability, network === "in" ? "in-network" : "out-of-network") ||
  hasCode(applicability, "other");

function costShare(network: CostShare["network"], costs: readonly Cost[]): CostShare | null {
  const own = costs.filter((each) => isFor(network, each));
  if (own.length === 0) return null;
  const copay = own.find(({ type }) => hasCode(type, "copay") || hasCode(type, "copayment"));
  const share = own.find(({ type }) => hasCode(type, "coinsurance"));
  const qualifiers = own.flatMap((each) => each.qualifiers ?? []);
  const isCovered = !own.some(({ type }) => hasCode(type, "not-covered"));
  return {
    network,
    isCovered,
    copay: copay === undefined ? null : amountIn(copay),
    coinsurance: share?.value?.value !== undefined && isPercent(share.value.value) ? share.value.value : null,
    afterDeductible: deductibleRule(qualifiers),
  };
}

const isPercent = (value: number): boolean => value >= 0 && value <= 100;

/** A quantity of money: in dollars, or in no unit at all. */
function amountIn({ value }: Cost): number | null {
  const unit = value?.code ?? value?.unit ?? "USD";
  return value?.value === undefined || value.value < 0 || !/^(USD|\$)$/i.test(unit)
    ? null
    : Math.round(value.value * 100);
}

function deductibleRule(qualifiers: readonly Parameters<typeof codesOf>[0][]): boolean | null {
  const codes = qualifiers.flatMap((each) => codesOf(each));
  if (codes.includes("after-deductible")) return true;
  return codes.includes("deductible-waived") ? false : null;
}

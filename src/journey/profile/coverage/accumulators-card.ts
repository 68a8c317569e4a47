import type {
  CodeableConcept,
  CoverageEligibilityResponse,
  CoverageEligibilityResponseInsuranceItem,
  CoverageEligibilityResponseInsuranceItemBenefit,
} from "fhir/r4";
import { dollars } from "../dollars.ts";
import { centsOf, codesOf, sourceOf } from "../fhir-values.ts";
import type { Accumulator, Source } from "../profile.ts";
import { newestFirst } from "../in-order.ts";

/**
 * What counts toward deductible and out-of-pocket maximum, from the newest answer that has any. No guide
 * standardises accumulators; this is the FHIR home of an X12 271 answer, one benefit per limit.
 */
export function accumulatorsCard(
  responses: readonly CoverageEligibilityResponse[],
  now: Date,
): readonly Accumulator[] {
  const cards = responses
    .filter((response) => response.status === "active")
    .toSorted(
      newestFirst(
        (each) => each.created,
        (each) => each.id ?? "",
      ),
    )
    .map((response) => accumulatorsOf(response, now));
  return doubted(cards.find((each) => each.length > 0) ?? []);
}

/** Marks figures that cannot be right as they stand. They are shown all the same: the agent must know of them. */
const doubted = (all: readonly Accumulator[]): readonly Accumulator[] =>
  all.map((each) => {
    const doubt = doubtOf(each, all);
    return doubt === null ? each : { ...each, doubt };
  });

function doubtOf(one: Accumulator, all: readonly Accumulator[]): string | null {
  const { limit, used, scope, kind, network } = one;
  if (limit < 0 || used < 0) return "An amount is below zero.";
  if (used > limit) return `${dollars(used - limit)} more is counted than the limit allows.`;
  if (scope === "individual") return null;
  const own = all.find(
    (each) => each.scope === "individual" && each.kind === kind && each.network === network,
  );
  if (own === undefined) return null;
  if (used < own.used)
    return `The family's ${dollars(used)} is less than the member's own ${dollars(own.used)}.`;
  return limit < own.limit ? "The family's limit is lower than one person's." : null;
}

function accumulatorsOf(response: CoverageEligibilityResponse, now: Date): readonly Accumulator[] {
  const source = sourceOf(response, now);
  return (response.insurance ?? [])
    .filter((insurance) => insurance.inforce !== false)
    .flatMap((insurance) => insurance.item ?? [])
    .flatMap((item) => (item.benefit ?? []).flatMap((benefit) => accumulatorOf(item, benefit, source)));
}

/** A limit without a figure is not shown: half an accumulator misleads. */
function accumulatorOf(
  item: CoverageEligibilityResponseInsuranceItem,
  benefit: CoverageEligibilityResponseInsuranceItemBenefit,
  source: Source,
): readonly Accumulator[] {
  const kind = kindOf(benefit.type);
  const limit = centsOf(benefit.allowedMoney);
  const used = centsOf(benefit.usedMoney);
  if (kind === null || limit === null || used === null) return [];
  const scope = codesOf(item.unit).includes("family") ? "family" : "individual";
  const network = codesOf(item.network).some((code) => code.startsWith("out")) ? "out" : "in";
  return [{ kind, scope, network, limit, used, source }];
}

/** HL7's benefit types name the deductible only; payers write the other limit in codes of their own. */
function kindOf(type: CodeableConcept): Accumulator["kind"] | null {
  const codes = codesOf(type).map((code) => code.toLowerCase());
  if (codes.includes("deductible")) return "deductible";
  return codes.some((code) => /^(out-?of-?pocket|oop)/.test(code)) ? "outOfPocket" : null;
}

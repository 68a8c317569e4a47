import type { Coverage, CoverageClass, InsurancePlan } from "fhir/r4";
import { hasCode } from "../fhir-values.ts";

/** The class of a coverage by its kind: `plan`, `group`. */
export const classOf = (coverage: Coverage, code: string): CoverageClass | undefined =>
  (coverage.class ?? []).find((each) => hasCode(each.type, code));

/** The product a coverage is of: R4 has no link, so the value of its class `plan` is the product's identifier. */
export function findProduct(
  coverage: Coverage | undefined,
  products: readonly InsurancePlan[],
): InsurancePlan | undefined {
  const value = coverage === undefined ? undefined : classOf(coverage, "plan")?.value;
  if (value === undefined) return undefined;
  return products.find(
    (each) => each.status !== "retired" && (each.identifier ?? []).some((one) => one.value === value),
  );
}

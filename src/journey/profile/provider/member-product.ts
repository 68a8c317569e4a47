import type { InsurancePlan } from "fhir/r4";
import type { FhirReader } from "../../identity/fhir-reader.ts";
import { dayAt } from "../calendar-day.ts";
import { hasCode } from "../fhir-values.ts";

interface WhoseProduct {
  readonly reader: FhirReader;
  /** FHIR Patient id. */
  readonly patientId: string;
  readonly now: Date;
}

/** The product that the member's coverage names as its plan: networks and cost shares; null where there is none. */
export async function memberProduct({ reader, patientId, now }: WhoseProduct): Promise<InsurancePlan | null> {
  const coverages = await reader.search("Coverage", [["beneficiary", `Patient/${patientId}`]], 20);
  const today = dayAt(now);
  const plan = coverages
    .filter(({ status, period }) => status === "active" && (period?.end ?? today) >= today)
    .flatMap((coverage) => coverage.class ?? [])
    .find(({ type }) => hasCode(type, "plan"))?.value;
  if (plan === undefined) return null;
  const products = await reader.search("InsurancePlan", [["identifier", plan]], 5);
  return products.find(({ status }) => status === "active") ?? null;
}

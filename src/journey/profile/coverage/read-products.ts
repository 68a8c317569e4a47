import type { Coverage, InsurancePlan } from "fhir/r4";
import type { FhirReader } from "../../identity/fhir-reader.ts";
import { classOf } from "./find-product.ts";

const mostProducts = 10;

/** The products that these coverages name as their plan; no question to the store where none names one. */
export async function readProducts(
  reader: FhirReader,
  coverages: readonly Coverage[],
): Promise<readonly InsurancePlan[]> {
  const values = coverages.flatMap((each) => classOf(each, "plan")?.value ?? []);
  // A comma or a bar means something in a search; such a value is no identifier we could ask for.
  const plain = [...new Set(values)].filter((value) => /^[\w.-]+$/.test(value)).slice(0, mostProducts);
  if (plain.length === 0) return [];
  return reader.search("InsurancePlan", [["identifier", plain.join(",")]], mostProducts);
}

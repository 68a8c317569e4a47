import type { FhirReader } from "../identity/fhir-reader.ts";
import { sourceOf } from "./fhir-values.ts";
import type { CallingPractice } from "./profile.ts";

/** The practice by its Organization id; null when nobody's is asked for, or the directory has it no more. */
export async function readCallingPractice(
  reader: Pick<FhirReader, "read">,
  providerId: string | null,
  now: Date,
): Promise<CallingPractice | null> {
  const organization = providerId === null ? null : await reader.read("Organization", providerId);
  if (!organization) return null;
  return { name: organization.name ?? "Name not on record", source: sourceOf(organization, now) };
}

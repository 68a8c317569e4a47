import type { ExplanationOfBenefit, PractitionerRole, Reference } from "fhir/r4";
import type { FhirReader } from "../identity/fhir-reader.ts";
import { hasCode, keyOf } from "../profile/fhir-values.ts";

/** Whose claims and requests a caller may hear of: resources as `Type/id`. */
export type Practice = ReadonlySet<string>;

/**
 * A practice is itself and the professionals who work there and nowhere else: a request that names only somebody with
 * two practices does not say which of them asked.
 */
export async function readPractice(reader: FhirReader, organizationId: string): Promise<Practice> {
  const itself = `Organization/${organizationId}`;
  const here = (await reader.search("PractitionerRole", [["organization", itself]], 500)).filter(isActive);
  const staff = [...new Set(here.flatMap(practitionerOf))];
  if (staff.length === 0) return new Set([itself]);
  const roles = await reader.search("PractitionerRole", [["practitioner", staff.join(",")]], 1_000);
  const elsewhere = new Set(
    roles.filter((role) => isActive(role) && keyOf(role.organization) !== itself).flatMap(practitionerOf),
  );
  return new Set([
    itself,
    ...staff.filter((each) => !elsewhere.has(each)),
    ...here.map(({ id }) => `PractitionerRole/${id}`),
  ]);
}

const isActive = ({ active }: PractitionerRole): boolean => active !== false;
const practitionerOf = ({ practitioner }: PractitionerRole): readonly string[] => {
  const key = keyOf(practitioner);
  return key === null ? [] : [key];
};

/** Those who did the work. Who only referred, prescribed or is the primary care provider is told nothing of a claim. */
const working = ["rendering", "performing", "primary", "attending", "operating"];

type Billed = Pick<ExplanationOfBenefit, "provider" | "careTeam">;

/** Did this practice bill it, ask for it, or do the work? */
export function isOf(practice: Practice, { provider, careTeam }: Billed): boolean {
  const isOwn = (reference: Reference | undefined): boolean => practice.has(keyOf(reference) ?? "");
  return (
    isOwn(provider) ||
    (careTeam ?? []).some((each) => working.some((code) => hasCode(each.role, code)) && isOwn(each.provider))
  );
}

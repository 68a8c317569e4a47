import type { ExplanationOfBenefit, PractitionerRole, Reference } from "fhir/r4";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { hasCode, keyOf } from "#journey/profile/fhir-values.ts";

/** Whose claims and requests a caller may hear of: resources as `Type/id`. */
export type Practice = ReadonlySet<string>;

/**
 * A practice is itself and the professionals who work there and nowhere else: a request that names only somebody with
 * two practices does not say which of them asked. A professional who calls is nobody but themselves.
 */
export async function readPractice(reader: FhirReader, providerId: string): Promise<Practice> {
  const id = providerId.slice(providerId.lastIndexOf("/") + 1);
  const organization = providerId.startsWith("Practitioner/") ? null : await reader.read("Organization", id);
  if (!organization) return new Set([`Practitioner/${id}`]);
  const here = await reader.search("PractitionerRole", [["organization", `Organization/${id}`]], 500);
  const staff = [...new Set(here.filter(isActive).flatMap(practitionerOf))];
  const everywhere =
    staff.length === 0
      ? []
      : await reader.search("PractitionerRole", [["practitioner", staff.join(",")]], 1_000);
  const elsewhere = new Set(
    everywhere
      .filter((role) => isActive(role) && keyOf(role.organization) !== `Organization/${id}`)
      .flatMap(practitionerOf),
  );
  const own = staff.filter((each) => !elsewhere.has(each));
  const ownRoles = here.filter((role) => practitionerOf(role).some((each) => own.includes(each)));
  return new Set([`Organization/${id}`, ...own, ...ownRoles.map((role) => `PractitionerRole/${role.id}`)]);
}

const isActive = ({ active }: PractitionerRole): boolean => active !== false;
const practitionerOf = ({ practitioner }: PractitionerRole): string[] => [keyOf(practitioner) ?? []].flat();

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

import type { Organization, Practitioner, PractitionerRole } from "fhir/r4";
import { isInForce } from "./in-force.ts";
import { npiSystem, tinSystem } from "./provider-claim.ts";
import type { ProviderClaim } from "./provider-claim.ts";

/** What the directory has under the NPI and the tax number. */
export interface DirectoryFinds {
  readonly practitioners: readonly Practitioner[];
  readonly organizations: readonly Organization[];
  readonly roles: readonly PractitionerRole[];
}

/**
 * The practice that bills under this tax number and has this NPI, as its own or as that of somebody who works there on
 * this day; null when there is none. One tax number is one practice, whichever of its places is found first.
 */
export function matchProvider(claim: ProviderClaim, finds: DirectoryFinds, today: string): string | null {
  const professionals = finds.practitioners.filter(
    (each) => each.active !== false && has(each, npiSystem, claim.npi),
  );
  const workplaces = finds.roles
    .filter(({ active, period }) => active !== false && isInForce(period, today))
    .filter((role) => professionals.some(({ id = "" }) => lastPart(role.practitioner?.reference) === id))
    .map(({ organization }) => lastPart(organization?.reference));
  const practice = finds.organizations
    .filter((each) => each.active !== false && has(each, tinSystem, claim.tin))
    .find((each) => has(each, npiSystem, claim.npi) || workplaces.includes(each.id ?? ""));
  return practice?.id ?? null;
}

const has = ({ identifier = [] }: Organization | Practitioner, system: string, value: string): boolean =>
  identifier.some((each) => each.system === system && each.value === value);

const lastPart = (reference = ""): string => reference.split("/_history/")[0]?.split("/").at(-1) ?? "";

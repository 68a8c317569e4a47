import type {
  Endpoint,
  HealthcareService,
  InsurancePlan,
  Location,
  Organization,
  OrganizationAffiliation,
  Practitioner,
  PractitionerRole,
} from "fhir/r4";

/** What a provider directory is made of (Da Vinci PDex Plan-Net): public knowledge, about no member. */
export const directoryTypes = [
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "OrganizationAffiliation",
  "Location",
  "HealthcareService",
  "InsurancePlan",
  "Endpoint",
] as const;
export type DirectoryType = (typeof directoryTypes)[number];

interface ByType {
  readonly Practitioner: Practitioner;
  readonly PractitionerRole: PractitionerRole;
  readonly Organization: Organization;
  readonly OrganizationAffiliation: OrganizationAffiliation;
  readonly Location: Location;
  readonly HealthcareService: HealthcareService;
  readonly InsurancePlan: InsurancePlan;
  readonly Endpoint: Endpoint;
}
export type DirectoryResource = ByType[DirectoryType];

/** Directory entries that hang together, by `Type/id`. */
export type DirectoryWeb = ReadonlyMap<string, DirectoryResource>;

export const keyOfEntry = ({ resourceType, id }: DirectoryResource): string =>
  `${resourceType}/${id ?? "unsaved"}`;

export function entriesOf<T extends DirectoryType>(web: DirectoryWeb, type: T): readonly ByType[T][] {
  return [...web.values()].filter((each): each is ByType[T] => each.resourceType === type);
}

/** The entry behind a key, when it is of this type. */
export function entryAt<T extends DirectoryType>(
  web: DirectoryWeb,
  type: T,
  key: string | null,
): ByType[T] | null {
  const found = key === null ? undefined : web.get(key);
  return found !== undefined && isOfType(found, type) ? found : null;
}

const isOfType = <T extends DirectoryType>(each: DirectoryResource, type: T): each is ByType[T] =>
  each.resourceType === type;

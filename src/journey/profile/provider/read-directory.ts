import type { OrganizationAffiliation, PractitionerRole, Reference } from "fhir/r4";
import type { FhirReader } from "../../identity/fhir-reader.ts";
import { keyOf } from "../fhir-values.ts";
import { directoryTypes, entriesOf, keyOfEntry } from "./directory-web.ts";
import type { DirectoryResource, DirectoryType, DirectoryWeb } from "./directory-web.ts";
import { networkKeysOf } from "./plan-net.ts";

/** Which entries point at one of a type, by search parameters of base R4: stores need not know those of Plan-Net. */
const around: Readonly<Record<DirectoryType, readonly (readonly [type: DirectoryType, by: string])[]>> = {
  Practitioner: [["PractitionerRole", "practitioner"]],
  PractitionerRole: [],
  Organization: [
    ["PractitionerRole", "organization"],
    ["OrganizationAffiliation", "participating-organization"],
    ["OrganizationAffiliation", "network"],
    ["Location", "organization"],
    ["HealthcareService", "organization"],
  ],
  OrganizationAffiliation: [],
  Location: [
    ["PractitionerRole", "location"],
    ["OrganizationAffiliation", "location"],
    ["HealthcareService", "location"],
  ],
  HealthcareService: [["PractitionerRole", "service"]],
  InsurancePlan: [],
  Endpoint: [],
};

const mostAround = 100;
const idsASearch = 50;

/** One entry of the directory with everything it hangs together with; null when there is none. */
export async function readDirectoryEntry(
  reader: FhirReader,
  type: DirectoryType,
  id: string,
): Promise<{ readonly subject: DirectoryResource; readonly web: DirectoryWeb } | null> {
  const key = `${type}/${id}`;
  const [subject, plans, ...near] = await Promise.all([
    reader.read<DirectoryType>(type, id),
    readPlans(reader),
    ...around[type].map(([other, by]) => reader.search<DirectoryType>(other, [[by, key]], mostAround)),
  ]);
  if (!subject) return null;
  return { subject, web: await readWeb(reader, [subject, ...near.flat()], plans) };
}

/** The plan's products with their networks: few, and wanted whole wherever somebody asks for a network. */
export const readPlans = (reader: FhirReader) => reader.search("InsurancePlan", [["status", "active"]], 200);

/** Completes entries with what they point at, in two rounds: people, places and practices, then their networks. */
export async function readWeb(
  reader: FhirReader,
  from: readonly DirectoryResource[],
  plans: readonly DirectoryResource[],
): Promise<DirectoryWeb> {
  const first = byKey([...plans, ...from]);
  const practices = [
    ...new Set(entriesOf(first, "PractitionerRole").map((role) => keyOf(role.organization))),
  ];
  const [named, affiliations] = await Promise.all([
    readMissing(reader, first),
    readAffiliations(
      reader,
      practices.filter((key) => key !== null),
    ),
  ]);
  const second = byKey([...first.values(), ...named, ...affiliations]);
  return byKey([...second.values(), ...(await readMissing(reader, second))]);
}

const byKey = (resources: readonly DirectoryResource[]): DirectoryWeb =>
  new Map(resources.map((each) => [keyOfEntry(each), each]));

async function readAffiliations(reader: FhirReader, practices: readonly string[]) {
  if (practices.length === 0) return [];
  const found = await Promise.all(
    chunks(practices).map((keys) =>
      reader.search("OrganizationAffiliation", [["participating-organization", keys.join(",")]], 500),
    ),
  );
  return found.flat();
}

/** Reads what is pointed at and not here yet; what does not exist is simply not found. */
async function readMissing(reader: FhirReader, web: DirectoryWeb): Promise<readonly DirectoryResource[]> {
  const keys = [...new Set([...web.values()].flatMap(pointsAt))].filter((key) => !web.has(key));
  const found = await Promise.all(
    directoryTypes.flatMap((type) =>
      chunks(idsOf(keys, type)).map((ids) =>
        reader.search<DirectoryType>(type, [["_id", ids.join(",")]], idsASearch),
      ),
    ),
  );
  return found.flat();
}

const idsOf = (keys: readonly string[], type: DirectoryType): readonly string[] =>
  keys.filter((key) => key.startsWith(`${type}/`)).map((key) => key.slice(type.length + 1));

const chunks = (all: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(all.length / idsASearch) }, (_, at) =>
    all.slice(at * idsASearch, (at + 1) * idsASearch),
  );

function pointsAt(entry: DirectoryResource): readonly string[] {
  return referencesOf(entry)
    .map(keyOf)
    .filter((key) => key !== null);
}

function referencesOf(entry: DirectoryResource): readonly (Reference | undefined)[] {
  switch (entry.resourceType) {
    case "PractitionerRole":
      return [entry.practitioner, entry.organization, ...placesAndNetworks(entry)];
    case "OrganizationAffiliation":
      return [entry.organization, entry.participatingOrganization, ...placesAndNetworks(entry)];
    case "HealthcareService":
      return [entry.providedBy, ...(entry.location ?? [])];
    case "Location":
    case "Endpoint":
      return [entry.managingOrganization];
    case "Organization":
      return [entry.partOf];
    case "InsurancePlan":
      return [entry.ownedBy, entry.administeredBy, ...networkKeysOf(entry)];
    case "Practitioner":
      return [];
  }
}

const placesAndNetworks = (listed: PractitionerRole | OrganizationAffiliation): readonly Reference[] => [
  ...(listed.location ?? []),
  ...(listed.healthcareService ?? []),
  ...networkKeysOf(listed),
];

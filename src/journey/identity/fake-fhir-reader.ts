import type { FhirResource } from "fhir/r4";
import type { FhirReader, ResourceOf, SearchParameters } from "./fhir-reader.ts";
import { unlistedQueries } from "./used-queries.ts";

/** A FHIR store for tests: an array, and the search parameters the product uses. */
export interface FakeFhirReader extends FhirReader {
  /** Every search and read so far, in order, e.g. `Coverage?beneficiary=Patient/x`. */
  readonly asked: readonly string[];
}

/**
 * Answers from `resources`. A parameter it does not know throws, as the store's strict handling would, so a test
 * cannot pass on a search that the real store refuses; and so does a question that is not in `used-queries.ts`, because
 * no start has checked that the store declares it.
 */
export function fakeFhirReader(resources: readonly FhirResource[]): FakeFhirReader {
  const asked: string[] = [];
  return {
    asked,
    search: (type, parameters, limit) => {
      refuseUnlisted(type, parameters);
      asked.push(`${type}?${parameters.map(([name, value]) => `${name}=${value}`).join("&")}`);
      return Promise.resolve(find(resources, type, parameters, limit));
    },
    read: (type, id) => {
      refuseUnlisted(type, []);
      asked.push(`${type}/${id}`);
      return Promise.resolve(find(resources, type, [["_id", id]])[0] ?? null);
    },
  };
}

function refuseUnlisted(type: FhirResource["resourceType"], parameters: SearchParameters): void {
  const [unlisted] = unlistedQueries(type, parameters);
  if (unlisted) throw new Error(`fhir.unlisted: ${unlisted} is not in used-queries.ts`);
}

function find<T extends FhirResource["resourceType"]>(
  resources: readonly FhirResource[],
  type: T,
  parameters: SearchParameters,
  limit?: number,
): readonly ResourceOf<T>[] {
  const filters = parameters.filter(([name]) => name !== "_sort" && name !== "_count");
  const found = resources
    .filter((resource) => isOfType(type, resource))
    .filter((resource) => filters.every(([name, value]) => matches(resource, name, value)));
  const sort = valueOf(parameters, "_sort");
  const most = limit ?? Number(valueOf(parameters, "_count") ?? 100);
  return (sort === undefined ? found : sorted(found, sort)).slice(0, most);
}

const isOfType = <T extends FhirResource["resourceType"]>(
  type: T,
  resource: FhirResource,
): resource is ResourceOf<T> => resource.resourceType === type;

const valueOf = (parameters: SearchParameters, wanted: string): string | undefined =>
  parameters.find(([name]) => name === wanted)?.[1];

type Matcher = (found: unknown, wanted: string) => boolean;

/** Search parameter → where its values lie (in any of the resource types that have it), and how they compare. */
const searchable: Readonly<Record<string, readonly [paths: readonly string[], matcher: Matcher]>> = {
  _id: [["id"], sameText],
  identifier: [["identifier"], sameToken],
  phone: [["telecom"], samePhone],
  birthdate: [["birthDate"], inDates],
  family: [["name.family"], startsWith],
  given: [["name.given"], startsWith],
  "address-postalcode": [["address.postalCode"], startsWith],
  name: [["name.family", "name.given", "name.text", "name"], startsWith],
  patient: [["patient", "subject", "for", "beneficiary", "participant.actor"], sameReference],
  subject: [["subject", "for"], sameReference],
  beneficiary: [["beneficiary"], sameReference],
  practitioner: [["practitioner"], sameReference],
  organization: [["organization"], sameReference],
  actor: [["participant.actor"], sameReference],
  request: [["request"], sameReference],
  focus: [["focus"], sameReference],
  specialty: [["specialty"], sameToken],
  communication: [["communication"], sameToken],
  location: [["location"], sameReference],
  service: [["healthcareService"], sameReference],
  network: [["network"], sameReference],
  "participating-organization": [["participatingOrganization"], sameReference],
  provider: [["provider"], sameReference],
  "care-team": [["careTeam.provider"], sameReference],
  use: [["use"], sameToken],
  status: [["status"], sameToken],
  "clinical-status": [["clinicalStatus"], sameToken],
  category: [["category"], sameToken],
  code: [["code", "medicationCodeableConcept"], sameToken],
  measure: [["measure"], sameText],
  created: [["created"], inDates],
  date: [["date", "start", "effectiveDateTime", "occurrenceDateTime", "period.start"], inDates],
  sent: [["sent"], inDates],
  whenhandedover: [["whenHandedOver"], inDates],
  authoredon: [["authoredOn"], inDates],
  "authored-on": [["authoredOn"], inDates],
  _lastUpdated: [["meta.lastUpdated"], inDates],
};

function pathsOf(name: string): readonly [readonly string[], Matcher] {
  const known = searchable[name];
  if (!known) throw new Error(`fhir.refused: unknown search parameter ${name}`);
  return known;
}

/** Commas separate alternatives. */
function matches(resource: FhirResource, name: string, value: string): boolean {
  const [paths, matcher] = pathsOf(name);
  const found = paths.flatMap((path) => valuesAt(resource, path));
  return value.split(",").some((each) => found.some((one) => matcher(one, each)));
}

/** `-created,_id`: later rules break ties; resources without the value come last. */
function sorted<R extends FhirResource>(found: readonly R[], sort: string): readonly R[] {
  const rules = sort.split(",").map((rule) => {
    const descending = rule.startsWith("-");
    return { paths: pathsOf(descending ? rule.slice(1) : rule)[0], descending };
  });
  return found.toSorted((a, b) => {
    for (const { paths, descending } of rules) {
      const order = compare(firstText(a, paths), firstText(b, paths), descending);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compare(a: string | undefined, b: string | undefined, descending: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b === descending ? 1 : -1;
}

const firstText = (resource: FhirResource, paths: readonly string[]): string | undefined =>
  paths
    .flatMap((path) => valuesAt(resource, path))
    .filter((value) => typeof value === "string")
    .at(0);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

/** Every value at a dotted path, arrays opened on the way. */
function valuesAt(root: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [root];
  for (const name of path.split(".")) found = found.flatMap((each) => opened(field(each, name)));
  return found;
}

const opened = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

function sameText(found: unknown, wanted: string): boolean {
  return found === wanted;
}

function startsWith(found: unknown, wanted: string): boolean {
  return typeof found === "string" && found.toLowerCase().startsWith(wanted.toLowerCase());
}

function samePhone(found: unknown, wanted: string): boolean {
  return field(found, "system") === "phone" && field(found, "value") === wanted;
}

/** `Patient/x` and `x` both mean the patient x. */
function sameReference(found: unknown, wanted: string): boolean {
  const reference = field(found, "reference");
  return typeof reference === "string" && (reference === wanted || reference.endsWith(`/${wanted}`));
}

/** `system|code`, `|code` or `code`, against a code, a coding, a concept or an identifier. */
function sameToken(found: unknown, wanted: string): boolean {
  const cut = wanted.lastIndexOf("|");
  const code = wanted.slice(cut + 1);
  if (typeof found === "string" || typeof found === "boolean") return String(found) === code;
  return [found, ...opened(field(found, "coding"))].some(
    (coding) =>
      (field(coding, "code") ?? field(coding, "value")) === code &&
      (cut < 0 || (field(coding, "system") ?? "") === wanted.slice(0, cut)),
  );
}

const dateTests: Readonly<Record<string, (found: string, wanted: string) => boolean>> = {
  ge: (found, wanted) => found >= wanted,
  gt: (found, wanted) => found > wanted && !found.startsWith(wanted),
  le: (found, wanted) => found <= wanted || found.startsWith(wanted),
  lt: (found, wanted) => found < wanted,
  eq: (found, wanted) => found.startsWith(wanted),
};

/** Compares as text: enough where both sides are UTC and equally precise. */
function inDates(found: unknown, wanted: string): boolean {
  if (typeof found !== "string") return false;
  const test = dateTests[wanted.slice(0, 2)];
  return test ? test(found, wanted.slice(2)) : found.startsWith(wanted);
}

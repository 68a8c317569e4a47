import type { ContactPoint, Extension, PractitionerRole } from "fhir/r4";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { codesOf, keyOf } from "#journey/profile/fhir-values.ts";
import { phoneInWords } from "./in-language.ts";
import { memberProduct } from "./member-product.ts";
import type { TopicContext } from "./topic.ts";

/** Somebody in the plan's directory. `null` is not on record, which is not "no". */
export interface Listed {
  readonly name: string;
  readonly place: string | null;
  readonly phone: string | null;
  readonly isInNetwork: boolean | null;
  readonly takesNewPatients: boolean | null;
  /** ISO 639-1. */
  readonly languages: readonly string[];
}

const taxonomySystem = "http://nucc.org/provider-taxonomy";
/** Da Vinci PDex Plan Net, http://hl7.org/fhir/us/davinci-pdex-plan-net */
const planNet = "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition";
/** A kind of professional may have hundreds; their languages are read one by one, so of the likeliest only. */
const mostListed = 50;
const mostRead = 20;

/** Who practises a specialty (NUCC code): the member's network first, then whoever takes new patients. */
export async function searchDirectory(context: TopicContext, code: string): Promise<readonly Listed[]> {
  const { reader } = context;
  const [roles, networks] = await Promise.all([
    reader.search("PractitionerRole", [["specialty", `${taxonomySystem}|${code}`]], mostListed),
    memberNetworks(context),
  ]);
  const likeliest = roles
    .filter((role) => role.active !== false)
    .map((role) => ({ role, ...standing(role, networks) }))
    .toSorted((left, right) => rank(right) - rank(left))
    .slice(0, mostRead);
  const listed = await Promise.all(likeliest.map(({ role, ...rest }) => toListed(reader, role, rest)));
  return listed.filter((each) => each !== null);
}

type Standing = Pick<Listed, "isInNetwork" | "takesNewPatients">;

const rank = ({ isInNetwork, takesNewPatients }: Standing): number =>
  2 * weight(isInNetwork) + weight(takesNewPatients);
const weight = (known: boolean | null): number => (known === null ? 1 : known ? 2 : 0);

/** The networks of the member's plan, as `Organization/…`; null where the records do not say. */
async function memberNetworks(context: TopicContext): Promise<ReadonlySet<string> | null> {
  const keys = ((await memberProduct(context))?.network ?? []).map(keyOf).filter((key) => key !== null);
  return keys.length === 0 ? null : new Set(keys);
}

function standing(role: PractitionerRole, networks: ReadonlySet<string> | null): Standing {
  const own = (role.extension ?? [])
    .filter(({ url }) => url === `${planNet}/network-reference`)
    .map(({ valueReference }) => keyOf(valueReference));
  const isInNetwork =
    networks === null || own.length === 0 ? null : own.some((key) => key !== null && networks.has(key));
  return { isInNetwork, takesNewPatients: newPatients(role, networks) };
}

/** Said once for all, or for one network; what is said for another network does not count. */
function newPatients(role: PractitionerRole, networks: ReadonlySet<string> | null): boolean | null {
  const said = (role.extension ?? [])
    .filter(({ url }) => url === `${planNet}/newpatients`)
    .map(({ extension = [] }) => extension)
    .filter((parts) => concernsUs(parts, networks))
    .flatMap((parts) => codesOf(partOf(parts, "acceptingPatients")?.valueCodeableConcept));
  return said.length === 0 ? null : said.includes("newpt");
}

function concernsUs(parts: readonly Extension[], networks: ReadonlySet<string> | null): boolean {
  const network = keyOf(partOf(parts, "fromNetwork")?.valueReference);
  return network === null || networks === null || networks.has(network);
}

const partOf = (parts: readonly Extension[], url: string): Extension | undefined =>
  parts.find((part) => part.url === url);

async function toListed(
  reader: FhirReader,
  role: PractitionerRole,
  standingOf: Standing,
): Promise<Listed | null> {
  const name = role.practitioner?.display ?? role.organization?.display;
  if (name === undefined) return null;
  return {
    name,
    place: role.location?.[0]?.display ?? role.organization?.display ?? null,
    phone: phoneOf(role.telecom),
    ...standingOf,
    languages: await languagesOf(reader, keyOf(role.practitioner)),
  };
}

/** Somebody's first telephone number, as it is read out. */
export function phoneOf(telecom: readonly ContactPoint[] | undefined): string | null {
  const phone = telecom?.find(({ system }) => system === "phone")?.value;
  return phone === undefined ? null : phoneInWords(phone);
}

async function languagesOf(reader: FhirReader, key: string | null): Promise<readonly string[]> {
  const id = /^Practitioner\/(.+)$/.exec(key ?? "")?.[1];
  const person = id === undefined ? null : await reader.read("Practitioner", id);
  return (person?.communication ?? [])
    .flatMap((language) => codesOf(language))
    .map((code) => code.slice(0, 2).toLowerCase());
}

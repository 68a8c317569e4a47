import type { InsurancePlan, Location } from "fhir/r4";
import type { FhirReader, SearchParameters } from "../../identity/fhir-reader.ts";
import { dayAt } from "../calendar-day.ts";
import { codesOf, keyOf, nameOf, sourceOf } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { Source } from "../profile.ts";
import { entryAt, keyOfEntry } from "./directory-web.ts";
import type { DirectoryWeb } from "./directory-web.ts";
import { languageCodes } from "./language-name.ts";
import { titleOf, workOf } from "./listing-card.ts";
import { nearnessOf } from "./nearness.ts";
import type { Nearness, Whence } from "./nearness.ts";
import { acceptingAt, isListedOn, namesOf, standingIn } from "./network-standing.ts";
import type { Listed, NetworkStanding } from "./network-standing.ts";
import { networksOf } from "./plan-net.ts";
import type { Accepting } from "./plan-net.ts";
import { addressInWords, phoneIn } from "./place-card.ts";
import { readPlans, readWeb } from "./read-directory.ts";

/** What somebody looks for. Null is "any". */
export interface DirectorySearch {
  /** Of a professional or a practice, or its beginning. */
  readonly name: string | null;
  /** NUCC taxonomy code, https://taxonomy.nucc.org. */
  readonly specialty: string | null;
  readonly postalCode: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  /** FHIR InsurancePlan id whose networks count. */
  readonly planId: string | null;
  readonly inNetworkOnly: boolean;
  readonly acceptingOnly: boolean;
  readonly whence: Whence | null;
}

/** Somebody found, at the nearest of their places. */
export interface Found {
  readonly key: string;
  readonly name: string;
  readonly specialty: string | null;
  readonly organization: string | null;
  readonly placeKey: string | null;
  readonly place: string | null;
  readonly address: string | null;
  /** How many places the listing has in all. */
  readonly places: number;
  readonly phone: string | null;
  readonly nearness: Nearness;
  /** Null where no plan was named. */
  readonly network: NetworkStanding | null;
  readonly accepting: Accepting;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly source: Source;
}

export interface SearchResult {
  readonly found: readonly Found[];
  /** More matched than are looked at: the search wants narrowing. */
  readonly isCut: boolean;
}

/** A city's family doctors are hundreds: as many as two pages of the store. */
export const mostListed = 200;
const taxonomySystem = "http://nucc.org/provider-taxonomy";

/**
 * Who fits, best first: in the plan's network, taking patients, near. The store is asked by parameters of base R4
 * only and by the narrowest of what was said; the rest is decided here. Empty where nothing narrows the search.
 */
export async function searchDirectory(
  reader: FhirReader,
  search: DirectorySearch,
  now: Date,
): Promise<SearchResult> {
  const [candidates, plans] = await Promise.all([readCandidates(reader, search), readPlans(reader)]);
  const listed = candidates.filter((each) => isListedOn(each, dayAt(now)));
  const web = await readWeb(reader, listed, plans);
  const plan = plans.find(({ id }) => id === search.planId) ?? null;
  const found = listed
    .map((each) => candidateOf(each, { web, plan, search, now }))
    .filter((each) => fits(each, search))
    .toSorted(bestFirst);
  return { found, isCut: candidates.length >= mostListed };
}

/** The narrowest question that finds them all. */
async function readCandidates(reader: FhirReader, search: DirectorySearch): Promise<readonly Listed[]> {
  const { name, specialty, postalCode, language } = search;
  if (name !== null) return byName(reader, name);
  if (specialty !== null) return listings(reader, [["specialty", `${taxonomySystem}|${specialty}`]]);
  if (postalCode !== null) return byPlace(reader, postalCode);
  return language === null ? [] : byLanguage(reader, language);
}

async function byName(reader: FhirReader, name: string): Promise<readonly Listed[]> {
  // Each word may be a given or a family name; titles are nobody's name.
  const words = name.split(/[\s,.]+/).filter((word) => word !== "" && !/^(?:dr|doctor|md|do)$/i.test(word));
  if (words.length === 0) return [];
  const [people, practices] = await Promise.all([
    reader.search(
      "Practitioner",
      words.map((word) => ["name", eitherCase(word)] as const),
      mostListed,
    ),
    reader.search("Organization", [["name", eitherCase(words.join(" "))]], 50),
  ]);
  const [roles, atPractices] = await Promise.all([
    ofKeys(reader, "practitioner", people.map(keyOfEntry)),
    ofPractices(reader, practices.map(keyOfEntry)),
  ]);
  return unique([...roles, ...atPractices]);
}

/** Whether a store compares strings by case is for the store to say; names are written with a capital. */
function eitherCase(words: string): string {
  const capitals = words.replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
  return words === capitals ? words : `${words},${capitals}`;
}

async function byPlace(reader: FhirReader, postalCode: string): Promise<readonly Listed[]> {
  const places = await reader.search("Location", [["address-postalcode", postalCode]], mostListed);
  return places.length === 0 ? [] : listings(reader, [["location", places.map(keyOfEntry).join(",")]]);
}

async function byLanguage(reader: FhirReader, language: string): Promise<readonly Listed[]> {
  const people = await reader.search("Practitioner", [["communication", language]], mostListed);
  return ofKeys(reader, "practitioner", people.map(keyOfEntry));
}

async function listings(reader: FhirReader, by: SearchParameters): Promise<readonly Listed[]> {
  const [roles, affiliations] = await Promise.all([
    reader.search("PractitionerRole", by, mostListed),
    reader.search("OrganizationAffiliation", by, mostListed),
  ]);
  return [...roles, ...affiliations];
}

async function ofKeys(reader: FhirReader, by: string, keys: readonly string[]): Promise<readonly Listed[]> {
  return keys.length === 0 ? [] : reader.search("PractitionerRole", [[by, keys.join(",")]], mostListed);
}

async function ofPractices(reader: FhirReader, keys: readonly string[]): Promise<readonly Listed[]> {
  if (keys.length === 0) return [];
  const [roles, affiliations] = await Promise.all([
    ofKeys(reader, "organization", keys),
    reader.search("OrganizationAffiliation", [["participating-organization", keys.join(",")]], mostListed),
  ]);
  return [...roles, ...affiliations];
}

const unique = (listed: readonly Listed[]): readonly Listed[] => [
  ...new Map(listed.map((each) => [keyOfEntry(each), each])).values(),
];

interface About {
  readonly web: DirectoryWeb;
  readonly plan: InsurancePlan | null;
  readonly search: DirectorySearch;
  readonly now: Date;
}

/** What is found, with what it is chosen by and nobody is shown. */
interface Candidate extends Found {
  readonly codes: readonly string[];
  readonly postalCodes: readonly string[];
}

function candidateOf(listed: Listed, about: About): Candidate {
  const { web, plan, now } = about;
  const practice =
    listed.resourceType === "PractitionerRole" ? listed.organization : listed.participatingOrganization;
  return {
    key: keyOfEntry(listed),
    name: titleOf(listed, web),
    specialty: workOf(listed),
    organization: nameOf(practice, namesOf(web)),
    ...whereOf(listed, about),
    network: plan === null ? null : standingIn(listed, web, plan, dayAt(now)).standing,
    accepting: acceptingAt(listed, web, plan === null ? null : new Set(networksOf(plan))),
    languages: spokenBy(listed, web),
    source: sourceOf(listed, now),
    codes: (listed.specialty ?? []).flatMap((each) => codesOf(each)),
    postalCodes: (listed.location ?? []).flatMap(
      (each) => entryAt(web, "Location", keyOf(each))?.address?.postalCode ?? [],
    ),
  };
}

/** The nearest of the places; where none can be read, what the listing itself calls its first. */
function whereOf(listed: Listed, { web, search }: About) {
  const { place, nearness } = nearestPlace(listed, web, search.whence);
  const named = listed.location?.[0];
  return {
    placeKey: place === null ? keyOf(named) : keyOfEntry(place),
    place: place?.name ?? nameOf(named, namesOf(web)),
    address: addressInWords(place?.address),
    places: listed.location?.length ?? 0,
    phone: phoneIn(listed.telecom) ?? phoneIn(place?.telecom),
    nearness,
  };
}

interface Nearest {
  readonly place: Location | null;
  readonly nearness: Nearness;
}

function nearestPlace(listed: Listed, web: DirectoryWeb, whence: Whence | null): Nearest {
  const places = (listed.location ?? [])
    .map((each) => entryAt(web, "Location", keyOf(each)))
    .filter((place) => place !== null)
    .map((place): Nearest => ({ place, nearness: nearnessOf(place, whence) }))
    .toSorted((one, other) => one.nearness.rank - other.nearness.rank);
  return places[0] ?? { place: null, nearness: nearnessOf(null, whence) };
}

const spokenBy = (listed: Listed, web: DirectoryWeb): readonly string[] => {
  if (listed.resourceType !== "PractitionerRole") return [];
  const person = entryAt(web, "Practitioner", keyOf(listed.practitioner));
  return [...new Set((person?.communication ?? []).flatMap(languageCodes))];
};

/** What the store was not asked is decided here. Who has no network on record is not hidden as if they were out. */
function fits(found: Candidate, search: DirectorySearch): boolean {
  const { specialty, language, postalCode, inNetworkOnly, acceptingOnly } = search;
  return (
    (specialty === null || found.codes.includes(specialty)) &&
    (language === null || found.languages.includes(language)) &&
    (postalCode === null || found.postalCodes.some((each) => each.startsWith(postalCode.slice(0, 5)))) &&
    (!inNetworkOnly || found.network === null || found.network === "in") &&
    (!acceptingOnly || found.accepting === "yes")
  );
}

const networkRank = { in: 0, noRecord: 1, out: 2 } as const satisfies Record<NetworkStanding, number>;
const acceptingRank = {
  yes: 0,
  noRecord: 1,
  existingAndFamily: 2,
  existingOnly: 3,
  no: 4,
} as const satisfies Record<Accepting, number>;

const bestFirst = (one: Found, other: Found): number =>
  networkRank[one.network ?? "noRecord"] - networkRank[other.network ?? "noRecord"] ||
  acceptingRank[one.accepting] - acceptingRank[other.accepting] ||
  one.nearness.rank - other.nearness.rank ||
  byText(one.name, other.name) ||
  byText(one.key, other.key);

import type { CodeableConcept, Location } from "fhir/r4";
import { byText } from "../in-order.ts";
import { keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import { entriesOf, entryAt, keyOfEntry } from "./directory-web.ts";
import type { DirectoryResource, DirectoryWeb } from "./directory-web.ts";
import { factsOf } from "./directory-facts.ts";
import { listingCard, titleOf } from "./listing-card.ts";
import type { DirectoryPage, DirectoryPlace } from "./directory-page.ts";
import { networkLines } from "./network-standing.ts";
import type { Listed, NetworkLine } from "./network-standing.ts";
import { networksOf } from "./plan-net.ts";
import { officeCard, placeCard } from "./place-card.ts";

/** Puts an entry's page together. Never throws on legal FHIR R4, however thin or dangling. */
export function buildDirectoryPage(subject: DirectoryResource, web: DirectoryWeb, now: Date): DirectoryPage {
  const listed = listedWith(subject, web);
  return {
    type: subject.resourceType,
    id: subject.id ?? "",
    title: titleOf(subject, web),
    kind: kindOf(subject),
    isActive: isActive(subject),
    specialties: specialtiesOf(subject, listed),
    facts: factsOf(subject, web, now),
    listings: listed
      .filter((each) => keyOfEntry(each) !== keyOfEntry(subject))
      .map((each) => listingCard(each, web, now))
      .toSorted((one, other) => byText(one.who, other.who) || byText(one.key, other.key)),
    places: placesOf(subject, listed, web, now),
    networks: networksFor(subject, listed, web, now),
    source: sourceOf(subject, now),
    asOf: now.toISOString(),
  };
}

const kinds = {
  Practitioner: "Practitioner",
  PractitionerRole: "Practitioner at a practice",
  Organization: "Organization",
  OrganizationAffiliation: "Affiliation",
  Location: "Place",
  HealthcareService: "Service",
  InsurancePlan: "Plan",
  Endpoint: "Electronic address",
} as const satisfies Record<DirectoryResource["resourceType"], string>;

/** "Network" is an organization in FHIR, and none to an agent. */
function kindOf(subject: DirectoryResource): string {
  if (subject.resourceType === "Organization") {
    return isNetwork(subject) ? "Network" : kinds.Organization;
  }
  return kinds[subject.resourceType];
}

const isNetwork = ({ type = [] }: { readonly type?: CodeableConcept[] | undefined }): boolean =>
  type.some(({ coding = [] }) => coding.some(({ code }) => code === "ntwk"));

function isActive(subject: DirectoryResource): boolean {
  if ("active" in subject) return subject.active !== false;
  return !("status" in subject) || subject.status === undefined || subject.status === "active";
}

/** The roles and affiliations that speak of this entry. */
function listedWith(subject: DirectoryResource, web: DirectoryWeb): readonly Listed[] {
  const key = keyOfEntry(subject);
  const concerns = (each: Listed): boolean => {
    const pointed = [
      ...(each.location ?? []),
      ...(each.healthcareService ?? []),
      each.resourceType === "PractitionerRole" ? each.practitioner : each.organization,
      each.resourceType === "PractitionerRole" ? each.organization : each.participatingOrganization,
    ];
    return (
      keyOfEntry(each) === key ||
      pointed.some((reference) => keyOf(reference) === key) ||
      networksOf(each).includes(key)
    );
  };
  return [...entriesOf(web, "PractitionerRole"), ...entriesOf(web, "OrganizationAffiliation")].filter(
    concerns,
  );
}

function specialtiesOf(subject: DirectoryResource, listed: readonly Listed[]): readonly string[] {
  const own = "specialty" in subject ? (subject.specialty ?? []) : [];
  const ofRoles = subject.resourceType === "Location" ? [] : listed.flatMap((each) => each.specialty ?? []);
  return [...new Set([...own, ...ofRoles].map(wordsOf))].filter((words) => words !== null);
}

function placesOf(
  subject: DirectoryResource,
  listed: readonly Listed[],
  web: DirectoryWeb,
  now: Date,
): readonly DirectoryPlace[] {
  const key = keyOfEntry(subject);
  const locations = new Map<string, Location>();
  const add = (each: Location | null) => {
    if (each !== null) locations.set(each.id ?? "", each);
  };
  if (subject.resourceType === "Location") add(subject);
  if ("location" in subject) for (const each of subject.location ?? []) add(at(each, web));
  for (const each of listed) for (const place of each.location ?? []) add(at(place, web));
  for (const each of entriesOf(web, "Location")) {
    if (keyOf(each.managingOrganization) === key) add(each);
  }
  const places = [...locations.values()].map((each) => placeCard(each, web, now));
  if (places.length > 0 || subject.resourceType !== "Organization") return places;
  return officeCard(subject, now);
}

const at = (reference: { readonly reference?: string | undefined }, web: DirectoryWeb): Location | null =>
  entryAt(web, "Location", keyOf(reference));

/** A network's own page tells its plans as facts; a product's page its networks as facts. */
function networksFor(
  subject: DirectoryResource,
  listed: readonly Listed[],
  web: DirectoryWeb,
  now: Date,
): readonly NetworkLine[] {
  if (subject.resourceType === "Organization" && isNetwork(subject)) return [];
  const lines = listed.flatMap((each) => networkLines(each, web, now));
  const once = new Map(
    lines.map((line) => [`${line.network} ${line.through} ${line.place} ${line.since}`, line] as const),
  );
  return [...once.values()].toSorted(
    (one, other) =>
      Number(other.isCurrent) - Number(one.isCurrent) ||
      byText(one.network, other.network) ||
      byText(one.through, other.through),
  );
}

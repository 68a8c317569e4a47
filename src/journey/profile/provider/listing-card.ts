import type { HealthcareService, HumanName, PractitionerRole } from "fhir/r4";
import { keyOf, nameOf, sourceOf, wordsOf } from "../fhir-values.ts";
import type { DirectoryListing } from "./directory-page.ts";
import { entryAt, keyOfEntry } from "./directory-web.ts";
import type { DirectoryResource, DirectoryWeb } from "./directory-web.ts";
import { namesOf } from "./network-standing.ts";
import type { Listed } from "./network-standing.ts";
import { roleOf } from "./plan-net.ts";
import { phoneIn } from "./place-card.ts";

/** A role or an affiliation in one line. */
export function listingCard(listed: Listed, web: DirectoryWeb, now: Date): DirectoryListing {
  const names = namesOf(web);
  const isRole = listed.resourceType === "PractitionerRole";
  return {
    key: keyOfEntry(listed),
    who: titleOf(listed, web),
    whoKey: isRole
      ? (keyOf(listed.practitioner) ?? keyOf(listed.organization))
      : keyOf(listed.participatingOrganization),
    specialty: workOf(listed),
    organization: nameOf(listed.organization, names),
    places: (listed.location ?? []).map((each) => nameOf(each, names)).filter((name) => name !== null),
    phone: phoneIn(listed.telecom),
    isActive: listed.active !== false,
    source: sourceOf(listed, now),
  };
}

/** As what somebody is listed: the specialty, else the role. */
export const workOf = ({ specialty, code }: Listed): string | null =>
  wordsOf(specialty?.[0]) ?? roleOf(code?.[0]);

/** What an entry is called; one without a name is named for what it points at. */
export function titleOf(entry: DirectoryResource, web: DirectoryWeb): string {
  return titleIn(entry, web) ?? "Name not on record";
}

function titleIn(entry: DirectoryResource, web: DirectoryWeb): string | null {
  switch (entry.resourceType) {
    case "Practitioner":
      return personName(entry.name);
    case "PractitionerRole":
      return roleTitle(entry, web);
    case "OrganizationAffiliation":
      return nameOf(entry.participatingOrganization, namesOf(web));
    case "HealthcareService":
      return entry.name ?? serviceTitle(entry);
    case "Organization":
    case "Location":
    case "InsurancePlan":
    case "Endpoint":
      return entry.name ?? null;
  }
}

function roleTitle({ practitioner, organization }: PractitionerRole, web: DirectoryWeb): string | null {
  const person = entryAt(web, "Practitioner", keyOf(practitioner));
  return personName(person?.name) ?? practitioner?.display ?? nameOf(organization, namesOf(web));
}

const serviceTitle = ({ type = [], specialty = [], category = [] }: HealthcareService): string | null =>
  [...type, ...specialty, ...category].map(wordsOf).find((words) => words !== null) ?? null;

/** The official name first; one in use before an old one. */
export function personName(names: readonly HumanName[] | undefined): string | null {
  const name = names?.find(({ use }) => use === "official") ?? names?.find(({ use }) => use !== "old");
  if (!name) return null;
  const parts = [...(name.prefix ?? []), ...(name.given ?? []), name.family, ...(name.suffix ?? [])];
  return name.text ?? (parts.filter((part) => part !== undefined).join(" ") || null);
}

import type { CodeableConcept, Coding, ContactPoint, Identifier, Resource } from "fhir/r4";
import { npiSystem } from "../../identity/provider-claim.ts";
import { keyOf, nameOf, sourceOf, wordsOf } from "../fhir-values.ts";
import type { DirectoryFact } from "./directory-page.ts";
import { entriesOf, entryAt, keyOfEntry } from "./directory-web.ts";
import type { DirectoryResource, DirectoryType, DirectoryWeb } from "./directory-web.ts";
import { languageName } from "./language-name.ts";
import { acceptingWords } from "./accepting-words.ts";
import { personName } from "./listing-card.ts";
import { namesOf } from "./network-standing.ts";
import { acceptingOf, accessibilityOf, deliveryOf, descriptionOf, networksOf, roleOf } from "./plan-net.ts";
import { hoursInWords } from "./place-card.ts";

type Said = readonly (readonly [label: string, value: string | null])[];
type Entry<T extends DirectoryType> = Extract<DirectoryResource, { resourceType: T }>;

/** What an entry says of itself, in the order in which it is asked for. A part that is not on record is left out. */
export function factsOf(subject: DirectoryResource, web: DirectoryWeb, now: Date): readonly DirectoryFact[] {
  return saidBy(subject, web).flatMap(({ said, by }) =>
    said.flatMap(([label, value]) =>
      value === null || value === "" ? [] : [{ label, value, source: sourceOf(by, now) }],
    ),
  );
}

interface SaidBy {
  readonly said: Said;
  readonly by: Resource & { readonly resourceType: string };
}

function saidBy(subject: DirectoryResource, web: DirectoryWeb): readonly SaidBy[] {
  const own = (said: Said): SaidBy => ({ said, by: subject });
  switch (subject.resourceType) {
    case "Practitioner":
      return [own(practitionerFacts(subject))];
    case "PractitionerRole": {
      const person = entryAt(web, "Practitioner", keyOf(subject.practitioner));
      const spoken = person === null ? [] : [{ said: practitionerFacts(person), by: person }];
      return [...spoken, own(roleFacts(subject, web))];
    }
    case "Organization":
      return [own(organizationFacts(subject, web))];
    case "OrganizationAffiliation":
      return [own(affiliationFacts(subject, web))];
    case "Location":
      return [own(locationFacts(subject, web))];
    case "HealthcareService":
      return [own(serviceFacts(subject, web))];
    case "InsurancePlan":
      return [own(planFacts(subject, web))];
    case "Endpoint":
      return [own(endpointFacts(subject, web))];
  }
}

/** Public by law; a tax ID is not, and is never told. https://www.cms.gov/medicare/regulations-guidance/administrative-simplification/data-dissemination */
const npiOf = (identifiers: readonly Identifier[] | undefined): string | null =>
  identifiers?.find(({ system }) => system === npiSystem)?.value ?? null;

const listOf = (concepts: readonly CodeableConcept[] | undefined): string =>
  [...new Set((concepts ?? []).map(wordsOf))].filter((words) => words !== null).join(", ");

function practitionerFacts({
  identifier,
  communication,
  qualification,
  telecom,
}: Entry<"Practitioner">): Said {
  const languages = (communication ?? []).map(languageName).filter((name) => name !== null);
  return [
    ["NPI", npiOf(identifier)],
    ["Languages", [...new Set(languages)].join(", ")],
    ["Qualifications", listOf((qualification ?? []).map(({ code }) => code))],
    ...contactFacts(telecom),
  ];
}

function roleFacts(role: Entry<"PractitionerRole">, web: DirectoryWeb): Said {
  const names = namesOf(web);
  const services = (role.healthcareService ?? [])
    .map((each) => entryAt(web, "HealthcareService", keyOf(each)))
    .filter((each) => each !== null);
  const hours = (role.availableTime ?? []).map(
    ({ daysOfWeek, allDay, availableStartTime, availableEndTime }) => ({
      daysOfWeek,
      allDay,
      from: availableStartTime,
      to: availableEndTime,
    }),
  );
  return [
    ["Works for", nameOf(role.organization, names)],
    [
      "As",
      (role.code ?? [])
        .map(roleOf)
        .filter((words) => words !== null)
        .join(", "),
    ],
    ["New patients", acceptingFact(acceptingOf(role, null))],
    ["Hours", hoursInWords(hours).join("; ")],
    ["Care given", [...new Set(services.flatMap(deliveryOf))].join(", ")],
    ...contactFacts(role.telecom),
  ];
}

const acceptingFact = (accepting: ReturnType<typeof acceptingOf>): string | null =>
  accepting === "noRecord" ? null : acceptingWords[accepting];

function organizationFacts(organization: Entry<"Organization">, web: DirectoryWeb): Said {
  const key = keyOfEntry(organization);
  const products = entriesOf(web, "InsurancePlan").filter((plan) => networksOf(plan).includes(key));
  const [contact] = organization.contact ?? [];
  return [
    ["NPI", npiOf(organization.identifier)],
    ["Kind", listOf(organization.type)],
    ["About", descriptionOf(organization)],
    ["Part of", nameOf(organization.partOf, namesOf(web))],
    ["Used by", products.map(({ name }) => name ?? "a plan without a name").join(", ")],
    ["Contact", personName(contact?.name ? [contact.name] : undefined)],
    ...contactFacts(organization.telecom),
  ];
}

function affiliationFacts(affiliation: Entry<"OrganizationAffiliation">, web: DirectoryWeb): Said {
  const names = namesOf(web);
  return [
    ["Takes part", nameOf(affiliation.participatingOrganization, names)],
    ["At", nameOf(affiliation.organization, names)],
    [
      "As",
      (affiliation.code ?? [])
        .map(roleOf)
        .filter((words) => words !== null)
        .join(", "),
    ],
    [
      "Networks",
      networksOf(affiliation)
        .map((key) => names.get(key) ?? "not on record")
        .join(", "),
    ],
    ...contactFacts(affiliation.telecom),
  ];
}

function locationFacts(place: Entry<"Location">, web: DirectoryWeb): Said {
  return [
    ["Kind", listOf(place.type)],
    ["Belongs to", nameOf(place.managingOrganization, namesOf(web))],
    ["New patients", acceptingFact(acceptingOf(place, null))],
    ["Accessibility", accessibilityOf(place).join(", ")],
    ["Position", positionInWords(place)],
    ["About", place.description ?? null],
  ];
}

function positionInWords({ position }: Entry<"Location">): string | null {
  const { latitude, longitude } = position ?? {};
  return latitude === undefined || longitude === undefined ? null : `${latitude}, ${longitude}`;
}

function serviceFacts(service: Entry<"HealthcareService">, web: DirectoryWeb): Said {
  return [
    ["Category", listOf(service.category)],
    ["Kind", listOf(service.type)],
    ["Given by", nameOf(service.providedBy, namesOf(web))],
    ["Care given", deliveryOf(service).join("; ")],
    ["New patients", acceptingFact(acceptingOf(service, null))],
    [
      "Languages",
      (service.communication ?? [])
        .map(languageName)
        .filter((name) => name !== null)
        .join(", "),
    ],
    ["Accessibility", accessibilityOf(service).join(", ")],
    ...contactFacts(service.telecom),
  ];
}

function planFacts(plan: Entry<"InsurancePlan">, web: DirectoryWeb): Said {
  const names = namesOf(web);
  return [
    ["Kind", listOf(plan.type)],
    ["Level", listOf((plan.plan ?? []).flatMap(({ type }) => type ?? []))],
    ["Owned by", nameOf(plan.ownedBy, names)],
    ["Run by", nameOf(plan.administeredBy, names)],
    [
      "Networks",
      networksOf(plan)
        .map((key) => names.get(key) ?? "not on record")
        .join(", "),
    ],
    ["From", plan.period?.start ?? null],
    ["Until", plan.period?.end ?? null],
  ];
}

function endpointFacts(endpoint: Entry<"Endpoint">, web: DirectoryWeb): Said {
  return [
    ["Connection", codingWords(endpoint.connectionType)],
    ["Payload", listOf(endpoint.payloadType)],
    ["Address", endpoint.address],
    ["Belongs to", nameOf(endpoint.managingOrganization, namesOf(web))],
  ];
}

const codingWords = (coding: Coding): string | null => coding.display ?? coding.code ?? null;

const contactLabels: Readonly<Record<string, string>> = {
  phone: "Phone",
  fax: "Fax",
  email: "E-mail",
  url: "Web page",
};

function contactFacts(telecom: readonly ContactPoint[] | undefined): Said {
  return (telecom ?? []).flatMap(({ system, value }) => {
    const label = contactLabels[system ?? ""];
    return label === undefined || value === undefined ? [] : [[label, value] as const];
  });
}

import type { HealthcareService, Location, Organization, OrganizationAffiliation } from "fhir/r4";
import type { Chance } from "./chance.ts";
import { asOf, concept, refer, systems } from "./concepts.ts";
import type { Day } from "./days.ts";
import { inventedNpi, inventedTin } from "./invented-identifiers.ts";
import { fictionalPhone, inventAddress } from "./invented-names.ts";
import { positionOf } from "./positions.ts";

interface PlaceSketch {
  readonly id: string;
  readonly name: string;
  /** Its number among the places: what is not drawn is counted by it. */
  readonly index: number;
}

const planNet = "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition";

/** A practice, its place, and what it offers there. */
export function buildPlace(
  chance: Chance,
  { id, name, index }: PlaceSketch,
  today: Day,
): [Organization, Location, HealthcareService] {
  const address = inventAddress(chance);
  const fhirAddress = {
    line: [address.line],
    city: address.city,
    state: address.state,
    postalCode: address.postalCode,
  };
  const telecom = [{ system: "phone" as const, value: fictionalPhone(20_000 + index) }];
  return [
    {
      resourceType: "Organization",
      id,
      meta: asOf(today),
      active: true,
      // A practice has an NPI of its own besides those of its people.
      identifier: [
        { system: systems.npi, value: inventedNpi(5000 + index) },
        { system: systems.tin, value: inventedTin(index) },
      ],
      type: [concept(`${systems.planNet}/OrgTypeCS`, "fac", "Facility")],
      name,
      telecom,
      address: [fhirAddress],
    },
    {
      resourceType: "Location",
      id,
      meta: asOf(today),
      status: "active",
      name,
      telecom,
      address: fhirAddress,
      position: positionOf(address),
      managingOrganization: refer(`Organization/${id}`, name),
      hoursOfOperation: hoursOf(index),
      extension: accessibilityOf(index).map((code) => ({
        url: `${planNet}/accessibility`,
        valueCodeableConcept: concept(`${systems.planNet}/AccessibilityCS`, code),
      })),
    },
    service(id, name, index, today),
  ];
}

const service = (id: string, name: string, index: number, today: Day): HealthcareService => ({
  resourceType: "HealthcareService",
  id: `${id}-service`,
  meta: asOf(today),
  active: true,
  providedBy: refer(`Organization/${id}`, name),
  name: `Care at ${name}`,
  category: [concept(`${systems.planNet}/HealthcareServiceCategoryCS`, "outpat", "Outpatient care")],
  location: [refer(`Location/${id}`, name)],
  extension: [
    delivery("physical", []),
    ...(index % 2 === 0 ? [delivery("virtual", ["video", "phone"])] : []),
  ],
});

const delivery = (type: "physical" | "virtual", means: readonly string[]) => ({
  url: `${planNet}/delivery-method`,
  extension: [
    { url: "type", valueCodeableConcept: concept(`${systems.planNet}/DeliveryMethodCS`, type) },
    ...means.map((each) => ({
      url: "virtualModalities",
      valueCodeableConcept: concept(`${systems.planNet}/VirtualModalitiesCS`, each),
    })),
  ],
});

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;

/** All keep weekday hours, every third Saturday mornings too; of every seventh no hours are on record. */
function hoursOf(index: number): NonNullable<Location["hoursOfOperation"]> {
  if (index % 7 === 6) return [];
  return [
    { daysOfWeek: [...weekdays], openingTime: "08:00:00", closingTime: "17:00:00" },
    ...(index % 3 === 0
      ? [{ daysOfWeek: ["sat" as const], openingTime: "09:00:00", closingTime: "12:00:00" }]
      : []),
  ];
}

/** Of every fifth nothing is on record. */
const accessibilityOf = (index: number): readonly string[] =>
  index % 5 === 4 ? [] : ["adacomp", ...(index % 2 === 0 ? ["pubtrans"] : [])];

/** Places where nobody is listed by name belong to networks themselves. */
export const affiliations = (today: Day): readonly OrganizationAffiliation[] => [
  affiliation("dummy-pharmacy", "Dummy Pharmacy", ["3336C0003X", "Pharmacy"], ["standard", "select"], today),
  affiliation("mockingham-hospital", "Mockingham Hospital", ["282N00000X", "Hospital"], ["standard"], today),
];

const affiliation = (
  id: string,
  name: string,
  [code, words]: readonly [string, string],
  networks: readonly string[],
  today: Day,
): OrganizationAffiliation => ({
  resourceType: "OrganizationAffiliation",
  id: `${id}-affiliation`,
  meta: asOf(today),
  active: true,
  period: { start: "2023-01-01" },
  participatingOrganization: refer(`Organization/${id}`, name),
  network: networks.map((each) => refer(`Organization/network-${each}`)),
  location: [refer(`Location/${id}`, name)],
  specialty: [concept(systems.specialty, code, words)],
  telecom: [{ system: "phone", value: fictionalPhone(20_900 + id.length) }],
});

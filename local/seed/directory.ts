import type { FhirResource, Organization, Practitioner, PractitionerRole } from "fhir/r4";
import type { Chance } from "./chance.ts";
import { asOf, concept, refer, shown, systems } from "./concepts.ts";
import type { Day } from "./days.ts";
import { inventedNpi } from "./invented-identifiers.ts";
import { fictionalPhone, inventName } from "./invented-names.ts";
import { affiliations, buildPlace } from "./place.ts";
import { insurer, planTerms } from "./plans.ts";
import { insurancePlan } from "./product.ts";
import type { PlanTerms } from "./plans.ts";

/** A professional who sees members, and where. */
export interface Professional {
  readonly reference: string;
  readonly name: string;
  readonly specialty: Specialty;
  readonly place: { readonly reference: string; readonly name: string };
  readonly network: "standard" | "select";
}

export type Specialty = keyof typeof specialties;

const specialties = {
  primaryCare: ["207Q00000X", "Family medicine"],
  orthopedics: ["207X00000X", "Orthopedic surgery"],
  cardiology: ["207RC0000X", "Cardiology"],
  pediatrics: ["208000000X", "Pediatrics"],
  imaging: ["2085R0202X", "Diagnostic radiology"],
  physicalTherapy: ["225100000X", "Physical therapy"],
  laboratory: ["291U00000X", "Clinical laboratory"],
  emergency: ["207P00000X", "Emergency medicine"],
} as const;

/** Places that stories name; others are numbered. */
const namedPlaces = [
  ["samplehurst-clinic", "Samplehurst Clinic"],
  ["testwell-orthopedics", "Testwell Orthopedics"],
  ["placeholder-imaging", "Placeholder Imaging"],
  ["fixture-rehab", "Fixture Rehab"],
  ["mock-valley-labs", "Mock Valley Labs"],
  ["mockingham-hospital", "Mockingham Hospital"],
  ["dummy-pharmacy", "Dummy Pharmacy"],
] as const;

/** Professionals that stories name: id, given, family, specialty, place, network. */
const namedProfessionals = [
  ["ima-placeholder", "Ima", "Placeholder", "primaryCare", "samplehurst-clinic", "standard"],
  ["noah-mockett", "Noah", "Mockett", "orthopedics", "testwell-orthopedics", "standard"],
  ["iris-scanwell", "Iris", "Scanwell-Test", "imaging", "placeholder-imaging", "standard"],
  ["fay-fixture", "Fay", "Fixture", "physicalTherapy", "fixture-rehab", "select"],
  ["lars-labson", "Lars", "Labson-Test", "laboratory", "mock-valley-labs", "standard"],
  ["emil-mockingham", "Emil", "Mockingham", "emergency", "mockingham-hospital", "standard"],
  ["pia-pediatrix", "Pia", "Pediatrix-Test", "pediatrics", "samplehurst-clinic", "standard"],
] as const;

const drawnSpecialties = ["primaryCare", "primaryCare", "orthopedics", "cardiology", "pediatrics"] as const;
const drawnCount = 33;

export interface Directory {
  readonly resources: readonly FhirResource[];
  readonly professionals: readonly Professional[];
}

/** Organizations, networks, plans, places and the people who work there. */
export function buildDirectory(chance: Chance, today: Day): Directory {
  const drawn = Array.from({ length: drawnCount }, (_, index) => drawProfessional(chance, index));
  const named = namedProfessionals.map(([id, given, family, specialty, place, network]) =>
    professional({ id, given, family, specialty, place, placeName: placeName(place), network }),
  );
  const professionals = [...named, ...drawn];
  const places = new Map(professionals.map(({ place }) => [place.reference.split("/")[1] ?? "", place.name]));
  for (const [id, name] of namedPlaces) places.set(id, name);
  const resources: FhirResource[] = [
    insurerOrganization(today),
    ...(["standard", "select"] as const).map((key) => networkOrganization(key, today)),
    ...Object.values(planTerms).map((terms) => insurancePlan(terms, today)),
    ...[...places].flatMap(([id, name], index) => buildPlace(chance, { id, name, index }, today)),
    ...affiliations(today),
    ...professionals.flatMap((each, index) => practitioner(chance, each, index, today)),
  ];
  return { resources, professionals };
}

const placeName = (id: string): string => namedPlaces.find(([each]) => each === id)?.[1] ?? id;

function drawProfessional(chance: Chance, index: number): Professional {
  const { given, family } = inventName(chance);
  const place = `clinic-${Math.floor(index / 3) + 1}`;
  return professional({
    id: `professional-${index + 1}`,
    given,
    family,
    specialty: chance.pick(drawnSpecialties),
    place,
    placeName: `Example Clinic ${Math.floor(index / 3) + 1}`,
    network: chance.pick(["standard", "select"]),
  });
}

function professional(from: {
  id: string;
  given: string;
  family: string;
  specialty: Specialty;
  place: string;
  placeName: string;
  network: "standard" | "select";
}): Professional {
  return {
    reference: `Practitioner/${from.id}`,
    name: `Dr. ${from.given} ${from.family}`,
    specialty: from.specialty,
    place: { reference: `Organization/${from.place}`, name: from.placeName },
    network: from.network,
  };
}

const insurerOrganization = (today: Day): Organization => ({
  resourceType: "Organization",
  id: "example-health",
  meta: asOf(today),
  active: true,
  type: [shown("http://terminology.hl7.org/CodeSystem/organization-type", "ins", "Insurance Company")],
  name: insurer.display,
  telecom: [{ system: "phone", value: "+15555550100" }],
});

const networkOrganization = (key: PlanTerms["network"], today: Day): Organization => ({
  resourceType: "Organization",
  id: `network-${key}`,
  meta: asOf(today),
  active: true,
  type: [concept(`${systems.planNet}/OrgTypeCS`, "ntwk", "Network")],
  name: key === "standard" ? "Example Standard Network" : "Example Select Network",
  partOf: insurer,
});

function practitioner(
  chance: Chance,
  each: Professional,
  index: number,
  today: Day,
): [Practitioner, PractitionerRole] {
  const id = each.reference.split("/")[1] ?? "";
  const [, given = "", ...family] = each.name.split(" ");
  const [code, words] = specialties[each.specialty];
  const accepts = chance.is(0.7) ? "newpt" : "existptonly";
  return [
    {
      resourceType: "Practitioner",
      id,
      meta: asOf(today),
      active: true,
      identifier: [{ system: systems.npi, value: inventedNpi(index) }],
      name: [{ use: "official", family: family.join(" "), given: [given], prefix: ["Dr."] }],
      communication: spokenBy(index).map((language) => concept(systems.language, language)),
    },
    {
      resourceType: "PractitionerRole",
      id: `${id}-role`,
      meta: asOf(today),
      active: true,
      practitioner: refer(each.reference, each.name),
      organization: refer(each.place.reference, each.place.name),
      location: [
        refer(each.place.reference.replace("Organization", "Location"), each.place.name),
        ...secondPlace(each, index),
      ],
      period: { start: "2024-01-01" },
      specialty: [concept(systems.specialty, code, words)],
      telecom: [{ system: "phone", value: fictionalPhone(21_000 + index) }],
      extension: [
        {
          url: "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/network-reference",
          valueReference: refer(`Organization/network-${each.network}`),
        },
        {
          url: "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/newpatients",
          extension: [
            {
              url: "acceptingPatients",
              valueCodeableConcept: concept(`${systems.planNet}/AcceptingPatientsCS`, accepts),
            },
            { url: "fromNetwork", valueReference: refer(`Organization/network-${each.network}`) },
          ],
        },
      ],
    },
  ];
}

/** Every fourth sees members at the hospital too. Counted, so that nothing drawn moves. */
const secondPlace = ({ place }: Professional, index: number) =>
  index % 4 === 1 && place.name !== "Mockingham Hospital"
    ? [refer("Location/mockingham-hospital", "Mockingham Hospital")]
    : [];

/** Everybody English; every third Spanish too, every fifth Chinese. Counted, so that nothing drawn moves. */
const spokenBy = (index: number): readonly string[] => [
  "en",
  ...(index % 3 === 0 ? ["es"] : []),
  ...(index % 5 === 1 ? ["zh"] : []),
];

/** The professional with this id, as stories name them. Throws on an unknown one: a story would be half. */
export function professionalCalled(directory: Directory, id: string): Professional {
  const found = directory.professionals.find((each) => each.reference === `Practitioner/${id}`);
  if (!found) throw new Error(`seed.unknownProfessional: ${id}`);
  return found;
}

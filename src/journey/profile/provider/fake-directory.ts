import type {
  FhirResource,
  InsurancePlan,
  Location,
  OrganizationAffiliation,
  PractitionerRole,
  Reference,
} from "fhir/r4";

/** A small invented directory for tests: one practice, three professionals, two networks, two plans. */

const planNet = "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition";
const at = { lastUpdated: "2026-11-01T00:00:00.000Z", versionId: "3" };
const refer = (reference: string, display?: string): Reference => ({
  reference,
  ...(display === undefined ? {} : { display }),
});

export const network = (key: string) => ({
  url: `${planNet}/network-reference`,
  valueReference: refer(`Organization/${key}`),
});

export const accepts = (code: string, fromNetwork?: string) => ({
  url: `${planNet}/newpatients`,
  extension: [
    { url: "acceptingPatients", valueCodeableConcept: { coding: [{ code }] } },
    ...(fromNetwork === undefined
      ? []
      : [{ url: "fromNetwork", valueReference: refer(`Organization/${fromNetwork}`) }]),
  ],
});

export const place = (id: string, more: Partial<Location> = {}): Location => ({
  resourceType: "Location",
  id,
  meta: at,
  status: "active",
  name: `Place ${id}`,
  address: { line: ["1 Example Street"], city: "Testville", state: "CO", postalCode: "80000" },
  ...more,
});

export const role = (id: string, more: Partial<PractitionerRole> = {}): PractitionerRole => ({
  resourceType: "PractitionerRole",
  id: `${id}-role`,
  meta: at,
  active: true,
  practitioner: refer(`Practitioner/${id}`),
  organization: refer("Organization/testwell"),
  location: [refer("Location/north")],
  specialty: [
    { coding: [{ system: "http://nucc.org/provider-taxonomy", code: "207X00000X" }], text: "Orthopedics" },
  ],
  ...more,
});

export const plan = (id: string, networks: readonly string[]): InsurancePlan => ({
  resourceType: "InsurancePlan",
  id,
  meta: at,
  status: "active",
  name: `Plan ${id}`,
  network: networks.map((key) => refer(`Organization/${key}`)),
});

export const affiliation = (more: Partial<OrganizationAffiliation> = {}): OrganizationAffiliation => ({
  resourceType: "OrganizationAffiliation",
  id: "testwell-affiliation",
  meta: at,
  active: true,
  participatingOrganization: refer("Organization/testwell"),
  network: [refer("Organization/select")],
  ...more,
});

const person = (id: string, family: string, languages: readonly string[]): FhirResource => ({
  resourceType: "Practitioner",
  id,
  meta: at,
  identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" }],
  name: [{ use: "official", prefix: ["Dr."], given: ["Noah"], family }],
  communication: languages.map((code) => ({ coding: [{ system: "urn:ietf:bcp:47", code }] })),
});

const organization = (id: string, name: string, type: string): FhirResource => ({
  resourceType: "Organization",
  id,
  meta: at,
  active: true,
  name,
  type: [{ coding: [{ code: type, display: type === "ntwk" ? "Network" : "Facility" }] }],
  identifier: [
    { system: "http://hl7.org/fhir/sid/us-npi", value: "1112223336" },
    { system: "urn:oid:2.16.840.1.113883.4.4", value: "987654321" },
  ],
});

export const directory: readonly FhirResource[] = [
  organization("testwell", "Testwell Orthopedics", "fac"),
  organization("standard", "Standard Network", "ntwk"),
  organization("select", "Select Network", "ntwk"),
  plan("ppo", ["standard"]),
  plan("hmo", ["select"]),
  place("north", {
    managingOrganization: refer("Organization/testwell"),
    position: { latitude: 39.75, longitude: -105 },
    telecom: [{ system: "phone", value: "+15555550177" }],
    hoursOfOperation: [
      { daysOfWeek: ["mon", "tue", "wed", "thu", "fri"], openingTime: "08:00:00", closingTime: "17:30:00" },
    ],
    extension: [{ url: `${planNet}/accessibility`, valueCodeableConcept: { coding: [{ code: "adacomp" }] } }],
  }),
  place("far", { position: { latitude: 40, longitude: -105 } }),
  person("mockett", "Mockett", ["en", "es"]),
  person("fixture", "Fixture", ["en"]),
  person("affiliated", "Affiliated", ["en"]),
  role("mockett", {
    extension: [network("standard"), accepts("newpt", "standard"), accepts("nopt", "select")],
  }),
  role("fixture", { extension: [network("select"), accepts("newpt")], location: [refer("Location/far")] }),
  role("affiliated"),
  affiliation(),
];

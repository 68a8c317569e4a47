import type { CodeableConcept, Coding, Money, Reference } from "fhir/r4";

/** Code systems and identifier systems of the seed. Ours end in `.example`. */
export const systems = {
  memberId: "https://careline.example/member-id",
  claimNumber: "https://careline.example/claim-number",
  plan: "https://careline.example/plan",
  benefitType: "https://careline.example/benefit-type",
  authorizationNumber: "https://careline.example/authorization-number",
  task: "https://careline.example/task",
  npi: "http://hl7.org/fhir/sid/us-npi",
  tin: "urn:oid:2.16.840.1.113883.4.4",
  identifierType: "http://terminology.hl7.org/CodeSystem/v2-0203",
  carinIdentifierType: "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType",
  carinAdjudication: "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication",
  carinDiscriminator: "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator",
  carinStatus: "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBPayerAdjudicationStatus",
  carinSupportingInfo: "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType",
  adjudication: "http://terminology.hl7.org/CodeSystem/adjudication",
  claimType: "http://terminology.hl7.org/CodeSystem/claim-type",
  carc: "https://x12.org/codes/claim-adjustment-reason-codes",
  adjustmentGroup: "https://x12.org/codes/claim-adjustment-group-codes",
  reviewAction: "https://codesystem.x12.org/005010/306",
  procedure: "http://www.ama-assn.org/go/cpt",
  snomed: "http://snomed.info/sct",
  loinc: "http://loinc.org",
  rxnorm: "http://www.nlm.nih.gov/research/umls/rxnorm",
  vaccine: "http://hl7.org/fhir/sid/cvx",
  icd10: "http://hl7.org/fhir/sid/icd-10-cm",
  specialty: "http://nucc.org/provider-taxonomy",
  language: "urn:ietf:bcp:47",
  role: "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
  coverageClass: "http://terminology.hl7.org/CodeSystem/coverage-class",
  actCode: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
  confidentiality: "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
  planNet: "http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem",
} as const;

/** A concept by code, with our own words as its text: licensed displays are not repeated. */
export const concept = (system: string, code: string, text?: string): CodeableConcept => ({
  coding: [{ system, code }],
  ...(text === undefined ? {} : { text }),
});

/** A concept whose words HL7 gives away freely. */
export const shown = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system, code, display }],
  text: display,
});

export const coding = (system: string, code: string): Coding => ({ system, code });

/** Cents → FHIR money. */
export const money = (cents: number): Money => ({ value: cents / 100, currency: "USD" });

/** `refer("Patient/x", "Rosa Testmember")` */
export const refer = (reference: string, display?: string): Reference => ({
  reference,
  ...(display === undefined ? {} : { display }),
});

/** What a resource's `meta` says of its age: the day's first moment, so that nothing is from the future however early it is. */
export const asOf = (day: string) => ({ lastUpdated: `${day}T00:00:00.000Z` });

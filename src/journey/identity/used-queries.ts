import type { FhirResource } from "fhir/r4";
import type { SearchParameters } from "./fhir-reader.ts";

/** Resource type → what it is searched and sorted by; every type here is read by its id too. */
export type UsedQueries = Readonly<Partial<Record<FhirResource["resourceType"], readonly string[]>>>;

/**
 * Every question the product asks of the plan's FHIR store. A start checks it against the store's own capability
 * statement, because a parameter that a store ignores in silence would answer with other people's data. The fake refuses
 * whatever is not here, so a new question fails its test until its line is written. Base R4 parameters only.
 */
export const usedQueries = {
  AllergyIntolerance: ["patient"],
  Appointment: ["date", "patient"],
  CarePlan: ["patient", "status"],
  CareTeam: ["patient"],
  Claim: ["created", "identifier", "patient", "provider", "use"],
  ClaimResponse: ["created", "identifier", "patient", "request", "use"],
  Communication: ["patient", "sent"],
  CommunicationRequest: ["patient"],
  Condition: ["category", "patient", "recorded-date"],
  Consent: ["patient"],
  Coverage: ["beneficiary"],
  CoverageEligibilityResponse: ["created", "patient"],
  DetectedIssue: ["patient"],
  Endpoint: [],
  ExplanationOfBenefit: ["care-team", "created", "identifier", "patient", "provider"],
  Goal: ["patient"],
  HealthcareService: ["location", "organization"],
  Immunization: ["date", "patient"],
  InsurancePlan: ["identifier", "status"],
  Location: ["address-postalcode", "organization"],
  MeasureReport: ["date", "patient"],
  Medication: [],
  MedicationDispense: ["patient", "whenhandedover"],
  MedicationRequest: ["patient", "status"],
  Observation: ["category", "date", "patient"],
  Organization: ["identifier", "name"],
  OrganizationAffiliation: ["location", "network", "participating-organization", "specialty"],
  Patient: ["address-postalcode", "birthdate", "family", "given", "identifier", "name", "phone"],
  Practitioner: ["communication", "identifier", "name"],
  PractitionerRole: ["location", "organization", "practitioner", "service", "specialty"],
  RelatedPerson: ["patient"],
  Task: ["authored-on", "focus", "patient", "status"],
} as const satisfies UsedQueries;

/** How the answer is cut up and counted: no question in itself, and no store declares it. */
const aboutTheAnswer = new Set(["_count", "_total", "_format"]);

/** What of the table a search uses: `_sort=-created` sorts by `created`, `practitioner.name` searches by `practitioner`. */
export function queryNames(parameters: SearchParameters): readonly string[] {
  return parameters.flatMap(([name, value]) => {
    if (aboutTheAnswer.has(name)) return [];
    if (name === "_sort") return value.split(",").map((rule) => rule.replace(/^-/, ""));
    if (name === "_include" || name === "_revinclude") return [`${name}=${value}`];
    return [name.replace(/[:.].*$/, "")];
  });
}

const everywhere = new Set(["_id", "_lastUpdated"]);

/** What of a search stands not in the table, e.g. `Coverage?payor`; empty when all of it does. */
export function unlistedQueries(
  type: FhirResource["resourceType"],
  parameters: SearchParameters,
  used: UsedQueries = usedQueries,
): readonly string[] {
  const listed = used[type];
  if (!listed) return [type];
  return queryNames(parameters)
    .filter((name) => !everywhere.has(name) && !listed.includes(name))
    .map((name) => `${type}?${name}`);
}

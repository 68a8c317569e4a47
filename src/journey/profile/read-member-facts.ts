import type { FhirReader, SearchParameters } from "../identity/fhir-reader.ts";
import type { MemberFacts } from "./member-facts.ts";
import { mostExplanations } from "./claims/claims-card.ts";
import { readProducts } from "./coverage/read-products.ts";
import { readNames } from "./read-names.ts";

/**
 * Everything the overview needs about one member: one parallel round over the store, and a second for the
 * product of the member's plan, and where a resource points to a person or place without naming it. Base R4 search parameters only, because others
 * may be ignored in silence. Throws `FhirUnavailableError` when the store cannot answer.
 */
export async function readMemberFacts(reader: FhirReader, patientId: string): Promise<MemberFacts> {
  const facts = await readResources(reader, patientId);
  const [names, products] = await Promise.all([
    readNames(reader, facts),
    readProducts(reader, facts.coverages),
  ]);
  return { ...facts, names, products };
}

type ReadFirst = Omit<MemberFacts, "names" | "products">;

/** One page of each, newest first: what a page shows or a rule looks back on. */
async function readResources(reader: FhirReader, patientId: string): Promise<ReadFirst> {
  const by = (name: string, ...more: SearchParameters): SearchParameters => [
    [name, `Patient/${patientId}`],
    ...more,
  ];
  const newest = (parameter: string): SearchParameters => by("patient", ["_sort", `-${parameter}`]);
  const authorization = by("patient", ["use", "preauthorization"], ["_sort", "-created"]);
  const found = await Promise.all([
    reader.read("Patient", patientId),
    reader.search("Coverage", by("beneficiary"), 20),
    reader.search("CoverageEligibilityResponse", newest("created"), 5),
    reader.search("ExplanationOfBenefit", newest("created"), mostExplanations),
    reader.search("Claim", authorization, 20),
    reader.search("ClaimResponse", authorization, 20),
    reader.search("Task", newest("authored-on"), 60),
    reader.search("MeasureReport", newest("date"), 20),
    reader.search("MedicationRequest", by("patient", ["status", "active"]), 40),
    reader.search("MedicationDispense", newest("whenhandedover"), 60),
    reader.search("CareTeam", by("patient"), 10),
    reader.search("Consent", by("patient"), 40),
    reader.search("Communication", newest("sent"), 30),
    reader.search("Immunization", newest("date"), 10),
    reader.search("Appointment", newest("date"), 20),
    reader.search("AllergyIntolerance", by("patient"), 30),
    reader.search("CarePlan", by("patient", ["status", "active"]), 10),
    reader.search("Goal", by("patient"), 20),
    reader.search("Observation", by("patient", ["category", "sdoh,survey"], ["_sort", "-date"]), 40),
    reader.search("Condition", by("patient", ["category", "sdoh"]), 20),
    reader.search("RelatedPerson", by("patient"), 20),
    reader.search("DetectedIssue", by("patient"), 20),
    reader.search("CommunicationRequest", by("patient"), 20),
  ]);
  return {
    patient: found[0],
    coverages: found[1],
    eligibilityResponses: found[2],
    explanations: found[3],
    authorizationRequests: found[4],
    authorizationResponses: found[5],
    tasks: found[6],
    measureReports: found[7],
    medicationRequests: found[8],
    dispenses: found[9],
    careTeams: found[10],
    consents: found[11],
    communications: found[12],
    immunizations: found[13],
    appointments: found[14],
    allergies: found[15],
    carePlans: found[16],
    goals: found[17],
    socialObservations: found[18],
    socialConditions: found[19],
    relations: found[20],
    detectedIssues: found[21],
    paperRequests: found[22],
  };
}

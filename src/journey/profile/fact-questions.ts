import type { FhirReader, SearchParameters } from "../identity/fhir-reader.ts";
import { mostExplanations } from "./claims/claims-card.ts";
import { readProducts } from "./coverage/read-products.ts";
import type { FactKey, MemberFacts } from "./member-facts.ts";

/** What a question may use. */
interface Asking {
  readonly reader: FhirReader;
  readonly patientId: string;
  /** The member under this parameter's name, then more. */
  readonly by: (name: string, ...more: SearchParameters) => SearchParameters;
  readonly newest: (parameter: string) => SearchParameters;
  readonly authorization: SearchParameters;
}

type Questions = { readonly [Key in FactKey]: (asking: Asking) => Promise<Pick<MemberFacts, Key>> };

/**
 * One question per fact, one page of each, newest first: what a page shows or a rule looks back on. Base R4 search
 * parameters only, because others may be ignored in silence.
 */
const questions: Questions = {
  patient: async ({ reader, patientId }) => ({ patient: await reader.read("Patient", patientId) }),
  coverages: async ({ reader, by }) => ({
    coverages: await reader.search("Coverage", by("beneficiary"), 20),
  }),
  // Which product it is only the coverages say: the one question that stands on another.
  products: async ({ reader, by }) => ({
    products: await readProducts(reader, await reader.search("Coverage", by("beneficiary"), 20)),
  }),
  eligibilityResponses: async ({ reader, newest }) => ({
    eligibilityResponses: await reader.search("CoverageEligibilityResponse", newest("created"), 5),
  }),
  explanations: async ({ reader, newest }) => ({
    explanations: await reader.search("ExplanationOfBenefit", newest("created"), mostExplanations),
  }),
  authorizationRequests: async ({ reader, authorization }) => ({
    authorizationRequests: await reader.search("Claim", authorization, 20),
  }),
  authorizationResponses: async ({ reader, authorization }) => ({
    authorizationResponses: await reader.search("ClaimResponse", authorization, 20),
  }),
  tasks: async ({ reader, newest }) => ({
    tasks: await reader.search("Task", newest("authored-on"), 60),
  }),
  paperRequests: async ({ reader, by }) => ({
    paperRequests: await reader.search("CommunicationRequest", by("patient"), 20),
  }),
  measureReports: async ({ reader, newest }) => ({
    measureReports: await reader.search("MeasureReport", newest("date"), 20),
  }),
  medicationRequests: async ({ reader, by }) => ({
    medicationRequests: await reader.search("MedicationRequest", by("patient", ["status", "active"]), 40),
  }),
  dispenses: async ({ reader, newest }) => ({
    dispenses: await reader.search("MedicationDispense", newest("whenhandedover"), 60),
  }),
  careTeams: async ({ reader, by }) => ({ careTeams: await reader.search("CareTeam", by("patient"), 10) }),
  consents: async ({ reader, by }) => ({
    consents: await reader.search("Consent", by("patient"), 40),
  }),
  communications: async ({ reader, newest }) => ({
    communications: await reader.search("Communication", newest("sent"), 30),
  }),
  immunizations: async ({ reader, newest }) => ({
    immunizations: await reader.search("Immunization", newest("date"), 10),
  }),
  appointments: async ({ reader, newest }) => ({
    appointments: await reader.search("Appointment", newest("date"), 20),
  }),
  allergies: async ({ reader, by }) => ({
    allergies: await reader.search("AllergyIntolerance", by("patient"), 30),
  }),
  carePlans: async ({ reader, by }) => ({
    carePlans: await reader.search("CarePlan", by("patient", ["status", "active"]), 10),
  }),
  goals: async ({ reader, by }) => ({ goals: await reader.search("Goal", by("patient"), 20) }),
  socialObservations: async ({ reader, by }) => ({
    socialObservations: await reader.search(
      "Observation",
      by("patient", ["category", "sdoh,survey"], ["_sort", "-date"]),
      40,
    ),
  }),
  socialConditions: async ({ reader, by }) => ({
    socialConditions: await reader.search("Condition", by("patient", ["category", "sdoh"]), 20),
  }),
  relations: async ({ reader, by }) => ({
    relations: await reader.search("RelatedPerson", by("patient"), 20),
  }),
  detectedIssues: async ({ reader, by }) => ({
    detectedIssues: await reader.search("DetectedIssue", by("patient"), 20),
  }),
};

/** Puts one question about one member. Rejects as the reader does. */
export function askFact(reader: FhirReader, patientId: string, key: FactKey): Promise<Partial<MemberFacts>> {
  const by = (name: string, ...more: SearchParameters): SearchParameters => [
    [name, `Patient/${patientId}`],
    ...more,
  ];
  return questions[key]({
    reader,
    patientId,
    by,
    newest: (parameter) => by("patient", ["_sort", `-${parameter}`]),
    authorization: by("patient", ["use", "preauthorization"], ["_sort", "-created"]),
  });
}

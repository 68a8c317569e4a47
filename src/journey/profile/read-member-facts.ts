import type { FhirReader, SearchParameters } from "../identity/fhir-reader.ts";
import type { MemberFacts } from "./member-facts.ts";

/** Newest first, and no more than a page shows or a rule looks back on. */
const searches = (patientId: string) => {
  const of = (name: string, ...more: SearchParameters): SearchParameters => [
    [name, `Patient/${patientId}`],
    ...more,
  ];
  return {
    coverages: of("beneficiary"),
    eligibility: of("patient", ["_sort", "-created"]),
    explanations: of("patient", ["_sort", "-created"]),
    requests: of("patient", ["use", "preauthorization"], ["_sort", "-created"]),
    responses: of("patient", ["use", "preauthorization"], ["_sort", "-created"]),
    tasks: of("patient", ["status", "requested"]),
    reports: of("subject", ["_sort", "-date"]),
    prescriptions: of("patient", ["status", "active"]),
    dispenses: of("patient", ["_sort", "-whenhandedover"]),
    consents: of("patient", ["status", "active"]),
    communications: of("subject", ["_sort", "-sent"]),
    patient: of("patient"),
    immunizations: of("patient", ["_sort", "-date"]),
  };
};

/**
 * Everything the overview needs about one member, in one parallel round of searches over the store.
 * Throws `FhirUnavailableError` when the store cannot answer.
 */
export async function readMemberFacts(reader: FhirReader, patientId: string): Promise<MemberFacts> {
  const by = searches(patientId);
  const [
    patient,
    coverages,
    eligibilityResponses,
    explanations,
    authorizationRequests,
    authorizationResponses,
    tasks,
    measureReports,
    medicationRequests,
    dispenses,
    careTeams,
    consents,
    communications,
    immunizations,
  ] = await Promise.all([
    reader.read("Patient", patientId),
    reader.search("Coverage", by.coverages, 20),
    reader.search("CoverageEligibilityResponse", by.eligibility, 5),
    reader.search("ExplanationOfBenefit", by.explanations, 50),
    reader.search("Claim", by.requests, 20),
    reader.search("ClaimResponse", by.responses, 20),
    reader.search("Task", by.tasks, 20),
    reader.search("MeasureReport", by.reports, 20),
    reader.search("MedicationRequest", by.prescriptions, 40),
    reader.search("MedicationDispense", by.dispenses, 60),
    reader.search("CareTeam", by.patient, 10),
    reader.search("Consent", by.consents, 20),
    reader.search("Communication", by.communications, 10),
    reader.search("Immunization", by.immunizations, 10),
  ]);
  return {
    patient,
    coverages,
    eligibilityResponses,
    explanations,
    authorizationRequests,
    authorizationResponses,
    tasks,
    measureReports,
    medicationRequests,
    dispenses,
    careTeams,
    consents,
    communications,
    immunizations,
  };
}

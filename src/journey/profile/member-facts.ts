import type {
  Appointment,
  CareTeam,
  Claim,
  ClaimResponse,
  Communication,
  Consent,
  Coverage,
  CoverageEligibilityResponse,
  ExplanationOfBenefit,
  Immunization,
  MeasureReport,
  MedicationDispense,
  MedicationRequest,
  Patient,
  Task,
} from "fhir/r4";
import type { Names } from "./fhir-values.ts";

/** What the plan's store holds about one member, as it came: raw resources, grouped by type. */
export interface MemberFacts {
  /** Null when nobody was identified, or the store knows no such person. */
  readonly patient: Patient | null;
  readonly coverages: readonly Coverage[];
  readonly eligibilityResponses: readonly CoverageEligibilityResponse[];
  readonly explanations: readonly ExplanationOfBenefit[];
  /** Claims of use `preauthorization`: service and urgency of a request. */
  readonly authorizationRequests: readonly Claim[];
  /** The plan's answers to them. */
  readonly authorizationResponses: readonly ClaimResponse[];
  readonly tasks: readonly Task[];
  readonly measureReports: readonly MeasureReport[];
  readonly medicationRequests: readonly MedicationRequest[];
  readonly dispenses: readonly MedicationDispense[];
  readonly careTeams: readonly CareTeam[];
  readonly consents: readonly Consent[];
  readonly communications: readonly Communication[];
  readonly immunizations: readonly Immunization[];
  readonly appointments: readonly Appointment[];
  readonly names: Names;
}

/** Nothing known: the page of an unknown caller. */
export const noFacts: MemberFacts = {
  patient: null,
  coverages: [],
  eligibilityResponses: [],
  explanations: [],
  authorizationRequests: [],
  authorizationResponses: [],
  tasks: [],
  measureReports: [],
  medicationRequests: [],
  dispenses: [],
  careTeams: [],
  consents: [],
  communications: [],
  immunizations: [],
  appointments: [],
  names: new Map(),
};

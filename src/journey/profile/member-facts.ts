import type {
  AllergyIntolerance,
  Appointment,
  CarePlan,
  CareTeam,
  Claim,
  ClaimResponse,
  Communication,
  Condition,
  CommunicationRequest,
  Consent,
  Coverage,
  CoverageEligibilityResponse,
  DetectedIssue,
  ExplanationOfBenefit,
  Goal,
  Immunization,
  InsurancePlan,
  MeasureReport,
  MedicationDispense,
  MedicationRequest,
  Observation,
  Patient,
  RelatedPerson,
  Task,
} from "fhir/r4";
import type { Names } from "./fhir-values.ts";

/** What the plan's store holds about one member, as it came: raw resources, grouped by type. */
export interface MemberFacts {
  /** Null when nobody was identified, or the store knows no such person. */
  readonly patient: Patient | null;
  readonly coverages: readonly Coverage[];
  /** The products that the coverages name as their plan. */
  readonly products: readonly InsurancePlan[];
  readonly eligibilityResponses: readonly CoverageEligibilityResponse[];
  readonly explanations: readonly ExplanationOfBenefit[];
  /** Claims of use `preauthorization`: service and urgency of a request. */
  readonly authorizationRequests: readonly Claim[];
  /** The plan's answers to them. */
  readonly authorizationResponses: readonly ClaimResponse[];
  /** Of any status: papers asked for, grievances, appeals, promises. */
  readonly tasks: readonly Task[];
  /** What the plan asked providers to send. */
  readonly paperRequests: readonly CommunicationRequest[];
  readonly measureReports: readonly MeasureReport[];
  readonly detectedIssues: readonly DetectedIssue[];
  readonly medicationRequests: readonly MedicationRequest[];
  readonly dispenses: readonly MedicationDispense[];
  readonly careTeams: readonly CareTeam[];
  readonly consents: readonly Consent[];
  readonly communications: readonly Communication[];
  readonly immunizations: readonly Immunization[];
  readonly appointments: readonly Appointment[];
  readonly allergies: readonly AllergyIntolerance[];
  readonly carePlans: readonly CarePlan[];
  readonly goals: readonly Goal[];
  /** Of category `sdoh` or `survey`. */
  readonly socialObservations: readonly Observation[];
  /** Of category `sdoh`. */
  readonly socialConditions: readonly Condition[];
  readonly relations: readonly RelatedPerson[];
  readonly names: Names;
  /** What could not be read, or was not asked: its facts are empty here, which says nothing about the member. */
  readonly unread: readonly FactKey[];
}

/** One question to the store each. */
export type FactKey = Exclude<keyof MemberFacts, "names" | "unread">;

/** Nothing known: the page of an unknown caller. */
export const noFacts: MemberFacts = {
  patient: null,
  coverages: [],
  products: [],
  eligibilityResponses: [],
  explanations: [],
  authorizationRequests: [],
  authorizationResponses: [],
  tasks: [],
  paperRequests: [],
  measureReports: [],
  detectedIssues: [],
  medicationRequests: [],
  dispenses: [],
  careTeams: [],
  consents: [],
  communications: [],
  immunizations: [],
  appointments: [],
  allergies: [],
  carePlans: [],
  goals: [],
  socialObservations: [],
  socialConditions: [],
  relations: [],
  names: new Map(),
  unread: [],
};

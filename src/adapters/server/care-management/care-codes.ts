import type {
  CarePlan,
  CodeableConcept,
  Communication,
  Identifier,
  ServiceRequest,
  Task,
  TaskInput,
} from "fhir/r4";
import { keyOf } from "#journey/profile/fhir-values.ts";

/** What the system's cases are made of. */
export type CareResource = Task | CarePlan | ServiceRequest | Communication;

/**
 * How we write and find things in the care-management system (docs/decisions/0017). Systems of our own where base FHIR
 * leaves a place open.
 */
export const systems = {
  care: "https://careline.example/care-management",
  action: "https://careline.example/next-best-action",
  group: "https://careline.example/next-best-action-group",
  standing: "https://careline.example/next-best-action-standing",
  contact: "https://careline.example/contact",
  slate: "https://careline.example/slate",
  decision: "https://careline.example/decision",
  referral: "https://careline.example/referral",
  told: "https://careline.example/told",
  taskCode: "http://hl7.org/fhir/CodeSystem/task-code",
} as const;

/** Codes of `systems.care`. */
export const careKinds = {
  /** A Task: a slate that waits for a view. */
  slate: "slate",
  /** A Task and its ServiceRequest: an agent asks for something. */
  referral: "referral",
  /** A ServiceRequest: a case manager's word on an action. */
  word: "word",
  /** A CarePlan: a case. */
  case: "case",
  /** An input of a slate. */
  action: "action",
  about: "about",
  /** An output of a referral. */
  outcome: "outcome",
} as const;
export type CareKind = keyof typeof careKinds;

/** A token for a search, and a concept for a resource. */
export const careToken = (kind: CareKind): string => `${systems.care}|${careKinds[kind]}`;
export const careConcept = (kind: CareKind, text: string): CodeableConcept => ({
  coding: [{ system: systems.care, code: careKinds[kind] }],
  text,
});

export const isCareKind = (kind: CareKind, concepts: readonly CodeableConcept[]): boolean =>
  concepts.some((concept) => codeIn(systems.care, concept) === careKinds[kind]);

/** The concept's code of one system. */
export const codeIn = (system: string, concept: CodeableConcept | undefined): string | null =>
  concept?.coding?.find((coding) => coding.system === system)?.code ?? null;

/** All codes of one system, in order, each once. */
export const codesIn = (system: string, concepts: readonly CodeableConcept[]): readonly string[] => [
  ...new Set(
    concepts.flatMap(({ coding = [] }) =>
      coding.flatMap((each) => (each.system === system && each.code !== undefined ? [each.code] : [])),
    ),
  ),
];

export const identifierIn = (system: string, identifiers: readonly Identifier[] | undefined): string | null =>
  identifiers?.find((each) => each.system === system)?.value ?? null;

/** The one place that says how a member of ours is named there: the systems of a plan share FHIR ids. */
export const patientReference = (patientId: string): string => `Patient/${patientId}`;

/** What an offer is about: often a resource of the plan's store, which this system does not have, so it is text. */
export function aboutInput(rule: string, about: string): TaskInput {
  const { coding = [], text = "" } = careConcept("about", "Is about");
  return { type: { coding: [...coding, { system: systems.action, code: rule }], text }, valueString: about };
}

/** Whom a resource is about, however its server writes references; null where that is no patient. */
export function patientIdOf(resource: CareResource): string | null {
  const key = keyOf(resource.resourceType === "Task" ? resource.for : resource.subject);
  return key?.startsWith("Patient/") ? key.slice("Patient/".length) : null;
}

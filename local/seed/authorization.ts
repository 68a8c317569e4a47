import type { Claim, ClaimResponse, Extension, Task } from "fhir/r4";
import { asOf, concept, refer, systems } from "./concepts.ts";
import { coverageReference } from "./coverage.ts";
import { instant, plusDays } from "./days.ts";
import type { Day } from "./days.ts";
import type { Service } from "./claim.ts";
import type { Professional } from "./directory.ts";
import type { MemberSketch } from "./member-sketch.ts";
import { insurer } from "./plans.ts";

interface AuthorizationSketch {
  readonly id: string;
  readonly number: string;
  readonly service: Service;
  readonly requester: Professional;
  readonly requestedOn: Day;
  readonly urgency: "standard" | "expedited";
  /** X12's review action: A1 approved, A2 approved in part, A3 denied, A4 in review, A6 changed. */
  readonly action: "A1" | "A2" | "A3" | "A4" | "A6";
  readonly decidedOn: Day;
  /** How many were asked for, e.g. visits. Where it is granted in part, half of them are. */
  readonly units?: number;
  /** A document the plan waits for, in words; makes a Task. */
  readonly missing?: string;
}

/** The request, the plan's answer in the manner of Da Vinci PAS, and a Task where a document is missing. */
export function buildAuthorization(
  member: MemberSketch,
  sketch: AuthorizationSketch,
): [Claim, ClaimResponse, ...Task[]] {
  const request = requestOf(member, sketch);
  const answer = answerOf(member, sketch);
  return sketch.missing === undefined
    ? [request, answer]
    : [request, answer, taskOf(member, sketch, sketch.missing)];
}

function requestOf(member: MemberSketch, sketch: AuthorizationSketch): Claim {
  const { service, requester } = sketch;
  return {
    resourceType: "Claim",
    id: sketch.id,
    meta: asOf(sketch.requestedOn),
    identifier: [{ system: systems.authorizationNumber, value: sketch.number }],
    status: "active",
    type: concept(systems.claimType, "professional"),
    use: "preauthorization",
    patient: refer(`Patient/${member.id}`),
    created: instant(sketch.requestedOn, "15:00"),
    insurer,
    provider: refer(requester.reference, requester.name),
    priority: concept(
      "http://terminology.hl7.org/CodeSystem/processpriority",
      sketch.urgency === "expedited" ? "stat" : "normal",
    ),
    insurance: [{ sequence: 1, focal: true, coverage: coverageReference(member) }],
    item: [
      {
        sequence: 1,
        productOrService: concept(systems.procedure, service.code, service.words),
        ...(sketch.units === undefined ? {} : { quantity: { value: sketch.units } }),
      },
    ],
  };
}

function answerOf(member: MemberSketch, sketch: AuthorizationSketch): ClaimResponse {
  return {
    resourceType: "ClaimResponse",
    id: `${sketch.id}-answer`,
    meta: asOf(sketch.decidedOn),
    identifier: [{ system: systems.authorizationNumber, value: sketch.number }],
    status: "active",
    type: concept(systems.claimType, "professional"),
    use: "preauthorization",
    patient: refer(`Patient/${member.id}`),
    created: instant(sketch.decidedOn, "16:00"),
    insurer,
    requestor: refer(sketch.requester.reference, sketch.requester.name),
    request: refer(`Claim/${sketch.id}`),
    outcome: "complete",
    ...(sketch.action === "A1" ? { preAuthRef: sketch.number } : {}),
    ...(isGranted(sketch)
      ? { preAuthPeriod: { start: sketch.decidedOn, end: plusDays(sketch.decidedOn, 180) } }
      : {}),
    item: [
      {
        itemSequence: 1,
        ...authorizedUnits(sketch),
        adjudication: [
          { extension: [reviewAction(sketch)], category: concept(systems.adjudication, "submitted") },
        ],
      },
    ],
  };
}

const pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition";

const isGranted = ({ action }: AuthorizationSketch): boolean =>
  action === "A1" || action === "A2" || action === "A6";

/** PAS says what was granted in an extension of the line. */
function authorizedUnits(sketch: AuthorizationSketch): { extension?: Extension[] } {
  if (sketch.units === undefined || !isGranted(sketch)) return {};
  const granted = sketch.action === "A1" ? sketch.units : Math.floor(sketch.units / 2);
  return {
    extension: [
      {
        url: `${pas}/extension-itemAuthorizedDetail`,
        extension: [{ url: "quantity", valueQuantity: { value: granted } }],
      },
    ],
  };
}

/** Why a request was refused or cut, in words of our own. */
const reasons: Partial<Record<AuthorizationSketch["action"], string>> = {
  A2: "The records show a need for a part of it",
  A3: "The records do not show that it is needed now",
  A6: "Changed to fewer than were asked for",
};

/** The decision stands in this extension and nowhere else; `outcome` only says that the request was processed. */
const reviewAction = (sketch: AuthorizationSketch): Extension => ({
  url: `${pas}/extension-reviewAction`,
  extension: [
    ...(sketch.action === "A1" ? [{ url: "number", valueString: sketch.number }] : []),
    {
      url: `${pas}/extension-reviewActionCode`,
      valueCodeableConcept: concept(systems.reviewAction, sketch.action),
    },
    ...(reasons[sketch.action] === undefined
      ? []
      : [{ url: "reasonCode", valueCodeableConcept: { text: reasons[sketch.action] ?? "" } }]),
  ],
});

function taskOf(member: MemberSketch, sketch: AuthorizationSketch, missing: string): Task {
  return {
    resourceType: "Task",
    id: `${sketch.id}-task`,
    meta: asOf(sketch.decidedOn),
    status: "requested",
    intent: "order",
    code: concept("http://hl7.org/fhir/us/davinci-hrex/CodeSystem/hrex-temp", "attachment-request-code"),
    focus: refer(`Claim/${sketch.id}`),
    reasonReference: refer(`Claim/${sketch.id}`),
    for: refer(`Patient/${member.id}`),
    authoredOn: instant(sketch.decidedOn, "16:00"),
    requester: insurer,
    owner: refer(sketch.requester.reference, sketch.requester.name),
    restriction: { period: { end: plusDays(sketch.decidedOn, 10) } },
    input: [{ type: { text: "Document" }, valueString: missing }],
  };
}

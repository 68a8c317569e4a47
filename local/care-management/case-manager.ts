import type { CarePlan, PractitionerRole, Reference, ServiceRequest, Task } from "fhir/r4";
import { careConcept, patientReference, systems } from "#adapters/server/care-management/care-codes.ts";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { FhirStore } from "../fhir/fhir-store.ts";
import type { FromCaseManager } from "./page/from-case-manager.ts";
import { readResource } from "./read-resource.ts";

/** Who sits at the page. */
export const caseManager = { name: "Carmen Placeholder", role: "Nurse case manager" } as const;

export interface CaseDesk {
  readonly store: FhirStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

type Doing<K extends FromCaseManager["kind"]> = Extract<FromCaseManager, { kind: K }>;

/** Writes down what the case manager did, as a real system would; what is about nothing that is there does nothing. */
export function act(desk: CaseDesk, done: FromCaseManager): void {
  switch (done.kind) {
    case "seeSlate":
      return moveTask(desk, done.taskId, () => ({ status: "completed" }));
    case "refuseSlate":
    case "refuseReferral":
      return moveTask(desk, done.taskId, () => ({ status: "rejected", statusReason: { text: done.why } }));
    case "acceptReferral":
      return moveTask(desk, done.taskId, () => ({ status: "accepted" }));
    case "closeReferral":
      return closeReferral(desk, done);
    case "veto":
    case "urge":
      return keep(desk, wordOn(desk, done));
    case "withdrawWord":
      return withdrawWord(desk, done);
    case "openCase":
      return keep(desk, caseOf(desk, done));
    case "closeCase":
      return closeCase(desk, done);
  }
}

const self: Reference = { display: caseManager.name };
const role: PractitionerRole = {
  resourceType: "PractitionerRole",
  id: "manager",
  code: [{ text: caseManager.role }],
};

const keep = (
  { store }: CaseDesk,
  resource: (Task | ServiceRequest | CarePlan) & { readonly id: string },
): void => void store.put(resource);

type Move = Pick<Task, "status" | "statusReason" | "executionPeriod" | "output">;

function moveTask(desk: CaseDesk, taskId: string, move: (task: Task) => Move): void {
  const task = readResource(desk.store, "Task", taskId);
  if (!task) return;
  keep(desk, { ...task, owner: self, lastModified: desk.clock.now().toISOString(), ...move(task) });
}

function closeReferral(desk: CaseDesk, { taskId, outcome }: Doing<"closeReferral">): void {
  const end = desk.clock.now().toISOString();
  moveTask(desk, taskId, ({ executionPeriod }) => ({
    status: "completed",
    executionPeriod: { ...executionPeriod, end },
    output: [{ type: careConcept("outcome", "What came of it"), valueString: outcome }],
  }));
  const focus = readResource(desk.store, "Task", taskId)?.focus?.reference?.split("/")[1] ?? "";
  const request = readResource(desk.store, "ServiceRequest", focus);
  if (request) keep(desk, { ...request, status: "completed" });
}

function wordOn({ clock, ids }: CaseDesk, done: Doing<"veto" | "urge">): ServiceRequest & { id: string } {
  const now = clock.now().toISOString();
  return {
    resourceType: "ServiceRequest",
    id: ids.next(),
    status: "active",
    intent: "order",
    category: [careConcept("word", "What to offer this member")],
    ...(done.kind === "veto" ? { doNotPerform: true } : { priority: "urgent" }),
    code: { coding: [{ system: systems.action, code: done.action }] },
    subject: { reference: patientReference(done.patientId) },
    occurrencePeriod: { start: now, ...(done.until === null ? {} : { end: `${done.until}T23:59:59Z` }) },
    authoredOn: now,
    requester: self,
    reasonCode: [{ text: done.why }],
  };
}

function withdrawWord(desk: CaseDesk, { requestId }: Doing<"withdrawWord">): void {
  const request = readResource(desk.store, "ServiceRequest", requestId);
  if (request) keep(desk, { ...request, status: "revoked" });
}

function caseOf({ clock, ids }: CaseDesk, done: Doing<"openCase">): CarePlan & { id: string } {
  const covered = [
    ...done.groups.map((code) => ({ system: systems.group, code })),
    ...done.actions.map((code) => ({ system: systems.action, code })),
  ];
  const now = clock.now().toISOString();
  return {
    resourceType: "CarePlan",
    id: ids.next(),
    contained: [role],
    status: "active",
    intent: "plan",
    category: [careConcept("case", "Care management")],
    title: done.title,
    subject: { reference: patientReference(done.patientId) },
    period: { start: now },
    created: now,
    author: { reference: "#manager", display: caseManager.name },
    activity: covered.map((coding) => ({ detail: { status: "in-progress", code: { coding: [coding] } } })),
  };
}

function closeCase(desk: CaseDesk, { planId }: Doing<"closeCase">): void {
  const plan = readResource(desk.store, "CarePlan", planId);
  if (!plan) return;
  const period = { ...plan.period, end: desk.clock.now().toISOString() };
  keep(desk, { ...plan, status: "completed", period });
}

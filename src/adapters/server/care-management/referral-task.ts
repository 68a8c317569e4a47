import type { Communication, ServiceRequest, Task } from "fhir/r4";
import { isClosed, oncePerContact } from "#journey/next-best-action/care-management.ts";
import type {
  Referral,
  ReferralOutcome,
  ReferralStatus,
  ToldMember,
} from "#journey/next-best-action/care-management.ts";
import { aboutInput, careConcept, codeIn, isCareKind, patientReference, systems } from "./care-codes.ts";
import { ownWords } from "./own-words.ts";

/** What is asked for. Followed through the Task; a closed-loop referral as in the SDOH Clinical Care guide. */
export const referralRequest = (referral: Referral): ServiceRequest => ({
  resourceType: "ServiceRequest",
  identifier: [{ system: systems.referral, value: oncePerContact(referral) }],
  status: "active",
  intent: "order",
  priority: referral.priority,
  category: [careConcept("referral", "Referral from member services")],
  code: { coding: [{ system: systems.action, code: referral.rule }], text: referral.request },
  subject: { reference: patientReference(referral.patientId) },
  authoredOn: referral.at,
  requester: { display: referral.by },
  reasonCode: [{ text: referral.reason }],
});

/** `focus` is the ServiceRequest's id. */
export const referralTask = (referral: Referral, focus: string): Task => ({
  resourceType: "Task",
  identifier: [{ system: systems.referral, value: oncePerContact(referral) }],
  groupIdentifier: { system: systems.contact, value: referral.contactId },
  status: "requested",
  intent: "order",
  priority: referral.priority,
  code: {
    coding: [
      { system: systems.taskCode, code: "fulfill" },
      ...(careConcept("referral", "").coding ?? []),
      { system: systems.action, code: referral.rule },
    ],
    text: referral.request,
  },
  focus: { reference: `ServiceRequest/${focus}` },
  for: { reference: patientReference(referral.patientId) },
  authoredOn: referral.at,
  requester: { display: referral.by },
  input: [aboutInput(referral.rule, referral.about)],
});

/** What a member was told, for whoever opens their case. */
export const toldCommunication = (told: ToldMember): Communication => ({
  resourceType: "Communication",
  identifier: [{ system: systems.told, value: oncePerContact(told) }],
  status: told.answer === "accepted" ? "completed" : "not-done",
  ...(told.answer === "declined" ? { statusReason: { text: "Not taken up in the contact." } } : {}),
  subject: { reference: patientReference(told.patientId) },
  topic: { coding: [{ system: systems.action, code: told.rule }] },
  sent: told.at,
  sender: { display: told.by },
  ...(told.words === null ? {} : { payload: [{ contentString: told.words }] }),
});

/** Task.status (https://hl7.org/fhir/R4/valueset-task-status.html) → our words. What is not here is `unknown`. */
const statusWords: Readonly<Record<string, ReferralStatus>> = {
  draft: "sent",
  requested: "sent",
  received: "received",
  accepted: "accepted",
  ready: "accepted",
  "in-progress": "inProgress",
  "on-hold": "onHold",
  rejected: "refused",
  cancelled: "withdrawn",
  failed: "notDone",
  completed: "done",
};

export const statusOf = ({ status }: Pick<Task, "status">): ReferralStatus =>
  statusWords[status] ?? "unknown";

/** Referrals of ours among a member's Tasks, newest first; what was entered in error never was. */
export const readReferrals = (tasks: readonly Task[]): readonly ReferralOutcome[] =>
  tasks
    .filter(({ status, code }) => status !== "entered-in-error" && isCareKind("referral", code ? [code] : []))
    .map(outcomeOf)
    .toSorted((one, other) => other.sentAt.localeCompare(one.sentAt));

function outcomeOf(task: Task): ReferralOutcome {
  const status = statusOf(task);
  return {
    taskId: task.id ?? "",
    status,
    contactId: task.groupIdentifier?.value ?? "",
    rule: codeIn(systems.action, task.code) ?? "",
    about: (task.input ?? []).find(({ type }) => isCareKind("about", [type]))?.valueString ?? "",
    sentAt: task.authoredOn ?? "",
    closedAt: isClosed(status) ? closedAt(task) : null,
    outcome: ownWords(task, outcomeText(task, status)),
    by: task.owner?.display ?? null,
  };
}

const closedAt = ({ executionPeriod, lastModified, meta }: Task): string | null =>
  executionPeriod?.end ?? lastModified ?? meta?.lastUpdated ?? null;

/** Where systems write it, the surest first: an output, why it ended, how the work stands, a note. */
function outcomeText(task: Task, status: ReferralStatus): string | undefined {
  const ended = status === "done" ? undefined : task.statusReason?.text;
  return outputText(task) ?? ended ?? task.businessStatus?.text ?? task.note?.at(-1)?.text;
}

function outputText({ output = [] }: Task): string | undefined {
  const named = output.find(({ type }) => isCareKind("outcome", [type])) ?? output[0];
  return named?.valueString ?? named?.valueCodeableConcept?.text;
}

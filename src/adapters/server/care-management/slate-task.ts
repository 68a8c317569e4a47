import type { Task, TaskInput } from "fhir/r4";
import { slateKey } from "#journey/next-best-action/care-management.ts";
import type { WordOnRule, SlateForCare } from "#journey/next-best-action/care-management.ts";
import {
  aboutInput,
  careConcept,
  codeIn,
  identifierIn,
  isCareKind,
  patientReference,
  systems,
} from "./care-codes.ts";
import { ownWords } from "./own-words.ts";

/** A view that comes later helps nobody on this contact. */
const waitsMs = 2 * 60 * 60 * 1000;

/** A slate as a Task that asks for a view: a proposal, since nothing is ordered by it. */
export const slateTask = (slate: SlateForCare): Task => ({
  resourceType: "Task",
  identifier: [
    { system: systems.slate, value: slateKey(slate) },
    { system: systems.decision, value: slate.decisionId },
  ],
  groupIdentifier: { system: systems.contact, value: slate.contactId },
  status: "requested",
  intent: "proposal",
  priority: "stat",
  code: careConcept("slate", "Look at what is offered to this member now"),
  for: { reference: patientReference(slate.patientId) },
  authoredOn: slate.decidedAt,
  requester: { display: "Member services" },
  restriction: {
    period: { end: new Date(new Date(slate.decidedAt).getTime() + waitsMs).toISOString() },
  },
  input: slate.actions.flatMap(inputsOf),
});

function inputsOf({ rule, group, standing, about }: SlateForCare["actions"][number]): TaskInput[] {
  const coding = [
    { system: systems.action, code: rule },
    { system: systems.group, code: group },
    { system: systems.standing, code: standing },
  ];
  return [
    { type: careConcept("action", "Offered"), valueCodeableConcept: { coding } },
    aboutInput(rule, about),
  ];
}

export const isSlate = (task: Task): boolean => isCareKind("slate", task.code ? [task.code] : []);

/** Whose contact a slate is of; null where its time is over. */
export function contactOfSlate(task: Task, now: Date): string | null {
  const end = task.restriction?.period?.end;
  const isOver = end === undefined || new Date(end) <= now;
  return isSlate(task) && !isOver ? identifierIn(systems.contact, list(task.groupIdentifier)) : null;
}

const list = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

/** A slate that was rejected whole, as base FHIR workflow does it, is a veto of each of its offers for this contact. */
export const vetoesOnContact = (tasks: readonly Task[], contactId: string): readonly WordOnRule[] =>
  tasks
    .filter(({ status, groupIdentifier }) => status === "rejected" && groupIdentifier?.value === contactId)
    .flatMap(vetoesOf);

function vetoesOf(task: Task): readonly WordOnRule[] {
  const why = ownWords(task, task.statusReason?.text);
  const by = task.owner?.display ?? null;
  return (task.input ?? []).flatMap(({ valueCodeableConcept }) => {
    const rule = codeIn(systems.action, valueCodeableConcept);
    return rule === null ? [] : [{ rule, why, by, until: null }];
  });
}

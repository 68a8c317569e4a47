import type { CarePlan, Communication, ServiceRequest, Task } from "fhir/r4";
import { codeIn, codesIn, patientIdOf, systems } from "#adapters/server/care-management/care-codes.ts";
import type { CareResource } from "#adapters/server/care-management/care-codes.ts";
import { readCases, readWords } from "#adapters/server/care-management/read-words.ts";
import { readReferrals } from "#adapters/server/care-management/referral-task.ts";
import { contactOfSlate } from "#adapters/server/care-management/slate-task.ts";
import { groups } from "#journey/next-best-action/standing.ts";
import { isClosed } from "#journey/next-best-action/care-management.ts";
import type { ReferralOutcome, ReferralStatus } from "#journey/next-best-action/care-management.ts";
import type { FhirStore } from "../fhir/fhir-store.ts";
import { caseManager } from "./case-manager.ts";
import type { MemberFile, ToCaseManager } from "./page/to-case-manager.ts";
import { listResources } from "./read-resource.ts";

export interface Roster {
  /** Patient id → name, of everybody a case can be opened for by choice. */
  readonly known: ReadonlyMap<string, string>;
  /** The name of any member; null for nobody of ours. */
  readonly nameOf: (patientId: string) => string | null;
}

interface Files {
  readonly tasks: readonly (Task & { readonly id: string })[];
  readonly plans: readonly (CarePlan & { readonly id: string })[];
  readonly requests: readonly (ServiceRequest & { readonly id: string })[];
  readonly told: readonly (Communication & { readonly id: string })[];
}

/** The whole page, from what lies in the store. */
export function caseBoard(store: FhirStore, { known, nameOf }: Roster, now: Date): ToCaseManager {
  const files: Files = {
    tasks: listResources(store, "Task"),
    plans: listResources(store, "CarePlan"),
    requests: listResources(store, "ServiceRequest"),
    told: listResources(store, "Communication"),
  };
  const members = [...byMember(files)]
    .map(([patientId, theirs]) => ({
      patientId,
      name: nameOf(patientId) ?? patientId,
      ...fileOf(theirs, now),
    }))
    .filter(isAnything);
  const offered = files.tasks.flatMap(({ input = [] }) =>
    input.flatMap(({ valueCodeableConcept }) => valueCodeableConcept ?? []),
  );
  return {
    manager: caseManager,
    members: members.toSorted((one, other) => Number(isWaiting(other)) - Number(isWaiting(one))),
    others: [...known]
      .filter(([patientId]) => !members.some((each) => each.patientId === patientId))
      .map(([patientId, name]) => ({ patientId, name })),
    coverable: {
      groups: [...groups],
      actions: codesIn(systems.action, offered).toSorted(),
    },
  };
}

const isAnything = ({ slates, referrals, words, cases, told }: MemberFile): boolean =>
  slates.length + referrals.length + words.length + cases.length + told.length > 0;

const isWaiting = ({ slates, referrals }: MemberFile): boolean =>
  slates.length > 0 || referrals.some(({ state }) => state !== "closed");

type FileParts = Omit<MemberFile, "patientId" | "name">;

/** Each member's part of the files, in the order in which members turn up: whoever something changed for last comes first. */
function byMember(files: Files): ReadonlyMap<string, Files> {
  const parts = {
    tasks: ofEach(files.tasks),
    plans: ofEach(files.plans),
    requests: ofEach(files.requests),
    told: ofEach(files.told),
  };
  const ids = new Set(Object.values(parts).flatMap((each) => [...each.keys()]));
  return new Map(
    [...ids].map((id) => [
      id,
      {
        tasks: parts.tasks.get(id) ?? [],
        plans: parts.plans.get(id) ?? [],
        requests: parts.requests.get(id) ?? [],
        told: parts.told.get(id) ?? [],
      },
    ]),
  );
}

function ofEach<R extends CareResource>(resources: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>();
  for (const resource of resources) {
    const patientId = patientIdOf(resource) ?? "";
    const theirs = found.get(patientId);
    if (theirs) theirs.push(resource);
    else found.set(patientId, [resource]);
  }
  found.delete("");
  return found;
}

function fileOf(files: Files, now: Date): FileParts {
  return {
    slates: newestPerContact(files.tasks, now).map(slateCard),
    referrals: readReferrals(files.tasks).map((each) => referralCard(each, files)),
    words: files.requests.flatMap((request) => wordCards(request, now)),
    cases: files.plans.flatMap(caseCards),
    told: files.told.map((each) => ({
      toldId: each.id,
      action: codeIn(systems.action, each.topic) ?? "",
      words: each.payload?.[0]?.contentString ?? null,
      isDeclined: each.status === "not-done",
      at: each.sent ?? "",
    })),
  };
}

/** A contact's newest slate, while it waits for a view: the older ones are no longer on anybody's desk. */
function newestPerContact(tasks: Files["tasks"], now: Date): Files["tasks"] {
  const newest = new Map<string, Files["tasks"][number]>();
  for (const task of tasks) {
    const contactId = contactOfSlate(task, now);
    if (contactId === null) continue;
    const before = newest.get(contactId)?.authoredOn ?? "";
    if ((task.authoredOn ?? "") > before) newest.set(contactId, task);
  }
  return [...newest.values()].filter(({ status }) => status === "requested");
}

const slateCard = ({ id, authoredOn, input = [] }: Files["tasks"][number]): FileParts["slates"][number] => ({
  taskId: id,
  at: authoredOn ?? "",
  actions: input.flatMap(({ valueCodeableConcept: concept }) => {
    const action = codeIn(systems.action, concept);
    if (action === null) return [];
    const group = codeIn(systems.group, concept) ?? "";
    return [{ action, group, standing: codeIn(systems.standing, concept) ?? "" }];
  }),
});

function referralCard(referral: ReferralOutcome, { tasks, requests }: Files): FileParts["referrals"][number] {
  const { taskId, sentAt: at, status } = referral;
  const task = tasks.find(({ id }) => id === taskId);
  const request = requests.find(({ id }) => task?.focus?.reference === `ServiceRequest/${id}`);
  return {
    taskId,
    at,
    request: task?.code?.text ?? referral.rule,
    reason: request?.reasonCode?.[0]?.text ?? null,
    from: task?.requester?.display ?? "",
    isUrgent: request?.priority === "urgent",
    state: stateOf(status),
    outcome: referral.outcome,
  };
}

function stateOf(status: ReferralStatus): FileParts["referrals"][number]["state"] {
  if (isClosed(status)) return "closed";
  return status === "sent" ? "waiting" : "accepted";
}

/** The very reading that the product does, so that the page shows what counts. */
function wordCards(request: Files["requests"][number], now: Date): FileParts["words"] {
  const { vetoes, urges } = readWords([request], now);
  const card = (kind: "veto" | "urge", { rule: action, why, until }: (typeof vetoes)[number]) => ({
    requestId: request.id,
    kind,
    action,
    why: why ?? "",
    until,
  });
  return [...vetoes.map((each) => card("veto", each)), ...urges.map((each) => card("urge", each))];
}

const caseCards = (plan: Files["plans"][number]): FileParts["cases"] =>
  readCases([plan]).map(({ caseId, title, since, covers }) => ({
    planId: caseId,
    title: title ?? "",
    since: since ?? "",
    covers: [...covers.groups, ...covers.rules],
  }));

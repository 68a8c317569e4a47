import type { CareManagement, ContactForCare, Referral } from "#journey/next-best-action/care-management.ts";
import type { SearchParameters } from "#journey/identity/fhir-reader.ts";
import { careToken, patientReference } from "./care-codes.ts";
import type { CareKind } from "./care-codes.ts";
import { answeredOrDown, careExchange, madeOf } from "./care-connection.ts";
import type { CareExchange, CareSystemOptions } from "./care-connection.ts";
import { readCases, readWords } from "./read-words.ts";
import {
  readReferrals,
  referralRequest,
  referralTask,
  statusOf,
  toldCommunication,
} from "./referral-task.ts";
import { slateTask, vetoesOnContact } from "./slate-task.ts";

/** More than any member has; a system that answers without end is cut off there. */
const mostOfOne = 100;

/** The plan's care-management system over FHIR R4; docs/decisions/0017 says which resource means what. */
export function fhirCareManagement(options: CareSystemOptions): CareManagement {
  const start = (budgetMs: number): CareExchange => careExchange(options, budgetMs);
  return {
    standing: (contact, budgetMs) => answeredOrDown(onFile(start(budgetMs), contact, options.clock.now())),
    show: (slate, budgetMs) =>
      answeredOrDown(
        start(budgetMs)
          .createOnce(slateTask(slate))
          .then(({ id }) => ({ taskId: id })),
      ),
    refer: (referral, budgetMs) => answeredOrDown(refer(start(budgetMs), referral)),
    tell: (told, budgetMs) =>
      answeredOrDown(
        start(budgetMs)
          .createOnce(toldCommunication(told))
          .then(({ id }) => ({ toldId: id })),
      ),
    outcomes: (patientId, budgetMs) =>
      answeredOrDown(
        start(budgetMs)
          .reader()
          .search(
            "Task",
            [
              ["patient", patientReference(patientId)],
              ["code", careToken("referral")],
            ],
            mostOfOne,
          )
          .then((tasks) => ({ referrals: madeOf(() => readReferrals(tasks)) })),
      ),
  };
}

/** All at once: cases, words on rules, and what was refused on this contact. */
async function onFile({ reader }: CareExchange, { patientId, contactId }: ContactForCare, now: Date) {
  const member = patientReference(patientId);
  const [plans, requests, refused] = await Promise.all([
    reader().search(
      "CarePlan",
      aboutThem("subject", member, "category", "case", "active,on-hold"),
      mostOfOne,
    ),
    reader().search("ServiceRequest", aboutThem("subject", member, "category", "word", "active"), mostOfOne),
    reader().search("Task", aboutThem("patient", member, "code", "slate", "rejected"), mostOfOne),
  ]);
  return madeOf(() => {
    const { vetoes, urges } = readWords(requests, now);
    return {
      cases: readCases(plans),
      vetoes: [...vetoes, ...vetoesOnContact(refused, contactId)],
      urges,
    };
  });
}

const aboutThem = (
  whose: "subject" | "patient",
  member: string,
  by: "category" | "code",
  kind: CareKind,
  status: string,
): SearchParameters => [
  [whose, member],
  [by, careToken(kind)],
  ["status", status],
];

/** The request first, so that no Task ever points to nothing; broken off between the two, sending it again goes on. */
async function refer({ createOnce }: CareExchange, referral: Referral) {
  const request = await createOnce(referralRequest(referral));
  const task = await createOnce(referralTask(referral, request.id));
  return { taskId: task.id, status: statusOf(task) };
}

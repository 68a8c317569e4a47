import type {
  CareManagement,
  CareReply,
  Referral,
  SlateForCare,
} from "#journey/next-best-action/care-management.ts";
import { careToken, patientReference } from "./care-codes.ts";
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
import { slateTask, vetoesOfSlate } from "./slate-task.ts";

/** More than any member has; a system that answers without end is cut off there. */
const mostOfOne = 100;

/** The plan's care-management system over FHIR R4; docs/decisions/0017 says which resource means what. */
export function fhirCareManagement(options: CareSystemOptions): CareManagement {
  const start = (budgetMs: number): CareExchange => careExchange(options, budgetMs);
  return {
    review: (slate, budgetMs) => review(start(budgetMs), slate, options.clock.now()),
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
          .search("Task", ofMember(patientId, "patient", ["code", careToken("referral")]), mostOfOne)
          .then((tasks) => ({ referrals: madeOf(() => readReferrals(tasks)) })),
      ),
  };
}

type Parameter = readonly [name: string, value: string];

const ofMember = (patientId: string, by: "patient" | "subject", ...more: readonly Parameter[]) => [
  [by, patientReference(patientId)] as const,
  ...more,
];

/**
 * All at once. A veto must hold also where the slate could not be left, so what stands there decides whether the system
 * answered, and the slate's own fate is told beside it.
 */
async function review(exchange: CareExchange, slate: SlateForCare, now: Date): Promise<CareReply> {
  const { reader, createOnce } = exchange;
  const [sent, standing] = await Promise.all([
    answeredOrDown(
      createOnce(slateTask(slate)).then((task) => ({ vetoes: madeOf(() => vetoesOfSlate(task)) })),
    ),
    answeredOrDown(
      Promise.all([
        reader().search(
          "CarePlan",
          ofMember(slate.patientId, "subject", ["category", careToken("case")], ["status", "active,on-hold"]),
          mostOfOne,
        ),
        reader().search(
          "ServiceRequest",
          ofMember(slate.patientId, "subject", ["category", careToken("word")], ["status", "active"]),
          mostOfOne,
        ),
      ]).then(([plans, requests]) =>
        madeOf(() => ({ cases: readCases(plans), ...readWords(requests, now) })),
      ),
    ),
  ]);
  if (standing.kind === "down") return standing;
  const ofSlate = sent.kind === "answered" ? sent.vetoes : [];
  return {
    ...standing,
    vetoes: [...standing.vetoes, ...ofSlate],
    isSlateTaken: sent.kind === "answered",
  };
}

/** The request first, so that no Task ever points to nothing; broken off between the two, sending it again goes on. */
async function refer({ createOnce }: CareExchange, referral: Referral) {
  const request = await createOnce(referralRequest(referral));
  const task = await createOnce(referralTask(referral, request.id));
  return { taskId: task.id, status: statusOf(task) };
}

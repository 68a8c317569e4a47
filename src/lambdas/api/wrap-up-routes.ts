import type { Hono } from "hono";
import { routes, WrapUp } from "#contract/api.ts";
import { rightAt } from "#contract/role-matrix.ts";
import { verificationLevels } from "#journey/contact/attributes.ts";
import { fileRecord } from "#journey/call-log/file-record.ts";
import { filedMatters, reviewSilence } from "./filed-matters.ts";
import type { Filed } from "#journey/call-log/file-record.ts";
import type { CallLogRecord } from "#journey/call-log/call-log-record.ts";
import { toFiledContact } from "#journey/call-log/to-filed-contact.ts";
import { toCallLog } from "#journey/call-log/to-call-log.ts";
import type { Reveal } from "#journey/disclosure/audit-trail.ts";
import type { User } from "#journey/disclosure/decide-access.ts";
import { isWithin } from "#journey/disclosure/scope.ts";
import { faultIn } from "#journey/wrap-up/wrap-up.ts";
import type { Desk } from "./desk.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { KeptDecision } from "#journey/agent-action/decisions.ts";
import { lessonsOf } from "#journey/next-best-action/learning/lessons-of.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { openOwnWork } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv, SignedIn } from "./user.ts";

type WrapUpDesk = Pick<
  Desk,
  | "clock"
  | "ids"
  | "rows"
  | "lookup"
  | "decisions"
  | "learning"
  | "callLog"
  | "callLogStream"
  | "history"
  | "audit"
  | "logFault"
  | "directory"
  | "floor"
  | "saidTurns"
  | "summaries"
  | "matterDecisions"
  | "intakeReviews"
>;

/** How a contact ended, and the record it left. */
export function wrapUpRoutes(app: Hono<ApiEnv>, desk: WrapUpDesk): void {
  app.post(honoPath(routes.wrapUp.path), async (context) => {
    const user = userOf(context);
    const wrapUp = await body(context, WrapUp);
    const fault = faultIn(wrapUp, desk.clock.now());
    if (fault !== null) throw new Refusal("badRequest", fault);
    const row = await openOwnWork(desk, parameter(context, "contactId"), user);
    const [decisions, matters] = await Promise.all([
      desk.decisions.list(row.contactId),
      filedMatters(desk, row),
    ]);
    const record = toCallLog(
      { row, agentUsername: user.username, wrapUp, decisions, matters },
      { recordId: desk.ids.next(), now: desk.clock.now() },
    );
    const filed = filedRecord(
      await fileRecord({ log: desk.callLog, stream: desk.callLogStream, clock: desk.clock }, record),
    );
    await keepInHistory(desk, filed);
    await learnFrom(desk, decisions, filed);
    await reviewSilence(desk, filed);
    const { contactId, recordedAt } = filed;
    return answer(context, routes.wrapUp.response, { contactId, recordedAt });
  });

  app.get(honoPath(routes.callLogRecord.path), async (context) => {
    const user = userOf(context);
    const entry = await desk.callLog.read(parameter(context, "contactId"));
    if (entry?.state !== "filed") throw new Refusal("notFound");
    if (!(await mayRead(desk, entry.record, user))) throw new Refusal("contact.notYours");
    await desk.audit.append(revealOfRecord(entry.record, user, desk.clock.now()));
    return answer(context, routes.callLogRecord.response, entry.record);
  });
}

function filedRecord(filed: Filed): CallLogRecord {
  switch (filed.outcome) {
    case "filed":
      return filed.record;
    case "conflict":
      throw new Refusal("conflict", "This contact is filed already, in other words.");
    case "busy":
    case "unavailable":
      throw new Refusal("unavailable");
  }
}

/** A lesson that cannot be kept costs nobody anything now. */
async function learnFrom(
  { learning, logFault }: WrapUpDesk,
  decisions: readonly KeptDecision[],
  { offers, contactId }: CallLogRecord,
): Promise<void> {
  const outcomes = Object.fromEntries(offers.map(({ hintId, outcome }) => [hintId, outcome]));
  const lessons = decisions.flatMap(({ decision }) => lessonsOf(decision, outcomes));
  const kept = await Promise.allSettled(lessons.map((lesson) => learning.learn(lesson)));
  const failed = kept.find((each) => each.status === "rejected");
  if (failed !== undefined) logFault({ at: "api learning", code: codeOf(failed.reason), contactId });
}

/** The record is filed by now: a history that cannot be kept costs the next agent a line, and this one nothing. */
async function keepInHistory(
  { history, logFault }: Pick<Desk, "history" | "logFault">,
  record: CallLogRecord,
): Promise<void> {
  if (record.patientId === null) return;
  try {
    await history.keep(record.patientId, toFiledContact(record));
  } catch {
    logFault({ at: "wrapUp", code: "history.notKept", contactId: record.contactId });
  }
}

/** One's own, or one of the teams and queues that the asker's role is for. */
async function mayRead(
  { directory, floor }: Pick<WrapUpDesk, "directory" | "floor">,
  { agentUsername, queueId }: CallLogRecord,
  { username, roles, scope }: SignedIn,
): Promise<boolean> {
  if (agentUsername === username) return true;
  if (rightAt("callLogRecord", roles) !== "scoped") return false;
  const [agent, latest] = await Promise.all([directory.findByUsername(agentUsername), floor.read()]);
  const queue = latest?.queues.find((each) => each.queueId === queueId)?.name ?? null;
  return isWithin(scope.teams, agent?.team ?? null) && isWithin(scope.queues, queue);
}

const revealOfRecord = (record: CallLogRecord, { username, roles }: User, now: Date): Reveal => ({
  at: now.toISOString(),
  username,
  roles,
  contactId: record.contactId,
  patientId: record.patientId,
  what: "callLogRecord",
  purpose: "HOPERAT",
  decision: "permitted",
  scope: "accepted",
  level: verificationLevels.find((level) => level === record.verificationLevel) ?? "L0",
  shown: ["timeline"],
  masked: [],
  withheld: [],
});

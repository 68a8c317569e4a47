import type { Clock } from "../clock.ts";
import type { CallLog, CallLogStream, LogEntry } from "./call-log.ts";
import type { CallLogRecord } from "./call-log-record.ts";

/** `busy`: another attempt is at work; ask again. `unavailable`: the stream did not take it; nothing blocks a retry. */
export type Filed =
  | { readonly outcome: "filed"; readonly record: CallLogRecord }
  | { readonly outcome: "conflict" }
  | { readonly outcome: "busy" }
  | { readonly outcome: "unavailable" };

/** Longer than the stream may take, shorter than an agent's patience. */
const claimMs = 12_000;

/**
 * Files a contact once. Claimed first, sent second, settled last: a retry of an unsettled filing keeps its record id,
 * so that the lake can tell a record it got twice. A second submit with the same words answers with the first record.
 */
export async function fileRecord(
  { log, stream, clock }: { readonly log: CallLog; readonly stream: CallLogStream; readonly clock: Clock },
  submitted: CallLogRecord,
): Promise<Filed> {
  const before = await log.read(submitted.contactId);
  if (before?.state === "filed") return settled(before, submitted);
  const record = before ? { ...submitted, recordId: before.record.recordId } : submitted;
  const now = clock.now();
  const claim = { now: now.toISOString(), until: new Date(now.getTime() + claimMs).toISOString() };
  if (!(await log.claim(record, claim))) {
    const winner = await log.read(record.contactId);
    return winner?.state === "filed" ? settled(winner, submitted) : { outcome: "busy" };
  }
  try {
    await stream.send(record);
  } catch {
    await log.release(record);
    return { outcome: "unavailable" };
  }
  await log.settle(record);
  return { outcome: "filed", record };
}

const settled = ({ record }: LogEntry, submitted: CallLogRecord): Filed =>
  isSameWrapUp(record, submitted) ? { outcome: "filed", record } : { outcome: "conflict" };

/** The agent's part only: times and offers may have moved on between two submits. */
function isSameWrapUp(one: CallLogRecord, other: CallLogRecord): boolean {
  return (
    one.agentUsername === other.agentUsername &&
    one.disposition === other.disposition &&
    one.note === other.note &&
    one.followUp?.dueOn === other.followUp?.dueOn &&
    one.followUp?.what === other.followUp?.what
  );
}

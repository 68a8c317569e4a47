import * as z from "zod";
import type { AgentDirectory } from "#journey/contact/agent-directory.ts";
import { carryOver } from "#journey/contact/carry-over.ts";
import type { ContactChange, ContactRows } from "#journey/contact/contact-row.ts";
import type { AnsweredContacts } from "#journey/insight/answered-contacts.ts";
import { toAnswer } from "#journey/insight/to-answer.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Fault } from "#adapters/server/fault-log.ts";
import { AgentEvent } from "./agent-event.ts";
import { agentEventChanges, agentOf } from "./agent-event-changes.ts";
import { agentIdIn, contactBefore, contactEventChanges } from "./contact-event.ts";
import type { ContactEvent } from "./contact-event.ts";

export interface Recorder {
  readonly rows: ContactRows;
  readonly directory: Pick<AgentDirectory, "find" | "save">;
  readonly answered: Pick<AnsweredContacts, "record">;
  readonly logFault: (fault: Fault) => void;
}

/** A batch of the agent event stream, as Lambda hands it over. */
export const KinesisBatch = z.object({
  Records: z.array(z.object({ kinesis: z.object({ sequenceNumber: z.string(), data: z.string() }) })),
});

/** Lambda's word for "take these again": it goes back to the first of them. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Records one contact event. Throws when the table cannot be reached: EventBridge brings it again. */
export async function recordContactEvent(recorder: Recorder, event: ContactEvent): Promise<void> {
  const agentId = agentIdIn(event);
  const agent = agentId === null ? null : await recorder.directory.find(agentId);
  const { contactId } = event.detail;
  const before = contactBefore(event);
  if (before !== null) await carryOver(recorder.rows, before, contactId);
  await applyAll(recorder, contactId, contactEventChanges(event, agent?.username ?? null));
}

/**
 * Records a batch of agent events in order. What cannot be stored is reported and comes again with all that follows,
 * which changes nothing where it was stored; a record that cannot be read is logged and passed over, since it would
 * hold up its shard for a day.
 */
export async function recordAgentEvents(
  recorder: Recorder,
  { Records }: z.infer<typeof KinesisBatch>,
): Promise<BatchAnswer> {
  for (const { kinesis } of Records) {
    const event = readRecord(kinesis.data);
    if (event === null) {
      recorder.logFault({ at: "record-contact", code: "agentEvent.unreadable" });
      continue;
    }
    try {
      await recordAgentEvent(recorder, event);
    } catch (error) {
      recorder.logFault({ at: "record-contact", code: codeOf(error) });
      return { batchItemFailures: [{ itemIdentifier: kinesis.sequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}

async function recordAgentEvent(recorder: Recorder, event: AgentEvent): Promise<void> {
  const agent = agentOf(event);
  if (agent) await recorder.directory.save(agent);
  await Promise.all(
    agentEventChanges(event).map(({ contactId, changes }) => applyAll(recorder, contactId, changes)),
  );
}

async function applyAll(
  { rows, answered }: Recorder,
  contactId: string,
  changes: readonly ContactChange[],
): Promise<void> {
  await rows.apply(contactId, ...changes);
  if (!changes.some(({ kind }) => kind === "accepted")) return;
  const row = await rows.read(contactId);
  const answer = row && toAnswer(row);
  if (answer) await answered.record(answer);
}

function readRecord(data: string): AgentEvent | null {
  try {
    return AgentEvent.parse(JSON.parse(Buffer.from(data, "base64").toString("utf8")));
  } catch {
    return null;
  }
}

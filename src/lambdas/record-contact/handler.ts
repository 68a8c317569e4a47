import * as z from "zod";
import { environment } from "#adapters/server/environment.ts";
import { logFault } from "#adapters/server/fault-log.ts";
import { dynamoAgentDirectory } from "#adapters/server/records/agent-directory.ts";
import { dynamoAnsweredContacts } from "#adapters/server/records/answered-contacts.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { ContactEvent } from "./contact-event.ts";
import { KinesisBatch, recordAgentEvents, recordContactEvent } from "./record-contact.ts";
import type { BatchAnswer, Recorder } from "./record-contact.ts";

const Input = z.union([KinesisBatch, ContactEvent]);

let recorder: Recorder | null = null;

/** Contact events from EventBridge and agent events from Kinesis, each as Lambda hands them over. */
export async function handler(event: unknown): Promise<BatchAnswer | null> {
  recorder ??= recorderFromEnvironment();
  const input = Input.parse(event);
  if ("Records" in input) return recordAgentEvents(recorder, input);
  await recordContactEvent(recorder, input);
  return null;
}

function recorderFromEnvironment(): Recorder {
  const records = { client: documentClient(), clock: systemClock, table: environment("RECORDS_TABLE") };
  return {
    rows: dynamoContactRows(records),
    directory: dynamoAgentDirectory(records),
    answered: dynamoAnsweredContacts(records),
    logFault,
  };
}

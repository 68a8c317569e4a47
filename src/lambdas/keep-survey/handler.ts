import { environment } from "#adapters/server/environment.ts";
import { dynamoContactHistory } from "#adapters/server/records/contact-history.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { answerFlow } from "./answer-flow.ts";
import type { SurveyPorts } from "./answer-flow.ts";

let ports: SurveyPorts | undefined;

/** Called by contact flows: what a caller keyed after the call. */
export const handler = (event: unknown): Promise<Record<string, string>> =>
  answerFlow((ports ??= portsFromEnvironment()), event);

function portsFromEnvironment(): SurveyPorts {
  const records = { client: documentClient(), clock: systemClock, table: environment("RECORDS_TABLE") };
  return { rows: dynamoContactRows(records), history: dynamoContactHistory(records) };
}

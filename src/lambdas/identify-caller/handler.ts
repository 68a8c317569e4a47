import { setTimeout as pause } from "node:timers/promises";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import type { IdentifyPorts } from "#journey/identity/identify-caller.ts";
import { answerFlow } from "./answer-flow.ts";

let ports: IdentifyPorts | undefined;

/** Called by contact flows: who is calling, or why they call. Answers codes only. */
export const handler = (event: unknown): Promise<Record<string, string>> =>
  answerFlow((ports ??= portsFromEnvironment()), event);

function portsFromEnvironment(): IdentifyPorts {
  const { RECORDS_TABLE = "", FHIR_ENDPOINT = "", AWS_REGION = "us-west-2" } = process.env;
  return {
    reader: healthLakeReader({ endpoint: FHIR_ENDPOINT, region: AWS_REGION, clock: systemClock }),
    rows: dynamoContactRows({ table: RECORDS_TABLE, clock: systemClock }),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
  };
}

import { setTimeout as pause } from "node:timers/promises";
import { secretCodeMaker } from "#adapters/server/code-maker.ts";
import { environment } from "#adapters/server/environment.ts";
import { fhirReaderFromEnvironment } from "#adapters/server/healthlake/store-from-environment.ts";
import { textMessages } from "#adapters/server/messages/text-messages.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { dynamoOneTimeCodes } from "#adapters/server/records/one-time-codes.ts";
import { dynamoTryLedger } from "#adapters/server/records/try-ledger.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { answerFlow } from "./answer-flow.ts";
import type { FlowPorts } from "./answer-flow.ts";

let ports: FlowPorts | undefined;

/** Called by contact flows: who is calling, or why they call. Answers codes only. */
export const handler = (event: unknown): Promise<Record<string, string>> =>
  answerFlow((ports ??= portsFromEnvironment()), event);

function portsFromEnvironment(): FlowPorts {
  const { RECORDS_TABLE = "" } = process.env;
  const records = { table: RECORDS_TABLE, clock: systemClock };
  return {
    reader: fhirReaderFromEnvironment(systemClock),
    rows: dynamoContactRows(records),
    codes: dynamoOneTimeCodes(records),
    tries: dynamoTryLedger(records),
    maker: secretCodeMaker(environment("CODE_SECRET")),
    messages: textMessages({ origin: environment("TEXT_ORIGIN") }),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
  };
}

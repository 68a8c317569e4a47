import { setTimeout as pause } from "node:timers/promises";
import { secretCodeMaker } from "#adapters/server/code-maker.ts";
import { environment } from "#adapters/server/environment.ts";
import { fhirReaderFromEnvironment } from "#adapters/server/healthlake/store-from-environment.ts";
import { textMessages } from "#adapters/server/messages/text-messages.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { dynamoOneTimeCodes } from "#adapters/server/records/one-time-codes.ts";
import { dynamoTryLedger } from "#adapters/server/records/try-ledger.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { fulfilIntent } from "./fulfil-intent.ts";
import type { FulfilPorts } from "./fulfil-intent.ts";
import { toLexResponse } from "./lex-answer.ts";
import { readLexEvent } from "./lex-event.ts";

let ports: FulfilPorts | undefined;

/** Called by Lex at every turn that wants more than the bot's own files know. */
export async function handler(event: unknown): Promise<unknown> {
  const turn = readLexEvent(event);
  return toLexResponse(turn, event, await fulfilIntent((ports ??= portsFromEnvironment()), turn));
}

function portsFromEnvironment(): FulfilPorts {
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

import { join } from "node:path";
import { bots } from "#connect-flows/manifest.ts";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeMessages } from "#journey/contact/fake-messages.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { countingCodes, fakeOneTimeCodes } from "#journey/identity/fake-one-time-codes.ts";
import { fulfilIntent } from "#lambdas/fulfil-intent/fulfil-intent.ts";
import { toLexResponse } from "#lambdas/fulfil-intent/lex-answer.ts";
import { readLexEvent } from "#lambdas/fulfil-intent/lex-event.ts";
import { answerFlow } from "#lambdas/identify-caller/answer-flow.ts";
import { talk } from "./talk.ts";
import type { TalkOptions } from "./talk.ts";
import { virtualTime } from "./virtual-time.ts";
import { botAliasId, botId } from "../lex/bot-arn.ts";
import { flowBots } from "../lex/flow-bots.ts";
import { createLexRuntime } from "../lex/lex-runtime.ts";
import { buildPlan } from "../seed/build-plan.ts";

export interface Dialling {
  readonly flow: TalkOptions["flow"];
  readonly channel: "voice" | "chat";
  readonly attributes?: Readonly<Record<string, string>>;
  /** Functions that fail. */
  readonly broken?: readonly string[];
  /** Actions, by identifier, that fail. */
  readonly failing?: readonly string[];
  /** Queues take nobody more. */
  readonly isFull?: boolean;
  /** FHIR Organization id of the practice the call begins with, verified by NPI and tax ID. */
  readonly provider?: string;
  /** ISO 8601; a Sunday in the season when the plan answers every day, in the middle of its day. */
  readonly at?: string;
}

const namedFacts = [...buildPlan({ members: 1, today: "2026-11-22", seed: 1 })];

/** The shipped bots and functions over the facts of everybody known by name, for talking tests: trained once, each contact with rows of its own. */
export function planUnderTest() {
  type Invoke = (name: string, event: unknown) => Promise<unknown>;
  let invokeNow: Invoke = () => Promise.reject(new Error("nobody talks yet"));
  const lex = createLexRuntime({
    folder: join(import.meta.dirname, "../../lex-bots"),
    invokeLambda: (name, event) => invokeNow(name, event),
    clock: { now: () => new Date("2026-11-22T20:00:00.000Z") },
  });
  return async ({
    flow,
    channel,
    attributes = {},
    broken = [],
    failing = [],
    isFull = false,
    provider,
    at = "2026-11-22T20:00:00.000Z",
  }: Dialling) => {
    const time = virtualTime(at);
    const rows = fakeContactRows();
    if (provider !== undefined) await rows.saveIdentity("contact-1", verified(provider, time.clock.now()));
    const messages = fakeMessages();
    const ports = {
      rows,
      messages,
      reader: fakeFhirReader(namedFacts),
      codes: fakeOneTimeCodes(),
      maker: countingCodes(),
      clock: time.clock,
      pause: time.sleep,
    };
    const functions: Record<string, (event: unknown) => Promise<unknown>> = {
      "identify-caller": (event) => answerFlow(ports, event),
      "fulfil-intent": async (event) => {
        const turn = readLexEvent(event);
        return toLexResponse(turn, event, await fulfilIntent(ports, turn));
      },
    };
    invokeNow = async (name, event) => {
      if (broken.includes(name)) throw new Error("down");
      return functions[name]?.(event);
    };
    const talked = { flow, channel, attributes, time, isFull, failing };
    const invokeLambda: Invoke = (name, event) => invokeNow(name, event);
    for (const bot of liveBots) {
      for (const localeId of ["en_US", "es_US", "zh_CN"])
        lex.deleteSession({ ...bot, localeId, sessionId: "contact-1" });
    }
    return {
      call: await talk({ ...talked, bots: flowBots(lex), invokeLambda }),
      rows,
      /** Texts sent, in order; the first code in them is 111111, the next 222222. */
      texts: messages.texts,
    };
  };
}

const liveBots = Object.entries(bots).map(([symbol, { alias }]) => ({
  botId: botId(symbol),
  botAliasId: botAliasId(symbol, alias),
}));

/** As identification by NPI and tax ID leaves a contact's row. */
const verified = (providerId: string, at: Date): Partial<ContactIdentity> => ({
  providerId,
  callerKind: "provider",
  level: "L1",
  method: "npiAndTin",
  verifiedAt: at.toISOString(),
  expiresAt: new Date(at.getTime() + 30 * 60_000).toISOString(),
});

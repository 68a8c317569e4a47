import { join } from "node:path";
import { bots } from "#connect-flows/manifest.ts";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeMessages } from "#journey/contact/fake-messages.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { countingCodes, fakeOneTimeCodes } from "#journey/identity/fake-one-time-codes.ts";
import { fakeTryLedger } from "#journey/identity/fake-try-ledger.ts";
import { fulfilIntent } from "#lambdas/fulfil-intent/fulfil-intent.ts";
import { toLexResponse } from "#lambdas/fulfil-intent/lex-answer.ts";
import { readLexEvent } from "#lambdas/fulfil-intent/lex-event.ts";
import { fakeWaitingLine } from "#journey/contact/fake-waiting-line.ts";
import type { OpeningHours, PlaceInLine } from "#journey/contact/waiting-line.ts";
import { answerFlow as tellWait } from "#lambdas/estimate-wait/answer-flow.ts";
import type { WaitPorts } from "#lambdas/estimate-wait/answer-flow.ts";
import { answerFlow } from "#lambdas/identify-caller/answer-flow.ts";
import type { FlowPorts } from "#lambdas/identify-caller/answer-flow.ts";
import { answerFlow as keepSurvey } from "#lambdas/keep-survey/answer-flow.ts";
import type { SurveyPorts } from "#lambdas/keep-survey/answer-flow.ts";
import { fakeContactHistory } from "#journey/profile/timeline/fake-contact-history.ts";
import { hoursOfOperation } from "#infra/manifest.ts";
import { effectiveHours } from "./effective-hours.ts";
import { talk } from "./talk.ts";
import type { TalkOptions } from "./talk-language.ts";
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
  /** Where a call comes from; null: the number is withheld. */
  readonly number?: string | null;
  readonly isCallback?: boolean;
  readonly refusesCallbacks?: boolean;
  /** Where the contact stands once it waits; absent: nobody knows. */
  readonly place?: PlaceInLine;
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
    attributes = {},
    broken = [],
    provider,
    place,
    at = "2026-11-22T20:00:00.000Z",
    ...dialled
  }: Dialling) => {
    const time = virtualTime(at);
    const rows = fakeContactRows();
    if (provider !== undefined) await rows.saveIdentity("contact-1", verified(provider, time.clock.now()));
    const messages = fakeMessages();
    const history = fakeContactHistory();
    const ports = {
      rows,
      messages,
      reader: fakeFhirReader(namedFacts),
      codes: fakeOneTimeCodes(),
      maker: countingCodes(),
      tries: fakeTryLedger(time.clock),
      clock: time.clock,
      pause: time.sleep,
    };
    const line = fakeWaitingLine({
      ...(place ? { places: { "contact-1": place } } : {}),
      hours: hoursAround(at),
    });
    const functions = functionsOver({ ...ports, line, history });
    invokeNow = async (name, event) => {
      if (broken.includes(name)) throw new Error("down");
      return functions[name]?.(event);
    };
    const invokeLambda: Invoke = (name, event) => invokeNow(name, event);
    for (const bot of liveBots) {
      for (const localeId of ["en_US", "es_US", "zh_CN"])
        lex.deleteSession({ ...bot, localeId, sessionId: "contact-1" });
    }
    return {
      call: await talk({ ...dialled, attributes, time, bots: flowBots(lex), invokeLambda }),
      rows,
      history,
      /** Texts sent, in order; the first code in them is 111111, the next 222222. */
      texts: messages.texts,
    };
  };
}

type Functions = Readonly<Record<string, (event: unknown) => Promise<unknown>>>;
type Ports = FlowPorts & Parameters<typeof fulfilIntent>[0] & WaitPorts & SurveyPorts;

/** By the names that flows and bots call them by. */
const functionsOver = (ports: Ports): Functions => ({
  "identify-caller": (event) => answerFlow(ports, event),
  "estimate-wait": (event) => tellWait(ports, event),
  "keep-survey": (event) => keepSurvey(ports, event),
  "fulfil-intent": async (event) => {
    const turn = readLexEvent(event);
    return toLexResponse(turn, event, await fulfilIntent(ports, turn));
  },
});

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

/** The hours of the member line, from the day before. */
function hoursAround(at: string): OpeningHours {
  const hours = hoursOfOperation["member-services"];
  const dateOf = (days: number): string =>
    new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);
  return {
    timeZone: hours.timeZone,
    days: effectiveHours(hours, dateOf(-1), dateOf(10), "plan").map(({ date, open }) => ({
      date,
      open: open ? [open] : [],
    })),
  };
}

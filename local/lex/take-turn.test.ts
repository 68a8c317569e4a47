import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { botAliasId, botId } from "./bot-arn.ts";
import { createLexRuntime } from "./lex-runtime.ts";
import type { LexRuntime } from "./lex-runtime.ts";

interface HookEvent {
  readonly sessionState: { readonly intent: unknown };
}
type Hook = (event: HookEvent) => unknown;

/** The shipped bot, with a function that tests write. */
let lex: LexRuntime;
let hook: Hook;
let events: HookEvent[];
const log: { transcript: string }[] = [];
const clock = fixedClock("2026-11-22T15:00:00.000Z");
beforeAll(() => {
  lex = createLexRuntime({
    folder: join(import.meta.dirname, "../../lex-bots"),
    clock,
    log: (turn) => log.push(turn),
    invokeLambda: async (_name, event) => {
      events.push(event as HookEvent);
      return hook(event as HookEvent);
    },
  });
});

const delegate = ({ sessionState }: HookEvent) => ({
  sessionState: { dialogAction: { type: "Delegate" }, intent: sessionState.intent },
});

let count = 0;
function converse(respond: Hook = delegate) {
  hook = respond;
  events = [];
  log.length = 0;
  count += 1;
  const key = {
    botId: botId("member-services"),
    botAliasId: botAliasId("member-services", "live"),
    localeId: "en_US",
    sessionId: `s-${count}`,
  };
  return { key, say: (text: string) => lex.recognize(key, { text }) };
}

test("slots are asked for one after the other, then the function fulfils with all of them", async () => {
  const { say } = converse();
  expect((await say("verify me")).session.dialogAction).toEqual({
    type: "ElicitSlot",
    slotToElicit: "MemberId",
  });
  expect((await say("412 907 335")).session.dialogAction).toEqual({
    type: "ElicitSlot",
    slotToElicit: "BirthDate",
  });
  const { session } = await say("May 14, 1979");
  expect(session).toMatchObject({ dialogAction: { type: "Close" }, intent: { state: "Fulfilled" } });
  expect(events.at(-1)).toMatchObject({
    messageVersion: "1.0",
    invocationSource: "FulfillmentCodeHook",
    inputTranscript: "May 14, 1979",
    bot: { name: "MemberServices", localeId: "en_US", aliasName: "live" },
    sessionState: {
      intent: {
        name: "IdentifyMember",
        state: "ReadyForFulfillment",
        slots: {
          MemberId: { shape: "Scalar", value: { interpretedValue: "412907335" } },
          BirthDate: { value: { interpretedValue: "1979-05-14" } },
        },
      },
    },
  });
});

test("a missed slot is asked again in other words, and after the last retry the bot gives up", async () => {
  const { say } = converse();
  const first = await say("verify me");
  const second = await say("I am not sure what it is right now");
  const third = await say("hm hm");
  expect(new Set([first, second, third].map(({ messages }) => messages[0]?.content)).size).toBe(3);
  expect((await say("hm hm")).session.intent?.name).toBe("FallbackIntent");
});

test("asking for a person while a slot is open is heard", async () => {
  const { say } = converse();
  await say("verify me");
  expect((await say("a person please")).session.intent?.name).toBe("Person");
});

test("both values in one sentence are both taken", async () => {
  const { say } = converse();
  await say("verify me");
  expect((await say("412907335, born May 14, 1979")).session.dialogAction.type).toBe("Close");
});

test("the function may turn to another intent and ask one of its slots", async () => {
  const { say } = converse(() => ({
    sessionState: {
      dialogAction: { type: "ElicitSlot", slotToElicit: "MemberId" },
      intent: { name: "IdentifyMember", slots: {} },
      sessionAttributes: { pendingIntent: "ClaimStatus" },
    },
  }));
  const { session, messages, awaitsSecret } = await say("I got a bill for my MRI");
  expect(session).toMatchObject({
    intent: { name: "IdentifyMember" },
    sessionAttributes: { pendingIntent: "ClaimStatus" },
  });
  expect(messages[0]?.content).toMatch(/member ID/);
  expect(awaitsSecret).toBe(true);
  expect(events[0]).toMatchObject({
    invocationSource: "DialogCodeHook",
    sessionState: {
      intent: { name: "ClaimStatus", slots: { Service: { value: { interpretedValue: "MRI" } } } },
    },
  });
});

test("what identifies a member is masked in the log, also when it was missed", async () => {
  const { say } = converse();
  await say("verify me");
  await say("412907335");
  await say("some time in spring");
  await say("05/14/1979");
  expect(log.map(({ transcript }) => transcript)).toEqual([
    "verify me",
    "{MemberId}",
    "*****",
    "{BirthDate}",
  ]);
});

test("a conversation that rests longer than its time begins anew", async () => {
  const { key, say } = converse();
  await say("verify me");
  clock.advanceBy(1_800_001);
  expect(lex.getSession(key)).toBeNull();
});

test.each([
  ["answers nonsense", () => ({ hello: "there" })],
  ["throws", () => Promise.reject(new Error("down"))],
  [
    "asks for a slot that is not there",
    () => ({
      sessionState: { dialogAction: { type: "ElicitSlot", slotToElicit: "X" }, intent: { name: "IdCard" } },
    }),
  ],
  ["asks for an intent without a word", () => ({ sessionState: { dialogAction: { type: "ElicitIntent" } } })],
])("a function that %s is a failed dependency", async (_what, respond) => {
  const { say } = converse(respond);
  await expect(say("I lost my ID card")).rejects.toMatchObject({ code: "DependencyFailedException" });
});

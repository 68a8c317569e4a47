import { expect, test } from "vitest";
import { parseFlow } from "./flow-document.ts";
import type { FlowHost } from "./flow-host.ts";
import { runFlow } from "./run-flow.ts";
import { virtualTime } from "./virtual-time.ts";

type Action = Record<string, unknown>;
const flowOf = (...Actions: Action[]) =>
  parseFlow(
    "test",
    JSON.stringify({ Version: "2019-10-30", StartAction: Actions[0]?.["Identifier"], Actions }),
  );
const action = (Identifier: string, Type: string, Transitions: unknown = {}, Parameters: unknown = {}) => ({
  Identifier,
  Type,
  Parameters,
  Transitions,
});
const error = (ErrorType: string, NextAction: string) => ({ ErrorType, NextAction });
const hangUp = action("hang up", "DisconnectParticipant");

function hostFor(channel: "VOICE" | "CHAT", stopped = new AbortController().signal) {
  const done: string[] = [];
  const time = virtualTime("2026-11-22T15:00:00.000Z");
  const host = {
    contact: () => ({
      contactId: "c-1",
      channel,
      attributes: { a: "1" },
      targetQueueId: null,
      languageCode: null,
    }),
    clock: time.clock,
    stopped,
    line: { say: () => new Promise(() => undefined) },
    disconnect: () => done.push("disconnect"),
    setAttributes: (attributes: unknown) => done.push(JSON.stringify(attributes)),
  } as unknown as FlowHost;
  return { host, done };
}
const walk = async (flow: ReturnType<typeof flowOf>, channel: "VOICE" | "CHAT" = "VOICE") => {
  const { host, done } = hostFor(channel);
  const run = await runFlow(flow, host, { onFailure: "disconnect" });
  return {
    end: run.end,
    done,
    branches: run.walked.map((each) => `${each.action}: ${each.branch}`),
    last: run.walked.at(-1),
  };
};

test("references are replaced before an action runs", async () => {
  const set = action(
    "set",
    "UpdateContactAttributes",
    { NextAction: "hang up" },
    { Attributes: { b: "$.Attributes.a" } },
  );
  expect((await walk(flowOf(set, hangUp))).done).toEqual(['{"b":"1"}', "disconnect"]);
});

test("conditions decide, not NextAction, which is only the designer's trace", async () => {
  const compare = action(
    "compare",
    "Compare",
    {
      NextAction: "wrong",
      Conditions: [{ NextAction: "hang up", Condition: { Operator: "Equals", Operands: ["1"] } }],
      Errors: [error("NoMatchingCondition", "wrong")],
    },
    { ComparisonValue: "$.Attributes.a" },
  );
  const { branches } = await walk(flowOf(compare, hangUp, action("wrong", "EndFlowExecution")));
  expect(branches).toEqual(["compare: Equals 1", "hang up: disconnected"]);
});

test("a specific error without a branch of its own takes NoMatchingError", async () => {
  const queue = action("queue", "TransferContactToQueue", { Errors: [error("NoMatchingError", "hang up")] });
  expect((await walk(flowOf(queue, hangUp))).branches).toEqual([
    "queue: NoMatchingError",
    "hang up: disconnected",
  ]);
});

test("an error without any branch ends an inbound flow by hanging up", async () => {
  const { end, done } = await walk(flowOf(action("queue", "TransferContactToQueue")));
  expect([end, done]).toEqual(["failed", ["disconnect"]]);
});

test.each([
  ["GetParticipantInput", "NoMatchingError", "GetParticipantInput does not work on CHAT"],
  ["UpdateContactTextToSpeechVoice", "next", null],
])("%s on a chat takes %s", async (type, branch, why) => {
  const start = action("start", type, {
    NextAction: "hang up",
    Errors: [error("NoMatchingError", "hang up")],
  });
  const { host } = hostFor("CHAT");
  const { walked } = await runFlow(flowOf(start, hangUp), host, { onFailure: "stay" });
  expect(walked[0]).toMatchObject({ branch, why });
});

test.each([
  ["CreateTask", "not implemented: CreateTask"],
  ["PlayPrompt", "no such action type: PlayPrompt"],
])("%s takes the error branch and is named", async (type, why) => {
  expect((await walk(flowOf(action("it", type)))).last).toMatchObject({ branch: "NoMatchingError", why });
});

test("a flow that runs in circles is stopped and says so", async () => {
  const round = action("round", "UpdateFlowLoggingBehavior", { NextAction: "round" });
  const { end, last } = await walk(flowOf(round));
  expect(end).toBe("failed");
  expect(last?.why).toMatch(/more than 1000 actions/);
});

test("a flow that loses its contact ends in the middle of a prompt", async () => {
  const stop = new AbortController();
  const { host } = hostFor("VOICE", stop.signal);
  const say = action("say", "MessageParticipant", { NextAction: "hang up" }, { Text: "Hello" });
  const running = runFlow(flowOf(say, hangUp), host, { onFailure: "stay" });
  stop.abort();
  expect((await running).end).toBe("gone");
});

test("a file that leads nowhere is refused with the place", () => {
  expect(() => flowOf(action("start", "Compare", { NextAction: "nowhere" }))).toThrow(
    /"start" leads to "nowhere"/,
  );
});

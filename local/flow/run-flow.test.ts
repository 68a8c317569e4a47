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

type FlowsById = Readonly<Record<string, ReturnType<typeof flowOf>>>;

function hostFor(channel: "VOICE" | "CHAT", stopped = new AbortController().signal, flows: FlowsById = {}) {
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
    flow: (id: string) => flows[id] ?? null,
    setAttributes: (attributes: unknown) => done.push(JSON.stringify(attributes)),
  } as unknown as FlowHost;
  return { host, done };
}
const walk = async (
  flow: ReturnType<typeof flowOf>,
  channel: "VOICE" | "CHAT" = "VOICE",
  flows: FlowsById = {},
) => {
  const { host, done } = hostFor(channel, undefined, flows);
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
  ["ResumeContact", "not implemented: ResumeContact"],
  ["CheckVoiceId", "not on this machine: Voice ID"],
  ["PlayPrompt", "no such action type: PlayPrompt"],
])("%s takes the error branch and is named", async (type, why) => {
  expect((await walk(flowOf(action("it", type)))).last).toMatchObject({ branch: "NoMatchingError", why });
});

test("a flow that runs in circles is stopped and says so", async () => {
  const round = action("round", "UpdateFlowLoggingBehavior", { NextAction: "round" });
  const { end, last } = await walk(flowOf(round));
  expect(end).toBe("failed");
  expect(last?.why).toBe("more than 1000 actions without a pause: round");
});

const call = (Transitions: unknown) =>
  action("call", "InvokeFlowModule", Transitions, { FlowModuleId: "module" });
const setAttribute = (Identifier: string, value: string, NextAction: string) =>
  action(Identifier, "UpdateContactAttributes", { NextAction }, { Attributes: { a: value } });
const setOwn = (Value: string, NextAction: string) =>
  action("own", "UpdateFlowAttributes", { NextAction }, { FlowAttributes: { x: { Value } } });

test("a module shares the contact, not the flow's own values, and comes back to its caller", async () => {
  const show = setAttribute("show", "<$.FlowAttributes.x>", "return");
  const module = flowOf(
    show,
    { ...setOwn("inner", "return"), Identifier: "unused" },
    action("return", "EndFlowModuleExecution"),
  );
  const main = flowOf(
    setOwn("outer", "call"),
    call({ NextAction: "after" }),
    setAttribute("after", "<$.FlowAttributes.x>", "hang up"),
    hangUp,
  );
  const { done, end } = await walk(main, "VOICE", { module });
  expect([done, end]).toEqual([['{"a":"<>"}', '{"a":"<outer>"}', "disconnect"], "disconnected"]);
});

test("a module that breaks takes its caller's error branch", async () => {
  const module = flowOf(action("broken", "TransferContactToQueue"));
  const main = flowOf(
    call({ NextAction: "wrong", Errors: [error("NoMatchingError", "hang up")] }),
    hangUp,
    action("wrong", "EndFlowExecution"),
  );
  expect((await walk(main, "VOICE", { module })).branches).toEqual([
    "call: module",
    "broken: NoMatchingError",
    "call: NoMatchingError",
    "hang up: disconnected",
  ]);
});

test("modules that call each other without end are stopped", async () => {
  const module = flowOf(call({ NextAction: "return" }), action("return", "EndFlowModuleExecution"));
  const main = flowOf(call({ NextAction: "hang up", Errors: [error("NoMatchingError", "hang up")] }), hangUp);
  const { end, branches } = await walk(main, "VOICE", { module });
  expect(end).toBe("disconnected");
  expect(branches.filter((branch) => branch === "call: module")).toHaveLength(5);
});

test("an operand may name an attribute", async () => {
  const compare = action(
    "compare",
    "Compare",
    {
      Conditions: [
        { NextAction: "hang up", Condition: { Operator: "Equals", Operands: ["$.Attributes.a"] } },
      ],
      Errors: [error("NoMatchingCondition", "wrong")],
    },
    { ComparisonValue: "1" },
  );
  expect((await walk(flowOf(compare, hangUp, action("wrong", "EndFlowExecution")))).end).toBe("disconnected");
});

test("ten megabytes and broken JSON are refused by name", () => {
  expect(() => parseFlow("big", "x".repeat(10_000_000))).toThrow(/big: 10000000 characters, at most 256000/);
  expect(() => parseFlow("torn", "{")).toThrow("Flow torn: not JSON");
});

test("an action that is broken on purpose takes its error branch and does nothing", async () => {
  const flow = flowOf(
    action("set", "UpdateContactAttributes", {
      NextAction: "set",
      Errors: [error("NoMatchingError", "hang up")],
    }),
    hangUp,
  );
  const { host, done } = hostFor("VOICE");
  const isBroken = ({ Identifier }: { Identifier: string }) => Identifier === "set";
  const run = await runFlow(flow, host, { onFailure: "disconnect", isBroken });
  expect(run).toMatchObject({ end: "disconnected", walked: [{ branch: "NoMatchingError" }, {}] });
  expect(done).toEqual(["disconnect"]);
});

import { performance } from "node:perf_hooks";
import { countingIds } from "#journey/ids.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { contactHost } from "#local/flow/contact-host.ts";
import { parseFlow } from "#local/flow/flow-document.ts";
import type { FlowHost } from "#local/flow/flow-host.ts";
import { runFlow } from "#local/flow/run-flow.ts";
import { virtualTime } from "#local/flow/virtual-time.ts";
import { createWorld } from "#local/world.ts";
import { watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const leastPerSecond = 20_000;
const calls = 500;
const rounds = 100;

const to = (NextAction: string) => ({ NextAction });
const when = (value: string, NextAction: string) => ({
  NextAction,
  Condition: { Operator: "Equals", Operands: [value] },
});

/** Rounds of what flows mostly do: say, set an attribute by reference, compare, loop; logging is off. */
const flow = parseFlow(
  "bench",
  JSON.stringify({
    Version: "2019-10-30",
    StartAction: "quiet",
    Actions: [
      {
        Identifier: "quiet",
        Type: "UpdateFlowLoggingBehavior",
        Parameters: { FlowLoggingBehavior: "Disabled" },
        Transitions: to("loop"),
      },
      {
        Identifier: "loop",
        Type: "Loop",
        Parameters: { LoopCount: String(rounds) },
        Transitions: { Conditions: [when("ContinueLooping", "say"), when("DoneLooping", "end")] },
      },
      {
        Identifier: "say",
        Type: "MessageParticipant",
        Parameters: { Text: "You called from $.CustomerEndpoint.Address." },
        Transitions: { ...to("set"), Errors: [{ ErrorType: "NoMatchingError", NextAction: "end" }] },
      },
      {
        Identifier: "set",
        Type: "UpdateContactAttributes",
        Parameters: { Attributes: { last: "$.ContactId" } },
        Transitions: { ...to("compare"), Errors: [{ ErrorType: "NoMatchingError", NextAction: "end" }] },
      },
      {
        Identifier: "compare",
        Type: "Compare",
        Parameters: { ComparisonValue: "$.Channel" },
        Transitions: {
          Conditions: [when("CHAT", "end"), when("VOICE", "loop")],
          Errors: [{ ErrorType: "NoMatchingCondition", NextAction: "end" }],
        },
      },
      { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
    ],
  }),
);

/** Actions a second of the flow interpreter, in one process, one call after the other. */
export async function benchFlowInterpreter(): Promise<readonly Figure[]> {
  await runFlow(flow, quietHost(), { onFailure: "stay" });
  const start = performance.now();
  let actions = 0;
  for (let call = 0; call < calls; call += 1) {
    const run = await runFlow(flow, quietHost(), { onFailure: "stay" });
    if (run.end !== "disconnected") throw new Error("The measured flow did not run to its end.");
    actions += run.walked.length;
  }
  const perSecond = actions / ((performance.now() - start) / 1_000);
  return [
    {
      ...watched("flow interpreter, logging off", perSecond, "actions/s"),
      goal: `at least ${leastPerSecond} actions/s`,
      met: perSecond >= leastPerSecond,
    },
  ];
}

/** A contact on a line that hears at once; each prompt takes 100 ms of a clock that only it moves. */
function quietHost(): FlowHost {
  const time = virtualTime("2026-11-23T18:00:00.000Z");
  const contact = startContact(createWorld({ clock: time.clock, ids: countingIds("bench") }), {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    displayName: "Caller",
    customerNumber: "+15555550142",
    line: {
      say: async () => {
        time.advanceBy(100);
        return true;
      },
      hear: async () => ({ kind: "gone" }),
    },
  });
  return contactHost(contact, {
    clock: time.clock,
    sleep: time.sleep,
    stopped: new AbortController().signal,
    flows: new Map(),
    bots: { say: async () => null, forget: () => undefined },
    invokeLambda: () => Promise.reject(new Error("no functions")),
    enqueue: () => "queued",
    disconnect: () => undefined,
    changed: () => undefined,
  });
}

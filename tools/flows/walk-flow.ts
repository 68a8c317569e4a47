import { setImmediate } from "node:timers/promises";
import { countingIds } from "#journey/ids.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { contactHost } from "#local/flow/contact-host.ts";
import type { FlowDocument } from "#local/flow/flow-document.ts";
import type { FlowHost } from "#local/flow/flow-host.ts";
import { runFlow } from "#local/flow/run-flow.ts";
import type { FlowRun } from "#local/flow/run-flow.ts";
import { virtualTime } from "#local/flow/virtual-time.ts";
import { createWorld } from "#local/world.ts";
import { randomAnswer, randomBots, randomInstance, randomLine, randomValues } from "./walk-caller.ts";
import type { Luck } from "./walk-caller.ts";
import { seededChance } from "./walk-chance.ts";
import { vocabularyOf } from "./walk-vocabulary.ts";

/** Stands for every flow and module that the walked one leads to: it ends at once. */
export const elsewhere: FlowDocument = {
  name: "elsewhere",
  startAction: "end",
  actions: new Map([
    [
      "end",
      {
        Identifier: "end",
        Type: "EndFlowModuleExecution",
        Parameters: {},
        Transitions: { Errors: [], Conditions: [] },
      },
    ],
  ]),
};

/** Callers by chance stay half an hour at most, so that looped prompts end. */
const patienceMs = 30 * 60_000;

/** Walks a flow once, on a telephone or a chat, as a caller by chance; the same seed is the same walk. */
export async function walkFlow(flow: FlowDocument, seed: number): Promise<FlowRun> {
  const time = virtualTime("2026-11-23T18:00:00.000Z");
  const luck: Luck = { chance: seededChance(seed), time, words: vocabularyOf(flow) };
  const stop = new AbortController();
  const runs: FlowRun[] = [];
  const host = randomHost(luck, stop.signal);
  void runFlow(flow, host, { onFailure: "disconnect" }).then((run) => runs.push(run));
  const until = time.clock.now().getTime() + patienceMs;
  for (;;) {
    await setImmediate();
    const [run] = runs;
    if (run) return run;
    if (time.clock.now().getTime() > until || time.toNext(Infinity) === null) stop.abort();
  }
}

function randomHost(luck: Luck, stopped: AbortSignal): FlowHost {
  const { chance, time } = luck;
  const world = createWorld({ clock: time.clock, ids: countingIds("walk") });
  const contact = startContact(world, {
    channel: chance() < 0.5 ? "VOICE" : "CHAT",
    initiationMethod: "INBOUND",
    line: randomLine(luck),
    displayName: "Caller",
    customerNumber: "+15555550142",
    dialledNumber: "+15555550100",
    attributes: Object.fromEntries(randomValues(luck, luck.words.attributes)),
  });
  const host = contactHost(contact, {
    clock: time.clock,
    sleep: time.sleep,
    stopped,
    flows: new Map(),
    bots: randomBots(luck),
    invokeLambda: () => randomAnswer(luck),
    enqueue: () => (chance() < 0.1 ? "atCapacity" : "queued"),
    requeue: () => chance() < 0.9,
    related: contact,
    disconnect: () => undefined,
    changed: () => undefined,
    instance: randomInstance(luck),
  });
  const queue = { name: "Any queue", arn: "arn:queue/any" };
  return { ...host, flow: () => elsewhere, queue: () => queue, isOpen: () => chance() < 0.5 };
}

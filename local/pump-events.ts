import * as z from "zod";
import type { FunctionName } from "#infra/manifest.ts";
import { createAgentEvents } from "./connect/agent-event.ts";
import type { AgentEvent } from "./connect/agent-event.ts";
import { contactEvent } from "./connect/contact-event.ts";
import type { AnalysisRecord } from "./connect/analysis/analysis-record.ts";
import { followTalk } from "./connect/analysis/follow-talk.ts";
import { analysisEvent, kinesisEvent } from "./connect/kinesis-event.ts";
import { metricsPlan } from "./functions.ts";
import type { World, WorldEvent } from "./world.ts";

export type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;

export interface Pump {
  /** Resolves when everything told so far has been delivered. */
  readonly drained: () => Promise<void>;
  readonly stop: () => void;
}

/** A burst of changes makes one publication: GetCurrentUserData allows two calls a second. */
const settleMs = 1_000;
/** As the schedule on AWS does. */
const scheduleMs = 5_000;
/** Connect's own; a heart beat repairs what a lost event left wrong. */
const heartBeatMs = 120_000;

/**
 * What EventBridge, Kinesis and the scheduler do: contact events and agent events reach `record-contact` in the order
 * in which they happened, what is said reaches `follow-conversation`, and `publish-metrics` runs on change and every five
 * seconds.
 */
export function pumpEvents(world: World, invoke: Invoke): Pump {
  const agentEvents = createAgentEvents(world);
  const analysisOf = followTalk(world);
  // Streams are read side by side.
  const queues = { "record-contact": Promise.resolve(), "follow-conversation": Promise.resolve() };
  let sequence = 1;
  let waiting = true;
  let cancelMetrics = world.timers.after(settleMs, publish);

  let cancelHeartBeat = world.timers.after(heartBeatMs, beat);

  function beat(): void {
    cancelHeartBeat = world.timers.after(heartBeatMs, beat);
    deliverAgentEvents(agentEvents.heartBeats());
  }

  function deliverAgentEvents(events: readonly AgentEvent[]): void {
    if (events.length === 0) return;
    deliver("record-contact", kinesisEvent(events, sequence));
    sequence += events.length;
  }

  function deliverAnalysis(records: readonly AnalysisRecord[]): void {
    if (records.length === 0) return;
    deliver("follow-conversation", analysisEvent(records, sequence, world.clock.now()));
    sequence += records.length;
  }

  function deliver(name: keyof typeof queues, event: unknown): void {
    queues[name] = queues[name].then(() => deliverWhole(invoke, name, event));
  }

  function publish(): void {
    waiting = false;
    cancelMetrics = world.timers.after(scheduleMs, publish);
    void invoke("publish-metrics", metricsPlan).catch(() => undefined);
  }

  function publishSoon(): void {
    if (waiting) return;
    waiting = true;
    cancelMetrics();
    cancelMetrics = world.timers.after(settleMs, publish);
  }

  const listener = (event: WorldEvent): void => {
    if (event.kind === "contact") deliver("record-contact", contactEvent(world, event.contact, event.type));
    const agentEvent = agentEvents.of(event);
    if (agentEvent) deliverAgentEvents([agentEvent]);
    deliverAnalysis(analysisOf(event));
    if (event.kind !== "said") publishSoon();
  };
  world.listeners.add(listener);

  return {
    drained: () => Promise.all(Object.values(queues)).then(() => undefined),
    stop: () => {
      world.listeners.delete(listener);
      cancelMetrics();
      cancelHeartBeat();
    },
  };
}

/** Both sources of events bring again what was not taken. After so many tries the stream goes on without it. */
const mostTries = 3;

async function deliverWhole(invoke: Invoke, name: FunctionName, event: unknown): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    // A function that fails has said so itself.
    const isTaken = await invoke(name, event).then(isWhole, () => false);
    if (isTaken) return;
  }
}

/** Lambda's answer for a batch names what has to come again. */
const BatchAnswer = z.object({ batchItemFailures: z.array(z.unknown()).min(1) });
const isWhole = (answer: unknown): boolean => !BatchAnswer.safeParse(answer).success;

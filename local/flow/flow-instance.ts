import type { Channel } from "../world.ts";
import { keptRecords } from "./kept-records.ts";
import type { KeptRecords } from "./kept-records.ts";

/** What a flow asks of the instance around its contact. */
export interface FlowInstance {
  /** At least 0, below 1. */
  readonly chance: () => number;
  /** Null when there is no such queue; `channel` null: all. */
  readonly metrics: (queueId: string, channel: Channel | null) => QueueMetrics | null;
  /** Rings an outside number and resolves when that conversation is over, or could not begin. */
  readonly dial: (call: OutsideCall) => Promise<"ended" | "failed" | "timeLimit">;
  /** Shows a view to whoever has the contact; null when nobody can answer it. */
  readonly showView: (view: ShownView) => Promise<ViewAnswer | null>;
  /** The new contact's id, or null when its flow is unknown. */
  readonly createTask: (task: NewTask) => string | null;
  readonly createCallback: (callback: NewCallback) => boolean;
  /** Resolves with the name of the first of these events; never, when none occurs. */
  readonly event: (contactId: string, names: readonly string[]) => Promise<string>;
  /** False when there is no contact before this one, or nobody left on it. */
  readonly holdPrevious: (contactId: string, whom: "agent" | "customer" | "nobody") => boolean;
  readonly profiles: KeptRecords;
  readonly cases: KeptRecords;
}

/** A queue's figures; the agents are those whose routing profile has the queue. */
export interface QueueMetrics {
  readonly name: string;
  readonly arn: string;
  readonly size: number;
  readonly oldestAgeSeconds: number;
  /** Null where nobody works, or for more than one channel. */
  readonly estimatedWaitSeconds: number | null;
  readonly agents: Readonly<Record<AgentMetric, number>>;
}
export type AgentMetric =
  | "Online"
  | "Available"
  | "Staffed"
  | "AfterContactWork"
  | "Busy"
  | "Missed"
  | "NonProductive";

export interface OutsideCall {
  readonly contactId: string;
  /** E.164. */
  readonly number: string;
  readonly timeLimitMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface ShownView {
  readonly contactId: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface ViewAnswer {
  readonly action: string;
  readonly formData: Readonly<Record<string, unknown>>;
}

export interface NewTask {
  readonly contactId: string;
  readonly flowId: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly delayMs: number;
}

export interface NewCallback {
  /** The contact that asked for it. */
  readonly contactId: string;
  readonly queueId: string;
  /** E.164. */
  readonly number: string;
  readonly initialDelayMs: number;
  readonly maximumAttempts: number;
  readonly retryDelayMs: number;
}

/** An instance with nobody in it: no outside lines, no views, nothing kept from before. */
export function bareInstance(): FlowInstance {
  return {
    chance: () => 0.5,
    metrics: () => null,
    dial: () => Promise.resolve("failed"),
    showView: () => Promise.resolve(null),
    createTask: () => null,
    createCallback: () => false,
    event: () => new Promise(() => undefined),
    holdPrevious: () => false,
    profiles: keptRecords("ProfileId"),
    cases: keptRecords("case_id"),
  };
}

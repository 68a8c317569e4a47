import type { FlowSymbol } from "#connect-flows/manifest.ts";
import type { QueueSymbol } from "#infra/manifest.ts";
import type { Contact } from "../world.ts";
import type { Prompt } from "./caller-line.ts";
import type { FlowDocument } from "./flow-document.ts";
import type { Bots } from "./flow-host.ts";
import type { Walked } from "./run-flow.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface TalkOptions {
  /** A shipped flow, or one that only the test knows. */
  readonly flow: FlowSymbol | FlowDocument;
  readonly channel: "voice" | "chat";
  readonly time?: VirtualTime;
  /** Attributes the contact comes with, as a chat's language. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Queues take nobody more. */
  readonly isFull?: boolean;
  /** Actions that Connect itself fails, by name: they take NoMatchingError. */
  readonly failing?: readonly string[];
  /** Where a call comes from, E.164; null: the number is withheld. */
  readonly number?: string | null;
  /** A callback rings the person; everything else comes in. */
  readonly isCallback?: boolean;
  /** No callback can be queued. */
  readonly refusesCallbacks?: boolean;
  readonly bots: Bots;
  readonly invokeLambda: (name: string, event: unknown) => Promise<unknown>;
}

/** Talking to a flow as its caller, in virtual time. Every expectation fails with what was said so far. */
export interface Talk {
  /** The next thing said that matches; what comes before it is passed over. */
  readonly expectPrompt: (words: RegExp) => Promise<Prompt>;
  readonly press: (keys: string) => Promise<void>;
  readonly say: (words: string) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly hangUp: () => Promise<void>;
  readonly agentAccepts: () => Promise<void>;
  readonly agentHolds: () => Promise<void>;
  readonly agentResumes: () => Promise<void>;
  readonly agentHangsUp: () => Promise<void>;
  /** What was said to the agent alone. */
  readonly expectAgentHears: (words: RegExp) => Promise<Prompt>;
  /** A callback was queued to this number, not before so many seconds. */
  readonly expectCallback: (number: string, afterSeconds?: number) => Promise<void>;
  readonly expectQueue: (queue: QueueSymbol) => Promise<void>;
  readonly expectDisconnect: () => Promise<void>;
  readonly expectAttribute: (name: string, value: string | undefined) => Promise<void>;
  readonly expectRecording: (state: "on" | "off") => Promise<void>;
  /** From now on nothing said may match. */
  readonly never: (words: RegExp) => void;
  readonly contact: Contact;
  /** Everything said to the caller, in order. */
  readonly said: readonly Prompt[];
  readonly walked: readonly Walked[];
}

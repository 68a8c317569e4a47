import { freshMemory } from "./block.ts";
import type { Block, Outcome, RunMemory } from "./block.ts";
import type { CallerLine, Heard, Prompt } from "./caller-line.ts";
import type { FlowDocument } from "./flow-document.ts";
import type { BotTurn, FlowContact, FlowHost } from "./flow-host.ts";
import { bareInstance } from "./flow-instance.ts";
import type { FlowInstance } from "./flow-instance.ts";
import { virtualTime } from "./virtual-time.ts";
import type { VirtualTime } from "./virtual-time.ts";

export interface Trial {
  /** Runs the block once more with these parameters. */
  readonly run: (parameters: Readonly<Record<string, unknown>>) => Promise<Outcome>;
  readonly memory: RunMemory;
  readonly time: VirtualTime;
  readonly said: readonly Prompt[];
  /** What was done to the contact, in order, e.g. `setLanguage es-US`. */
  readonly done: readonly string[];
  readonly stop: () => void;
}

export interface TrialParts {
  readonly contact?: Partial<FlowContact>;
  /** What the caller does, one after the other; then the line is gone. */
  readonly heard?: readonly Heard[];
  readonly flows?: Readonly<Record<string, FlowDocument>>;
  readonly invokeLambda?: FlowHost["invokeLambda"];
  readonly botTurns?: readonly (BotTurn | null)[];
  readonly queueIsFull?: boolean;
  /** Is the contact waiting in a queue? */
  readonly isQueued?: boolean;
  readonly hasRelated?: boolean;
  readonly instance?: Partial<FlowInstance>;
}

/** One block on its own, with a contact that only remembers. */
export function tryBlock(block: Block, parts: TrialParts = {}): Trial {
  const time = virtualTime("2026-11-22T15:00:00.000Z");
  const said: Prompt[] = [];
  const done: string[] = [];
  const stop = new AbortController();
  const memory = freshMemory();
  const host = trialHost(parts, { time, said, done, stopped: stop.signal });
  return {
    time,
    memory,
    said,
    done,
    stop: () => stop.abort(),
    run: async (parameters) => {
      const action = {
        Identifier: "it",
        Type: "it",
        Parameters: {},
        Transitions: { Errors: [], Conditions: [] },
      };
      return block.run({ action, parameters, host, memory });
    },
  };
}

function trialHost(
  parts: TrialParts,
  { time, said, done, stopped }: { time: VirtualTime; said: Prompt[]; done: string[]; stopped: AbortSignal },
): FlowHost {
  const note = (what: string, value: unknown): void => void done.push(`${what} ${JSON.stringify(value)}`);
  const bots = [...(parts.botTurns ?? [])];
  return {
    contact: () => ({ ...someContact, ...parts.contact }),
    line: trialLine([...(parts.heard ?? [])], said),
    clock: time.clock,
    sleep: time.sleep,
    stopped,
    setAttributes: (attributes) => note("setAttributes", attributes),
    setLanguage: (language) => note("setLanguage", language),
    setTargetQueue: (queueId) => note("setTargetQueue", queueId),
    setRecording: (recording) => note("setRecording", recording),
    setAnalysis: (analysis) => note("setAnalysis", analysis),
    setHook: (hook, flowId) => note("setHook", [hook, flowId]),
    setDetails: (details) => note("setDetails", details),
    setRelatedAttributes: (attributes) => {
      note("setRelatedAttributes", attributes);
      return parts.hasRelated === true;
    },
    requeue: (queueId) => {
      note("requeue", queueId);
      return parts.isQueued === true;
    },
    instance: { ...bareInstance(), ...parts.instance },
    enqueue: (queueId) => {
      note("enqueue", queueId);
      return parts.queueIsFull === true ? "atCapacity" : "queued";
    },
    disconnect: () => note("disconnect", true),
    queue: (queueId) => (queueId === "q-1" ? { name: "Member services", arn: "arn:queue/q-1" } : null),
    isOpen: (hours) => (hours === "unknown" ? null : hours !== "closed"),
    flow: (flowId) => parts.flows?.[flowId] ?? null,
    invokeLambda: parts.invokeLambda ?? (() => Promise.reject(new Error("no function"))),
    bots: {
      say: async (turn) => {
        note("bot", [turn.text, turn.inputMode, turn.sessionAttributes]);
        return bots.shift() ?? null;
      },
      forget: () => note("forget", true),
    },
  };
}

const someContact: FlowContact = {
  contactId: "c-1",
  initialContactId: "c-1",
  channel: "VOICE",
  initiationMethod: "INBOUND",
  customerEndpoint: { type: "TELEPHONE_NUMBER", address: "+15555550142" },
  systemEndpoint: { type: "TELEPHONE_NUMBER", address: "+15555550100" },
  attributes: {},
  languageCode: null,
  targetQueueId: null,
};

function trialLine(heard: Heard[], said: Prompt[]): CallerLine {
  return {
    say: async (prompt) => {
      said.push(prompt);
      return true;
    },
    hear: async () => heard.shift() ?? { kind: "gone" },
  };
}

import type { Clock } from "#journey/clock.ts";
import { queueList } from "../instance.ts";
import type { Contact } from "../world.ts";
import type { FlowDocument } from "./flow-document.ts";
import type { Bots, FlowHost } from "./flow-host.ts";

/** What the rest of the stand-in does for a flow. */
export interface ContactHostParts {
  readonly clock: Clock;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly stopped: AbortSignal;
  /** By flow id. */
  readonly flows: ReadonlyMap<string, FlowDocument>;
  readonly bots: Bots;
  /** By function ARN. */
  readonly invokeLambda: (arn: string, event: unknown) => Promise<unknown>;
  /** Puts the contact into a queue; `targetQueueId` is already set. */
  readonly enqueue: (contact: Contact, queueId: string) => "queued" | "atCapacity";
  /** The flow hangs up. */
  readonly disconnect: (contact: Contact) => void;
  /** Attributes, language, target queue, recording or hooks changed. */
  readonly changed: (contact: Contact) => void;
}

/** A flow's hands on one contact of the world. */
export function contactHost(contact: Contact, parts: ContactHostParts): FlowHost {
  const { changed, enqueue, disconnect, flows, ...same } = parts;
  return {
    ...same,
    line: contact.line,
    contact: () => contact,
    setAttributes: (attributes) => {
      contact.attributes = merge(contact.attributes, attributes);
      changed(contact);
    },
    setLanguage: (languageCode) => {
      contact.languageCode = languageCode;
      changed(contact);
    },
    setTargetQueue: (queueId) => {
      contact.targetQueueId = queueId;
      changed(contact);
    },
    setRecording: (recording) => {
      contact.recording = { ...recording };
      changed(contact);
    },
    setHook: (hook, flowId) => {
      contact.hooks = { ...contact.hooks, [hook]: flowId };
      changed(contact);
    },
    enqueue: (queueId) => enqueue(contact, queueId),
    disconnect: () => disconnect(contact),
    queue: (queueId) => queueList.find((queue) => queue.id === queueId) ?? null,
    isOpen: () => true,
    flow: (flowId) => flows.get(flowId) ?? null,
  };
}

function merge(
  before: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...more }).filter(([, value]) => value !== ""));
}

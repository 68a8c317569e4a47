import type { Clock } from "#journey/clock.ts";
import { queueList } from "../instance.ts";
import type { Contact } from "../world.ts";
import type { FlowDocument } from "./flow-document.ts";
import type { Bots, FlowHost } from "./flow-host.ts";
import { bareInstance } from "./flow-instance.ts";
import type { FlowInstance } from "./flow-instance.ts";
import { isOpenAt, isQueueOpenAt } from "./hours.ts";
import type { HoursKept } from "./hours.ts";

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
  /** Absent: there is no queue to leave. */
  readonly requeue?: (contact: Contact, queueId: string) => boolean;
  /** The contact this one belongs to, as a guide to its caller. */
  readonly related?: Contact;
  /** Absent: the plan's own. */
  readonly hoursKept?: () => HoursKept;
  /** Absent: an instance with nobody in it. */
  readonly instance?: Partial<FlowInstance>;
}

/** A flow's hands on one contact of the world. */
export function contactHost(contact: Contact, parts: ContactHostParts): FlowHost {
  const { changed, enqueue, disconnect, flows, requeue, related, instance, hoursKept, ...same } = parts;
  return {
    ...same,
    instance: { ...bareInstance(), ...instance },
    requeue: (queueId) => requeue?.(contact, queueId) ?? false,
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
    setAnalysis: (analysis) => {
      contact.analysis = analysis;
      changed(contact);
    },
    setHook: (hook, flowId) => {
      const { [hook]: _former, ...others } = contact.hooks;
      contact.hooks = flowId === null ? others : { ...others, [hook]: flowId };
      changed(contact);
    },
    setDetails: (details) => {
      contact.details = { ...contact.details, ...details };
      changed(contact);
    },
    setRelatedAttributes: (attributes) => {
      if (!related) return false;
      related.attributes = merge(related.attributes, attributes);
      changed(related);
      return true;
    },
    enqueue: (queueId) => enqueue(contact, queueId),
    disconnect: () => disconnect(contact),
    queue: (queueId) => queueList.find((queue) => queue.id === queueId) ?? null,
    isOpen: (hours) =>
      hours === null
        ? isQueueOpenAt(contact.targetQueueId, same.clock.now(), hoursKept?.())
        : isOpenAt(hours, same.clock.now(), hoursKept?.()),
    flow: (flowId) => flows.get(flowId) ?? null,
  };
}

function merge(
  before: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...more }).filter(([, value]) => value !== ""));
}

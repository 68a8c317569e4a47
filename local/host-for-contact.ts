import { endContact } from "./connect/end-contact.ts";
import { enqueueContact } from "./connect/enqueue-contact.ts";
import { requeueContact } from "./connect/requeue-contact.ts";
import { tellContact } from "./connect/tell.ts";
import { contactHost } from "./flow/contact-host.ts";
import type { FlowDocument } from "./flow/flow-document.ts";
import type { Bots, FlowHost } from "./flow/flow-host.ts";
import type { FlowInstance } from "./flow/flow-instance.ts";
import type { Contact, World } from "./world.ts";

export interface HostOptions {
  readonly world: World;
  /** By flow id. */
  readonly flows: ReadonlyMap<string, FlowDocument>;
  readonly bots: Bots;
  /** By function ARN. */
  readonly invokeLambda: (arn: string, event: unknown) => Promise<unknown>;
  readonly instance: FlowInstance;
}

/** A flow's hands on a contact of the running world. */
export function hostForContact(options: HostOptions, contact: Contact, stopped: AbortSignal): FlowHost {
  const { world, ...same } = options;
  return contactHost(contact, {
    ...same,
    clock: world.clock,
    sleep: (milliseconds) => sleepUntil(world, milliseconds, stopped),
    stopped,
    hoursKept: () => world.hours,
    enqueue: (queued, queueId) => (enqueueContact(world, queued, queueId).ok ? "queued" : "atCapacity"),
    requeue: (waiting, queueId) => requeueContact(world, waiting, queueId),
    disconnect: (ending) => endContact(world, ending, { by: "system" }),
    changed: (updated) => tellContact(world, updated, "CONTACT_DATA_UPDATED"),
  });
}

/**
 * A flow's hands in a guide: a conversation with the agent's screen that belongs to their caller's contact. It is in no
 * queue, cannot hang up on the caller, and reaches the caller's attributes as the related contact's.
 */
export function hostForGuide(options: HostOptions, contact: Contact, stopped: AbortSignal): FlowHost {
  const { world, ...same } = options;
  const guide: Contact = {
    ...contact,
    contactId: world.ids.next(),
    channel: "CHAT",
    attributes: { ...contact.attributes },
    state: { type: "inFlow" },
    line: agentScreen,
    hooks: {},
  };
  return contactHost(guide, {
    ...same,
    clock: world.clock,
    sleep: (milliseconds) => sleepUntil(world, milliseconds, stopped),
    stopped,
    hoursKept: () => world.hours,
    related: contact,
    enqueue: () => "atCapacity",
    disconnect: () => undefined,
    changed: (updated) => {
      if (updated === contact) tellContact(world, updated, "CONTACT_DATA_UPDATED");
    },
  });
}

/** Nobody types to a guide; it speaks by its views. */
const agentScreen: Contact["line"] = {
  say: () => Promise.resolve(true),
  hear: () => Promise.resolve({ kind: "gone" }),
};

/** A pause that ends early when the flow has lost its contact. */
function sleepUntil({ timers }: World, milliseconds: number, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = (): void => {
      cancel();
      stopped.removeEventListener("abort", wake);
      resolve();
    };
    const cancel = timers.after(milliseconds, wake);
    stopped.addEventListener("abort", wake);
  });
}

import { endContact } from "./connect/end-contact.ts";
import { enqueueContact } from "./connect/enqueue-contact.ts";
import { tellContact } from "./connect/tell.ts";
import { contactHost } from "./flow/contact-host.ts";
import type { FlowDocument } from "./flow/flow-document.ts";
import type { Bots, FlowHost } from "./flow/flow-host.ts";
import { runFlow } from "./flow/run-flow.ts";
import type { Walked } from "./flow/run-flow.ts";
import { flowId } from "./instance.ts";
import type { Contact, World } from "./world.ts";

export interface ContactRunnerOptions {
  readonly world: World;
  /** By flow id. */
  readonly flows: ReadonlyMap<string, FlowDocument>;
  readonly bots: Bots;
  /** By function ARN. */
  readonly invokeLambda: (arn: string, event: unknown) => Promise<unknown>;
  /** Told of every action a contact's flows take; ids and names of actions only. */
  readonly onWalked?: (contactId: string, walked: Walked) => void;
}

/**
 * Joins the flow engine and the world: a contact runs its inbound flow, and while it waits its queue flow (the
 * CustomerQueue hook, else `member-queue`), until an agent takes it or it is over.
 */
export function createContactRunner(
  options: ContactRunnerOptions,
): (contact: Contact, inbound: string) => void {
  const { world } = options;
  const running = new Map<string, AbortController>();
  world.listeners.add((event) => {
    if (event.kind !== "contact") return;
    if (event.type === "CONNECTED_TO_AGENT" || event.type === "DISCONNECTED") {
      running.get(event.contact.contactId)?.abort();
    }
  });
  return (contact, inbound) => {
    const stop = new AbortController();
    running.set(contact.contactId, stop);
    const host = hostOf(options, contact, stop.signal);
    void runBoth(options, contact, inbound, host)
      .catch((fault: unknown) => giveUp(world, contact, fault))
      .finally(() => running.delete(contact.contactId));
  };
}

/** A fault of ours costs this contact its flow and nobody else anything; who waits in a queue already goes on waiting. */
function giveUp(world: World, contact: Contact, fault: unknown): void {
  const name = fault instanceof Error ? fault.name : "unknown";
  console.error(`The flow of contact ${contact.contactId} broke: ${name}`);
  if (contact.state.type === "inFlow") endContact(world, contact, { by: "system" });
}

async function runBoth(
  { flows, onWalked }: ContactRunnerOptions,
  contact: Contact,
  inbound: string,
  host: FlowHost,
): Promise<void> {
  const walk = (walked: Walked) => onWalked?.(contact.contactId, walked);
  const first = flows.get(inbound);
  if (!first) throw new Error(`No flow ${inbound}`);
  const { end } = await runFlow(first, host, { onWalked: walk, onFailure: "disconnect" });
  if (end !== "queued") return;
  const waiting = flows.get(lastPartOf(contact.hooks["CustomerQueue"] ?? flowId("member-queue")));
  if (waiting) await runFlow(waiting, host, { onWalked: walk, onFailure: "stay" });
}

/** Hooks name a flow by id or by ARN. */
const lastPartOf = (idOrArn: string): string => idOrArn.split("/").at(-1) ?? idOrArn;

function hostOf(options: ContactRunnerOptions, contact: Contact, stopped: AbortSignal): FlowHost {
  const { world, flows, bots, invokeLambda } = options;
  return contactHost(contact, {
    clock: world.clock,
    sleep: (milliseconds) => sleepUntil(world, milliseconds, stopped),
    stopped,
    flows,
    bots,
    invokeLambda,
    enqueue: (queued, queueId) => (enqueueContact(world, queued, queueId).ok ? "queued" : "atCapacity"),
    disconnect: (ending) => endContact(world, ending, { by: "system" }),
    changed: (updated) => tellContact(world, updated, "CONTACT_DATA_UPDATED"),
  });
}

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

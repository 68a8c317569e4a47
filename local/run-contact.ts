import { endContact } from "./connect/end-contact.ts";
import { worldForFlows } from "./connect/world-for-flows.ts";
import type { CallerLine } from "./flow/caller-line.ts";
import type { FlowDocument } from "./flow/flow-document.ts";
import type { Bots, FlowHost } from "./flow/flow-host.ts";
import type { FlowInstance } from "./flow/flow-instance.ts";
import { idOf } from "./flow/parameters.ts";
import { runFlow } from "./flow/run-flow.ts";
import type { FlowRun, Walked } from "./flow/run-flow.ts";
import { hostForContact } from "./host-for-contact.ts";
import { flowId } from "./instance.ts";
import { runHooks } from "./run-hooks.ts";
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
  /** What an agent hears alone; absent: whispers to agents are heard by nobody. */
  readonly agentLine?: (username: string, stopped: AbortSignal) => CallerLine;
  /** Shows an agent's guide; absent: nobody can answer its views. */
  readonly showView?: FlowInstance["showView"];
}

/** Queue flows that hand a contact round among themselves are left; the contact then waits quietly. */
const mostQueues = 50;

type RunContact = (contact: Contact, inbound: string) => void;

/**
 * Joins the flow engine and the world: a contact runs its inbound flow, while it waits its queue flow (the
 * CustomerQueue hook, else `member-queue`) until an agent takes it or it is over, and then the flows of its other hooks.
 */
export function createContactRunner(options: ContactRunnerOptions): RunContact {
  const { world, flows, showView } = options;
  const hasFlow = (id: string): boolean => flows.has(id);
  const instance = worldForFlows({ world, hasFlow, ...(showView ? { showView } : {}) });
  const running = new Map<string, AbortController>();
  world.listeners.add((event) => {
    if (event.kind !== "contact") return;
    if (event.type === "CONNECTED_TO_AGENT" || event.type === "DISCONNECTED") {
      running.get(event.contact.contactId)?.abort();
    }
  });
  const runContact: RunContact = (contact, inbound) => {
    const stop = new AbortController();
    running.set(contact.contactId, stop);
    const host = hostForContact({ ...options, instance }, contact, stop.signal);
    void runAll(options, contact, inbound, host)
      .catch((fault: unknown) => giveUp(world, contact, fault))
      .finally(() => running.delete(contact.contactId));
  };
  runHooks({ ...options, instance, runContact });
  return runContact;
}

/** A fault of ours costs this contact its flow and nobody else anything; who waits in a queue already goes on waiting. */
function giveUp(world: World, contact: Contact, fault: unknown): void {
  const name = fault instanceof Error ? fault.name : "unknown";
  console.error(`The flow of contact ${contact.contactId} broke: ${name}`);
  if (contact.state.type === "inFlow") endContact(world, contact, { by: "system" });
}

async function runAll(
  options: ContactRunnerOptions,
  contact: Contact,
  inbound: string,
  host: FlowHost,
): Promise<void> {
  const { world, flows } = options;
  const onWalked = (walked: Walked) => options.onWalked?.(contact.contactId, walked);
  const first = flows.get(inbound);
  if (!first) throw new Error(`No flow ${inbound}`);
  let { end }: Pick<FlowRun, "end"> = await runFlow(first, host, { onWalked, onFailure: "disconnect" });
  for (let queues = 0; end === "queued" && queues < mostQueues; queues += 1) {
    const waiting = flows.get(idOf(contact.hooks["CustomerQueue"] ?? flowId("member-queue")));
    if (!waiting) return;
    ({ end } = await runFlow(waiting, host, { onWalked, onFailure: "stay" }));
  }
  // A flow that ended without handing its caller to anybody leaves nobody on the line.
  if (contact.state.type === "inFlow")
    endContact(world, contact, { by: end === "gone" ? "customer" : "system" });
}

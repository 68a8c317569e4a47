import { startContact } from "./connect/start-contact.ts";
import type { CallerLine } from "./flow/caller-line.ts";
import { idOf } from "./flow/parameters.ts";
import { runFlow } from "./flow/run-flow.ts";
import type { Walked } from "./flow/run-flow.ts";
import { flowId, queueList } from "./instance.ts";
import { hostForContact, hostForGuide } from "./host-for-contact.ts";
import type { HostOptions } from "./host-for-contact.ts";
import type { Contact, World, WorldEvent } from "./world.ts";

export interface HookOptions extends HostOptions {
  /** What an agent hears alone, until `stopped`; absent: whispers to agents are heard by nobody, in no time. */
  readonly agentLine?: (username: string, stopped: AbortSignal) => CallerLine;
  readonly onWalked?: (contactId: string, walked: Walked) => void;
  /** Runs a flow on a new contact, as for one that arrives. */
  readonly runContact: (contact: Contact, flowId: string) => void;
}

/** Flows now running at events of one contact's life. */
interface Running {
  readonly contact: Contact;
  /** Ends with the contact. */
  readonly whole: AbortController;
  /** Ends when the hold does; null while nobody is on hold. */
  hold: AbortController | null;
}

/**
 * Runs the flows that hooks name after a person has taken a contact: whispers and the agent's guide at connect, hold
 * flows while the caller is on hold, and what remains for the caller once the agent has left.
 */
export function runHooks(options: HookOptions): void {
  const running = new Map<string, Running>();
  options.world.listeners.add((event) => {
    if (event.kind === "answered") followAnswer(options, running, event.contact);
    else if (event.kind === "agent" && event.cause === "media") {
      for (const each of running.values()) followHold(options, each);
    } else if (event.kind === "contact") followContact(options, running, event);
  });
}

function followContact(
  options: HookOptions,
  running: Map<string, Running>,
  { contact, type }: Extract<WorldEvent, { kind: "contact" }>,
): void {
  if (type === "CONNECTED_TO_AGENT") {
    const whole = new AbortController();
    running.set(contact.contactId, { contact, whole, hold: null });
    runAt(options, contact, "AgentWhisper", whole.signal);
    // Nobody is on the line of a callback yet; its queue's outbound whisper greets them when they answer.
    if (contact.initiationMethod !== "CALLBACK") runAt(options, contact, "CustomerWhisper", whole.signal);
    runAt(options, contact, "DefaultAgentUI", whole.signal);
  }
  const known = running.get(contact.contactId);
  if (type !== "DISCONNECTED" || !known) return;
  running.delete(contact.contactId);
  known.hold?.abort();
  known.whole.abort();
  runAt(options, contact, "DisconnectAgentUI", new AbortController().signal);
  if (contact.disconnectReason === "AGENT_DISCONNECT") goOnAlone(options, contact);
}

/** https://docs.aws.amazon.com/connect/latest/adminguide/queued-callback-example.html */
function followAnswer(options: HookOptions, running: Map<string, Running>, contact: Contact): void {
  const known = running.get(contact.contactId);
  const whisper = queueList.find(({ id }) => id === contact.targetQueueId)?.outboundWhisper ?? null;
  if (known && whisper !== null)
    runFlowAt(options, contact, "OutboundWhisper", flowId(whisper), known.whole.signal);
}

function followHold(options: HookOptions, running: Running): void {
  const { contact } = running;
  const isHeld = contact.state.type === "connected" && contact.state.held;
  if (isHeld === (running.hold !== null)) return;
  running.hold?.abort();
  running.hold = isHeld ? new AbortController() : null;
  if (!running.hold) return;
  runAt(options, contact, "CustomerHold", running.hold.signal);
  runAt(options, contact, "AgentHold", running.hold.signal);
}

const toAgent: ReadonlySet<string> = new Set(["AgentWhisper", "AgentHold"]);
const guides: ReadonlySet<string> = new Set(["DefaultAgentUI", "DisconnectAgentUI"]);

/** Runs a hook's flow if the contact has one. */
function runAt(options: HookOptions, contact: Contact, hook: string, stopped: AbortSignal): void {
  const named = contact.hooks[hook];
  if (named !== undefined) runFlowAt(options, contact, hook, idOf(named), stopped);
}

/** What goes wrong in such a flow never touches the conversation. */
function runFlowAt(
  options: HookOptions,
  contact: Contact,
  hook: string,
  id: string,
  stopped: AbortSignal,
): void {
  const flow = options.flows.get(id);
  if (!flow) return;
  const own = guides.has(hook)
    ? hostForGuide(options, contact, stopped)
    : hostForContact(options, contact, stopped);
  const line = toAgent.has(hook) ? lineTo(options, contact, stopped) : own.line;
  const host = { ...own, line, disconnect: () => undefined };
  const onWalked = (walked: Walked): void => options.onWalked?.(contact.contactId, walked);
  // Only after everybody has heard of the event: a telephone falls silent at it, and must not swallow these words.
  void Promise.resolve()
    .then(() => runFlow(flow, host, { onFailure: "stay", onWalked }))
    .catch((fault: unknown) => {
      const name = fault instanceof Error ? fault.name : "unknown";
      console.error(`The flow at ${hook} of contact ${contact.contactId} broke: ${name}`);
    });
}

/** Who writes hears no voice: a chat's whispers are heard by nobody. */
function lineTo(
  { agentLine }: HookOptions,
  { acceptedBy, channel }: Contact,
  stopped: AbortSignal,
): CallerLine {
  if (acceptedBy === null || channel !== "VOICE") return nobody;
  return agentLine?.(acceptedBy, stopped) ?? nobody;
}

const nobody: CallerLine = {
  say: () => Promise.resolve(true),
  hear: () => Promise.resolve({ kind: "gone" }),
};

/** The agent has left and the caller has not: a contact of its own takes them through the CustomerRemaining flow. */
function goOnAlone({ world, flows, runContact }: HookOptions, before: Contact): void {
  const remaining = idOf(before.hooks["CustomerRemaining"] ?? "");
  if (!flows.has(remaining)) return;
  runContact(contactAfter(world, before), remaining);
}

function contactAfter(world: World, before: Contact): Contact {
  const contact = startContact(world, {
    channel: before.channel,
    initiationMethod: "DISCONNECT",
    line: before.line,
    displayName: before.displayName,
    customerNumber: before.customerEndpoint?.address ?? null,
    dialledNumber: before.systemEndpoint?.address ?? null,
    attributes: before.attributes,
    initialContactId: before.initialContactId,
    details: { ...before.details, previousContactId: before.contactId },
  });
  contact.languageCode = before.languageCode;
  return contact;
}

import type { ContactReading, PanelReading } from "./panel-reading.ts";
import type { streams } from "./streams-library.ts";

type Streams = typeof streams;

/** Contact types whose connections may be looked at; Streams throws for tasks unless TaskJS is there. */
const readable: ReadonlySet<string> = new Set(["voice", "queue_callback", "chat"]);

interface ReadOptions {
  readonly library: Streams;
  readonly clock: () => number;
  /** Contacts that were accepted, here or in another tab. */
  readonly accepted: ReadonlySet<string>;
  /** Keeps server times steady on this machine's clock. */
  readonly toLocal: ToLocal;
}

/** Server time → this machine's, both epoch milliseconds. */
interface ToLocal {
  /** Takes one server time and how long ago Streams says it was. */
  readonly learn: (server: number, agoMs: number) => void;
  readonly of: (server: number) => number;
}

/** Estimates flicker by milliseconds from snapshot to snapshot; a running timer must not. */
const steadyWithinMs = 1000;

export function createToLocal(clock: () => number): ToLocal {
  let offset: number | null = null;
  return {
    learn: (server, agoMs) => {
      const now = clock() - agoMs - server;
      if (offset === null || Math.abs(now - offset) > steadyWithinMs) offset = now;
    },
    of: (server) => server + (offset ?? 0),
  };
}

/** Reads the agent and their contacts out of Streams. */
export function readPanel(agent: connect.Agent, options: ReadOptions): PanelReading {
  const state = agent.getState();
  const since = state.startTimestamp.getTime();
  options.toLocal.learn(since, agent.getStateDuration());
  // Null when nothing is queued, whatever the declaration says.
  const next: connect.AgentState | null = agent.getNextState();
  return {
    name: agent.getName(),
    username: agent.getConfiguration().username,
    state: { name: state.name, type: state.type },
    stateSince: options.toLocal.of(since),
    nextState: next ? { name: next.name, type: next.type } : null,
    choices: agent.getAgentStates().map(({ name, type }) => ({ name, type })),
    takesCalls: (agent.getChannelConcurrency()["VOICE"] ?? 0) > 0,
    contacts: agent
      .getContacts()
      .filter((contact) => readable.has(contact.getType()))
      .map((contact) => readContact(contact, options)),
  };
}

function readContact(contact: connect.Contact, { library, accepted, toLocal }: ReadOptions): ContactReading {
  const contactId = contact.getContactId();
  const { type, timestamp } = contact.getStatus();
  const own = contact.getAgentConnection();
  // Absent on supervision contacts, whatever the declaration says.
  const theirs: connect.BaseConnection | null = contact.getInitialConnection();
  const queue: connect.Queue | null = contact.getQueue();
  return {
    contactId,
    type: contact.getType(),
    state: type,
    since: toLocal.of(timestamp.getTime()),
    queueName: queue?.name ?? "",
    attributes: Object.fromEntries(
      Object.values(contact.getAttributes()).flatMap((each) => (each ? [[each.name, each.value]] : [])),
    ),
    accepted: accepted.has(contactId),
    held: theirs?.isOnHold() ?? false,
    muted: own instanceof library.VoiceConnection && own.isMute(),
  };
}

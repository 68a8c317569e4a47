import { readAttributes } from "#journey/contact/attributes.ts";
import type {
  AgentPresence,
  AgentState,
  ContactControl,
  DeskContact,
  Done,
  Microphone,
} from "#journey/agent-action/contact-control.ts";
import type { ContactReading, PanelReading, StateReading } from "./panel-reading.ts";

/** Everything the panel can be told to do. `decideControl` hands out what the moment allows. */
export interface PanelCommands {
  readonly choose: (state: AgentState) => Promise<Done>;
  readonly accept: (contactId: string) => Promise<Done>;
  readonly reject: (contactId: string) => Promise<Done>;
  readonly hold: (contactId: string) => Promise<Done>;
  readonly resume: (contactId: string) => Promise<Done>;
  readonly mute: () => void;
  readonly unmute: () => void;
  readonly sendDigits: (contactId: string, digits: string) => Promise<Done>;
  readonly end: (contactId: string) => Promise<Done>;
  readonly clear: (contactId: string) => Promise<Done>;
}

type Ready = Extract<ContactControl, { status: "ready" }>;

/** What the desk sees of a reading: phases in our words, and only the commands each allows. */
export function decideControl(reading: PanelReading, microphone: Microphone, commands: PanelCommands): Ready {
  const agent: AgentPresence = {
    name: reading.name,
    username: reading.username,
    state: agentState(reading.state),
    stateSince: reading.stateSince,
    nextState: reading.nextState ? agentState(reading.nextState) : null,
    choices: reading.choices.map(agentState),
    choose: commands.choose,
    microphone,
  };
  const contacts = reading.contacts.flatMap((contact) => deskContact(contact, commands) ?? []);
  return { status: "ready", agent, contacts };
}

const stateTypes = ["routable", "not_routable", "offline", "system", "error"] as const;

/** A type Streams may add one day reads as one of its own, which an agent cannot choose. */
const agentState = ({ name, type }: StateReading): AgentState => ({
  name,
  type: stateTypes.find((each) => each === type) ?? "system",
});

const channels: Readonly<Record<string, DeskContact["channel"]>> = {
  voice: "voice",
  queue_callback: "voice",
  chat: "chat",
};

const phases: Readonly<Record<string, DeskContact["phase"]>> = {
  incoming: "offered",
  pending: "offered",
  connecting: "offered",
  connected: "connected",
  ended: "afterContactWork",
  // Real panels show a missed call as `error` and a rejected one as missed.
  missed: "missed",
  rejected: "missed",
  error: "missed",
};

/** Null for kinds of contact the desk does not have, and for states that are over in a moment. */
function deskContact(reading: ContactReading, commands: PanelCommands): DeskContact | null {
  const channel = channels[reading.type];
  const phase = phases[reading.state];
  if (!channel || !phase) return null;
  const { contactId, since, queueName } = reading;
  const every = { contactId, channel, queueName, since, attributes: readAttributes(reading.attributes) };
  switch (phase) {
    case "offered":
    case "connecting":
      return reading.accepted
        ? { ...every, phase: "connecting" }
        : {
            ...every,
            phase: "offered",
            accept: () => commands.accept(contactId),
            reject: () => commands.reject(contactId),
          };
    case "connected":
      return { ...every, phase, ...talking(reading, channel, commands) };
    case "afterContactWork":
    case "missed":
      return { ...every, phase, clear: () => commands.clear(contactId) };
  }
}

function talking(reading: ContactReading, channel: DeskContact["channel"], commands: PanelCommands) {
  const { contactId, since: connectedAt, held, muted } = reading;
  const isCall = channel === "voice";
  return {
    connectedAt,
    held,
    muted,
    recording: null,
    hold: isCall && !held ? () => commands.hold(contactId) : null,
    resume: isCall && held ? () => commands.resume(contactId) : null,
    mute: isCall && !muted ? commands.mute : null,
    unmute: isCall && muted ? commands.unmute : null,
    sendDigits: isCall ? (digits: string) => commands.sendDigits(contactId, digits) : null,
    end: () => commands.end(contactId),
  };
}

import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import { systemTimers } from "./connect/timers.ts";
import type { Timers } from "./connect/timers.ts";
import type { Analysis, Said } from "./connect/analysis/said.ts";
import type { CallerLine } from "./flow/caller-line.ts";
import type { HoursKept } from "./flow/hours.ts";
import { localUsers, statusList, teamOf, userArn, userId } from "./instance.ts";
import type { LocalUser } from "./instance.ts";

/** The one shared state of the stand-in. Everything reads it; only the functions of `local/connect` change it. */
export interface World {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timers: Timers;
  readonly contacts: Map<string, Contact>;
  /** By username. */
  readonly agents: Map<string, Agent>;
  /** Contact ids in arrival order, by queue id. */
  readonly queues: Map<string, string[]>;
  /** Told after every change, in order. A listener that throws does not stop the others. */
  readonly listeners: Set<(event: WorldEvent) => void>;
  /** Stops the ring time-out of an offered contact, by contact id. */
  readonly ringing: Map<string, () => void>;
  /** Tasks that flows made, by contact id. */
  readonly tasks: Map<string, Task>;
  /** Open telephones that can be rung, by the number they have (E.164); the answer stops the ringing. */
  readonly telephones: Map<string, (call: IncomingCall) => () => void>;
  hours: HoursKept;
  /** Whether the FHIR store answers; down, it answers as a gateway does whose service is gone. */
  fhir: "up" | "down";
  /** Likewise the care-management system's endpoint. */
  careManagement: "up" | "down";
}

/** The plan rings somebody's telephone. */
export interface IncomingCall {
  readonly contact: Contact;
  /** They picked up: what flows say from now on goes down this line. */
  readonly answer: (line: CallerLine) => void;
  readonly decline: () => void;
}

export type Channel = "VOICE" | "CHAT";

/** One leg of one contact. Mutable: it lives in the world and nowhere else. */
export interface Contact {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly channel: Channel;
  readonly initiationMethod: "INBOUND" | "API" | "CALLBACK" | "DISCONNECT";
  readonly initiatedAt: Date;
  readonly customerEndpoint: { readonly type: "TELEPHONE_NUMBER"; readonly address: string } | null;
  readonly systemEndpoint: { readonly type: "TELEPHONE_NUMBER"; readonly address: string } | null;
  /** What a chat's participant is called; `Caller` on the phone. */
  readonly displayName: string;
  /** Nobody is on the line of a callback before they answer. */
  line: CallerLine;
  attributes: Record<string, string>;
  /** BCP 47, as UpdateContactData sets it. */
  languageCode: string | null;
  targetQueueId: string | null;
  state: ContactState;
  recording: { agent: boolean; customer: boolean; ivr: boolean };
  /** Null: no flow wants the conversation analysed. */
  analysis: Analysis | null;
  /** Event hook → flow id. */
  hooks: Record<string, string>;
  queuedAt: Date | null;
  connectedToAgentAt: Date | null;
  endedAt: Date | null;
  disconnectReason: string | null;
  /** Who took it, kept after it is over. */
  acceptedBy: string | null;
  lastUpdatedAt: Date;
  /** What flows set besides; absent until one does. */
  details?: ContactDetails;
}

/** The rarer facts of a contact: its name, its place in routing, where to call back. */
export interface ContactDetails {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly customerId?: string | undefined;
  readonly references?:
    | Readonly<Record<string, { readonly Value: string; readonly Type: string }>>
    | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** 1 is served first; 5 where nothing is said. */
  readonly priority?: number | undefined;
  /** Routing treats the contact as if it had waited so much longer. */
  readonly ageSeconds?: number | undefined;
  /** E.164. */
  readonly callbackNumber?: string | undefined;
  readonly routingSteps?: readonly RoutingStep[] | undefined;
  readonly previousContactId?: string | undefined;
}

/** One step of routing criteria; without an expiry it holds until somebody fits. */
export interface RoutingStep {
  readonly expression: RoutingExpression;
  readonly expirySeconds: number | null;
}

export type RoutingExpression =
  | {
      readonly kind: "has";
      readonly name: string;
      readonly value: string;
      readonly level: number;
      readonly exactly: boolean;
    }
  /** By user id. */
  | { readonly kind: "agents"; readonly userIds: readonly string[] }
  | { readonly kind: "all" | "any"; readonly of: readonly RoutingExpression[] }
  | { readonly kind: "not"; readonly of: RoutingExpression };

/** A piece of work without a person on a line. It is kept; no desk takes it yet. */
export interface Task {
  readonly contactId: string;
  readonly fromContactId: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly flowId: string;
  /** When it is to begin. */
  readonly dueAt: Date;
}

export type ContactState =
  | { readonly type: "inFlow" }
  | { readonly type: "queued"; readonly queueId: string; readonly since: Date }
  | { readonly type: "offered"; readonly queueId: string; readonly username: string; readonly since: Date }
  | {
      readonly type: "connected";
      readonly queueId: string;
      readonly username: string;
      readonly since: Date;
      held: boolean;
      muted: boolean;
    }
  /** The other side is gone; the agent still writes. */
  | {
      readonly type: "afterContactWork";
      readonly queueId: string;
      readonly username: string;
      readonly since: Date;
    }
  | { readonly type: "ended"; readonly since: Date };

export interface Agent {
  readonly username: string;
  readonly name: string;
  readonly userId: string;
  readonly arn: string;
  readonly routingProfile: string;
  readonly proficiencies: LocalUser["proficiencies"];
  readonly team: string | null;
  /** What the agent chose; the shown state also follows the contacts. */
  chosen: AgentStatus;
  chosenSince: Date;
  next: AgentStatus | null;
  /** When `next` was asked for. */
  nextSince: Date | null;
  /** What the panel shows: a chosen status, or a system or error state. */
  shown: ShownState;
  /** For longest-available-first. */
  availableSince: Date | null;
  /** A missed call puts the agent out of routing until they choose a state again. */
  error: "MissedCallAgent" | null;
  /** Contacts offered to, held by or wrapped up by this agent, oldest first. */
  readonly contactIds: string[];
  /** What this agent let pass; each stays in the panel until cleared, while the contact itself waits in its queue again. */
  readonly missed: MissedContact[];
  /** Open panels (browser tabs). */
  panels: number;
  signedInAt: Date | null;
}

export interface ShownState {
  readonly name: string;
  readonly type: "routable" | "not_routable" | "offline" | "system" | "error";
  readonly arn: string | null;
  readonly since: Date;
}

export interface MissedContact {
  readonly contactId: string;
  readonly queueId: string;
  readonly since: Date;
  readonly rejected: boolean;
}

export interface AgentStatus {
  readonly symbol: string;
  readonly name: string;
  readonly type: "routable" | "not_routable" | "offline";
  readonly arn: string;
}

export type ContactEventType =
  | "INITIATED"
  | "CONNECTED_TO_SYSTEM"
  | "QUEUED"
  | "CONNECTED_TO_AGENT"
  | "CONTACT_DATA_UPDATED"
  | "DISCONNECTED"
  | "COMPLETED";

/** `contact`: EventBridge's contact event types. `offered`, `missed`, `cleared` reach the product as agent events. */
export type WorldEvent =
  | { readonly kind: "contact"; readonly contact: Contact; readonly type: ContactEventType }
  | {
      readonly kind: "agent";
      readonly agent: Agent;
      /** `media`: hold, mute, or data of a contact the agent has. */
      readonly cause:
        | "state"
        | "offered"
        | "connected"
        | "missed"
        | "ended"
        | "cleared"
        | "media"
        | "signIn"
        | "signOut";
    }
  | { readonly kind: "queue"; readonly queueId: string }
  /** The person who is called back has picked up. */
  | { readonly kind: "answered"; readonly contact: Contact }
  /** Told whether or not anybody analyses it. */
  | { readonly kind: "said"; readonly contact: Contact; readonly said: Said }
  /** The agent pressed keys; the person on the line hears the tones. */
  | { readonly kind: "digits"; readonly contact: Contact; readonly digits: string };

interface WorldOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Real time unless handed in. */
  readonly timers?: Timers;
  /** Everybody of `instance.ts` unless handed in. */
  readonly users?: readonly LocalUser[];
  /** The plan's own unless handed in. */
  readonly hours?: HoursKept;
}

/** An empty instance: everybody offline, nobody waiting. */
export function createWorld({
  clock,
  ids,
  timers = systemTimers,
  users = localUsers,
  hours = "plan",
}: WorldOptions): World {
  const offline = statusList.find((status) => status.type === "offline");
  if (!offline) throw new Error("The instance has no offline state.");
  const agents = users.map((user): [string, Agent] => [user.username, agentOf(user, offline, clock.now())]);
  return {
    clock,
    ids,
    timers,
    contacts: new Map(),
    agents: new Map(agents),
    queues: new Map(),
    listeners: new Set(),
    ringing: new Map(),
    tasks: new Map(),
    telephones: new Map(),
    hours,
    fhir: "up",
    careManagement: "up",
  };
}

function agentOf(user: LocalUser, offline: AgentStatus, now: Date): Agent {
  return {
    username: user.username,
    name: user.name,
    userId: userId(user.username),
    arn: userArn(user.username),
    routingProfile: user.routingProfile,
    proficiencies: user.proficiencies,
    team: teamOf(user),
    chosen: offline,
    chosenSince: now,
    next: null,
    nextSince: null,
    shown: { name: offline.name, type: offline.type, arn: offline.arn, since: now },
    availableSince: null,
    error: null,
    contactIds: [],
    missed: [],
    panels: 0,
    signedInAt: null,
  };
}

import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { CallerLine } from "./flow/caller-line.ts";

/** The one shared state of the stand-in. Everything reads it; only the functions of `local/connect` change it. */
export interface World {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly contacts: Map<string, Contact>;
  /** By username. */
  readonly agents: Map<string, Agent>;
  /** Contact ids in arrival order, by queue id. */
  readonly queues: Map<string, string[]>;
  /** Told after every change, in order. A listener that throws does not stop the others. */
  readonly listeners: Set<(event: WorldEvent) => void>;
}

export type Channel = "VOICE" | "CHAT";

/** One leg of one contact. Mutable: it lives in the world and nowhere else. */
export interface Contact {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly channel: Channel;
  readonly initiationMethod: "INBOUND" | "API";
  readonly initiatedAt: Date;
  readonly customerEndpoint: { readonly type: "TELEPHONE_NUMBER"; readonly address: string } | null;
  readonly systemEndpoint: { readonly type: "TELEPHONE_NUMBER"; readonly address: string } | null;
  /** What a chat's participant is called; `Caller` on the phone. */
  readonly displayName: string;
  readonly line: CallerLine;
  attributes: Record<string, string>;
  /** BCP 47, as UpdateContactData sets it. */
  languageCode: string | null;
  targetQueueId: string | null;
  state: ContactState;
  recording: { agent: boolean; customer: boolean; ivr: boolean };
  /** Event hook → flow id. */
  hooks: Record<string, string>;
  queuedAt: Date | null;
  connectedToAgentAt: Date | null;
  endedAt: Date | null;
  disconnectReason: string | null;
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
  | {
      readonly type: "missed";
      readonly queueId: string;
      readonly username: string;
      readonly since: Date;
      readonly rejected: boolean;
    }
  | { readonly type: "ended"; readonly since: Date };

export interface Agent {
  readonly username: string;
  readonly name: string;
  readonly userId: string;
  readonly arn: string;
  readonly routingProfile: string;
  /** What the agent chose; the shown state also follows the contacts. */
  chosen: AgentStatus;
  next: AgentStatus | null;
  /** What the panel shows: a chosen status, or a system or error state. */
  shown: {
    readonly name: string;
    readonly type: "routable" | "not_routable" | "offline" | "system" | "error";
    readonly arn: string | null;
    readonly since: Date;
  };
  /** For longest-available-first. */
  availableSince: Date | null;
}

export interface AgentStatus {
  readonly symbol: string;
  readonly name: string;
  readonly type: "routable" | "not_routable" | "offline";
  readonly arn: string;
}

/** `contact`: EventBridge's contact event types. `offered`, `missed`, `cleared` reach the product as agent events. */
export type WorldEvent =
  | {
      readonly kind: "contact";
      readonly contact: Contact;
      readonly type:
        | "INITIATED"
        | "CONNECTED_TO_SYSTEM"
        | "QUEUED"
        | "CONNECTED_TO_AGENT"
        | "CONTACT_DATA_UPDATED"
        | "DISCONNECTED"
        | "COMPLETED";
    }
  | {
      readonly kind: "agent";
      readonly agent: Agent;
      readonly cause: "state" | "offered" | "connected" | "missed" | "ended" | "cleared" | "signIn";
    }
  | { readonly kind: "queue"; readonly queueId: string };

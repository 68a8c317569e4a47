import type { ContactAttributes } from "../contact/attributes.ts";

/**
 * The agent's contact control panel as states and commands: what Connect Streams knows, without Streams.
 * A command is present only in the states that allow it, so that no page can offer what may not be done.
 * All times are epoch milliseconds of the agent's own clock (the adapter has removed the skew).
 */

/** Routing states, as the instance defines them. */
export interface AgentState {
  readonly name: string;
  readonly type: "routable" | "not_routable" | "offline" | "system" | "error";
}

/** A command's answer. Failures carry a stable code; the page has the words. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly code: string };

export type Microphone = "unknown" | "ready" | "refused" | "missing";

export interface AgentPresence {
  readonly name: string;
  readonly username: string;
  readonly state: AgentState;
  readonly stateSince: number;
  /** The state that follows the running contact, when one was asked for. */
  readonly nextState: AgentState | null;
  /** The states an agent may choose. */
  readonly choices: readonly AgentState[];
  /** During a contact the state is queued as `nextState`. */
  readonly choose: (state: AgentState) => Promise<Done>;
  readonly microphone: Microphone;
}

interface EveryContact {
  readonly contactId: string;
  readonly channel: "voice" | "chat";
  readonly queueName: string;
  readonly attributes: ContactAttributes;
  /** When the contact entered its present phase. */
  readonly since: number;
}

/** Each command exists (non-null) only where it may be given. */
export type DeskContact =
  | (EveryContact & {
      readonly phase: "offered";
      readonly accept: () => Promise<Done>;
      readonly reject: () => Promise<Done>;
    })
  | (EveryContact & { readonly phase: "connecting" })
  | (EveryContact & {
      readonly phase: "connected";
      /** When the agent accepted. */
      readonly connectedAt: number;
      readonly held: boolean;
      readonly muted: boolean;
      /** Null: the panel does not say (Streams has no word for it); the contact's own record does. */
      readonly recording: boolean | null;
      readonly hold: (() => Promise<Done>) | null;
      readonly resume: (() => Promise<Done>) | null;
      readonly mute: (() => void) | null;
      readonly unmute: (() => void) | null;
      /** DTMF digits, `0-9*#`; null on a chat. */
      readonly sendDigits: ((digits: string) => Promise<Done>) | null;
      /** Hang up, or end the chat. */
      readonly end: () => Promise<Done>;
    })
  | (EveryContact & {
      readonly phase: "afterContactWork";
      /** Leave after-contact work; the desk calls it once the wrap-up is saved. */
      readonly clear: () => Promise<Done>;
    })
  | (EveryContact & { readonly phase: "missed"; readonly clear: () => Promise<Done> });

export type ContactControl =
  | { readonly status: "starting" }
  /** The panel did not answer in time. */
  | { readonly status: "unreachable"; readonly retry: () => void }
  /** The panel is there but nobody is signed in to it. */
  | { readonly status: "signedOut"; readonly retry: () => void }
  | {
      readonly status: "ready";
      readonly agent: AgentPresence;
      readonly contacts: readonly DeskContact[];
    };

/** Fulfilled by `adapters/browser/connect-streams`; read by React through `useSyncExternalStore`. */
export interface ContactControlStore {
  readonly getSnapshot: () => ContactControl;
  readonly subscribe: (onChange: () => void) => () => void;
}

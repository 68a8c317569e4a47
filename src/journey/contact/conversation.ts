/** One thing said or sent in a conversation. */
export interface Turn {
  /** The participant service's message id; a local id while it is being sent. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly from: "member" | "agent" | "bot" | "system";
  /** The display name of whoever spoke, or of whoever came or went; else empty for the system. */
  readonly name: string;
  /** Somebody came or went. `text` says so in English; a page may say it in its own words from `name`. */
  readonly event?: "joined" | "left";
  readonly text: string;
  readonly delivery: "sending" | "sent" | "failed";
}

/** A chat as a participant sees it. `send` exists only while there is somebody to send to. */
export type Conversation =
  | { readonly status: "opening" }
  | { readonly status: "failed"; readonly reason: string; readonly retry: () => void }
  | {
      readonly status: "open";
      /** `reconnecting`: what is typed is kept and goes out when the line is back. */
      readonly line: "live" | "reconnecting";
      readonly turns: readonly Turn[];
      /** Who is typing at the other end, or null. */
      readonly typing: string | null;
      /** Never rejects: a message that could not be sent stays in `turns` as `failed`, with its text. */
      readonly send: (text: string) => void;
      readonly resend: (turnId: string) => void;
      readonly sayTyping: () => void;
    }
  | { readonly status: "ended"; readonly turns: readonly Turn[] };

/** Fulfilled by the chat adapter; read by React through `useSyncExternalStore`. */
export interface ConversationStore {
  readonly getSnapshot: () => Conversation;
  readonly subscribe: (onChange: () => void) => () => void;
}

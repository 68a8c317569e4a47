import type { Clock } from "#journey/clock.ts";
import type { Conversation, ConversationStore, Turn } from "#journey/contact/conversation.ts";
import type { Ids } from "#journey/ids.ts";
import { isRefused } from "./chat-session.ts";
import type { ChatSession } from "./chat-session.ts";
import { afterChatEvent, newChat, nextToSend, turnsOf } from "./conversation-events.ts";
import type { ChatEvent, ChatState } from "./conversation-events.ts";
import { followSession } from "./follow-session.ts";
import { sendTurn } from "./send-turn.ts";

export interface ConversationOptions {
  /** Whose page this is. */
  readonly me: "member" | "agent";
  /** How our own turns are signed until the service has signed them. */
  readonly name: string;
  /** A fresh, connected session; asked for again after a failure. */
  readonly open: () => Promise<ChatSession>;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface OpenConversation extends ConversationStore {
  /** Forgets listeners and timers; the chat itself goes on. */
  readonly dispose: () => void;
}

/** Typing is said at most this often, and believed for twice as long as ChatJS lets it pass (once in ten seconds). */
const sayTypingEveryMs = 5_000;
const typingLastsMs = 12_000;
/** How long to wait before a session that broke is opened anew. */
const reopenAfterMs = 3_000;

/** One conversation, kept whole over lost lines and reloads: a store that React and Preact read alike. */
export function openConversation(options: ConversationOptions): OpenConversation {
  const chat = new ConversationHolder(options);
  chat.start();
  return chat;
}

/** It has a lifetime: a session that comes and goes, timers, listeners. */
class ConversationHolder implements OpenConversation {
  readonly #options: ConversationOptions;
  readonly #listeners = new Set<() => void>();
  #state: ChatState = newChat;
  #snapshot: Conversation = { status: "opening" };
  #session: ChatSession | null = null;
  #sending = false;
  #disposed = false;
  #saidTypingAt = 0;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #reopenTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  readonly getSnapshot = (): Conversation => this.#snapshot;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  readonly dispose = (): void => {
    this.#disposed = true;
    this.#listeners.clear();
    clearTimeout(this.#typingTimer);
    clearTimeout(this.#reopenTimer);
  };

  readonly start = (): void => {
    void this.#open();
  };

  async #open(): Promise<void> {
    try {
      const session = await this.#options.open();
      if (this.#disposed) return;
      this.#session = session;
      await followSession(session, {
        me: this.#options.me,
        isCurrent: () => this.#session === session && !this.#disposed,
        happened: (event) => this.#happened(event),
        broke: () => this.#reopenSoon(),
      });
    } catch (error) {
      if (isRefused(error)) this.#happened({ kind: "ended" });
      else if (this.#state.phase === "open") this.#reopenSoon();
      else this.#happened({ kind: "failed" });
    }
  }

  #reopenSoon(): void {
    this.#session = null;
    this.#happened({ kind: "lost" });
    clearTimeout(this.#reopenTimer);
    if (!this.#disposed) this.#reopenTimer = setTimeout(this.start, reopenAfterMs);
  }

  #happened(event: ChatEvent): void {
    const before = this.#state;
    this.#state = afterChatEvent(before, event, this.#options.me);
    if (this.#state === before || this.#disposed) return;
    if (event.kind === "typing") this.#forgetTypingLater();
    this.#snapshot = this.#asConversation();
    for (const listener of this.#listeners) listener();
    void this.#sendNext();
  }

  #forgetTypingLater(): void {
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.#happened({ kind: "typingOver" }), typingLastsMs);
  }

  /** One at a time, so that the order of writing is the order of arrival. */
  async #sendNext(): Promise<void> {
    const turn = nextToSend(this.#state);
    const session = this.#session;
    if (!turn || !session || this.#sending) return;
    this.#sending = true;
    const outcome = await sendTurn(session, turn);
    this.#sending = false;
    this.#happened(outcome);
    void this.#sendNext();
  }

  #asConversation(): Conversation {
    const state = this.#state;
    switch (state.phase) {
      case "opening":
        return { status: "opening" };
      case "failed":
        return { status: "failed", reason: "chat.unreachable", retry: this.#retry };
      case "ended":
        return { status: "ended", turns: turnsOf(state) };
      case "open":
        return {
          status: "open",
          line: state.line,
          turns: turnsOf(state),
          typing: state.typing,
          send: this.#send,
          resend: this.#resend,
          sayTyping: this.#sayTyping,
        };
    }
  }

  readonly #retry = (): void => {
    this.#state = newChat;
    this.#snapshot = { status: "opening" };
    for (const listener of this.#listeners) listener();
    this.start();
  };

  readonly #send = (text: string): void => {
    const { me, name, clock, ids } = this.#options;
    if (text.trim() === "") return;
    const turn: Turn = {
      id: ids.next(),
      at: clock.now().toISOString(),
      from: me,
      name,
      text,
      delivery: "sending",
    };
    this.#saidTypingAt = 0;
    this.#happened({ kind: "wrote", turn });
  };

  readonly #resend = (localId: string): void => this.#happened({ kind: "resend", localId });

  readonly #sayTyping = (): void => {
    const now = this.#options.clock.now().getTime();
    if (this.#state.line !== "live" || now - this.#saidTypingAt < sayTypingEveryMs) return;
    this.#saidTypingAt = now;
    this.#session
      ?.sendEvent({ contentType: "application/vnd.amazonaws.connect.event.typing" })
      // Nobody misses a typing notice.
      .catch(() => {});
  };
}

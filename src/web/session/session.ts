import { createContext, use, useSyncExternalStore } from "react";
import type { Backend } from "#adapters/browser/backend/backend.ts";
import type { Live } from "#adapters/browser/live/live.ts";
import type { SignIn } from "#adapters/browser/sign-in/sign-in.ts";
import type { ContactControlStore } from "#journey/agent-action/contact-control.ts";
import type { Clock } from "#journey/clock.ts";
import type { ConversationStore } from "#journey/contact/conversation.ts";

/** What a run of the page is made of. Made once by `start-session.ts`; tests make their own. */
export interface Session {
  readonly signIn: SignIn;
  readonly backend: Backend;
  readonly live: Pick<Live, "subscribe">;
  /** The contact control panel; started at the first call, the same ever after. */
  readonly openControl: () => ContactControlStore;
  /** The chat of a contact; opened at the first call, the same until it is closed. */
  readonly openChat: (contactId: string) => ConversationStore;
  readonly closeChat: (contactId: string) => void;
  readonly clock: Clock;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of this page. Throws outside of one: that is a fault of ours, not a state. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("session.missing");
  return session;
}

/** Anything that can be read and watched. */
export interface Store<T> {
  readonly getSnapshot: () => T;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Joins a store to React. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.getSnapshot);

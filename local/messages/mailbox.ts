import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { InboxMessage } from "./page/to-inbox.ts";

/** What was sent, until the process ends: nothing of it is written anywhere. */
export interface Mailbox {
  /** Takes a message in and answers its id. */
  readonly deliver: (message: Omit<InboxMessage, "id" | "at">) => string;
  /** Newest first. */
  readonly messages: () => readonly InboxMessage[];
  /** Calls back for every message from now on; answers how to stop. */
  readonly follow: (told: (message: InboxMessage) => void) => () => void;
}

/** Older ones go, so that a load test does not fill the memory. */
const mostKept = 500;

export function createMailbox({ clock, ids }: { readonly clock: Clock; readonly ids: Ids }): Mailbox {
  const kept: InboxMessage[] = [];
  const followers = new Set<(message: InboxMessage) => void>();
  return {
    deliver: (sent) => {
      const message = { ...sent, id: ids.next(), at: clock.now().toISOString() };
      kept.unshift(message);
      kept.splice(mostKept);
      for (const told of followers) told(message);
      return message.id;
    },
    messages: () => [...kept],
    follow: (told) => {
      followers.add(told);
      return () => followers.delete(told);
    },
  };
}

import "#contract/no-eval.ts";
import * as z from "zod/mini";
import { ContactNews, FloorNews } from "#contract/live.ts";
import type { Outputs } from "#contract/outputs.ts";
import { eventsContext } from "./events-context.ts";
import { keepListening } from "./keep-listening.ts";
import type { Listening } from "./keep-listening.ts";

export type LiveNews = ContactNews | FloorNews;

/** `idle`: nobody listens. `reconnecting`: news may be missed until it is `live` again. */
export type LiveStatus = "idle" | "connecting" | "live" | "reconnecting";

/** Pushed events. They say only that something is worth fetching again; what it is comes from the API. */
export interface Live {
  /**
   * Listens to a channel of `src/contract/live.ts` until the returned function is called. `onOpen` is called when the line
   * begins to carry news, `isAgain` where it had done so before: fetch again, for what was told until now was missed.
   */
  readonly subscribe: (
    channel: string,
    onNews: (news: LiveNews) => void,
    onOpen?: (isAgain: boolean) => void,
  ) => () => void;
  /** For `useSyncExternalStore`. */
  readonly status: {
    readonly getSnapshot: () => LiveStatus;
    readonly subscribe: (onChange: () => void) => () => void;
  };
}

const News = z.union([ContactNews, FloorNews]);

interface Listener {
  readonly onNews: (news: LiveNews) => void;
  readonly onOpen: (isAgain: boolean) => void;
}

interface Channel {
  readonly listeners: Set<Listener>;
  readonly listening: Listening;
  status: LiveStatus;
}

/**
 * Live channels over AppSync Events. One subscription per channel however many listen; reconnects by itself. `token`
 * gives a fresh access token, null when nobody is signed in.
 */
export function createLive(outputs: Outputs, token: () => Promise<string | null>): Live {
  const line = { context: eventsContext(outputs, token), token };
  const channels = new Map<string, Channel>();
  const watchers = new Set<() => void>();
  const tell = (): void => {
    for (const watcher of watchers) watcher();
  };

  const open = (name: string): Channel => {
    const channel: Channel = {
      listeners: new Set(),
      status: "connecting",
      listening: keepListening(name, line, {
        onEvent: (event) => hand(channel, event),
        onOpen: (isAgain) => {
          channel.status = "live";
          tell();
          for (const listener of channel.listeners) listener.onOpen(isAgain);
        },
        onLost: () => {
          channel.status = "reconnecting";
          tell();
        },
      }),
    };
    channels.set(name, channel);
    tell();
    return channel;
  };

  const leave = (name: string, channel: Channel, listener: Listener): void => {
    channel.listeners.delete(listener);
    if (channel.listeners.size > 0 || channels.get(name) !== channel) return;
    channels.delete(name);
    channel.listening.stop();
    tell();
  };

  return {
    subscribe: (name, onNews, onOpen = () => undefined) => {
      const channel = channels.get(name) ?? open(name);
      const listener: Listener = { onNews, onOpen };
      channel.listeners.add(listener);
      return () => leave(name, channel, listener);
    },
    status: {
      getSnapshot: () => statusOf(channels),
      subscribe: (onChange) => {
        watchers.add(onChange);
        return () => watchers.delete(onChange);
      },
    },
  };
}

/** Events outside the contract are dropped: they may come from a newer server. */
function hand(channel: Channel, event: unknown): void {
  const news = z.safeParse(News, event);
  if (news.success) for (const listener of channel.listeners) listener.onNews(news.data);
}

/** The worst of all channels. */
function statusOf(channels: ReadonlyMap<string, Channel>): LiveStatus {
  const statuses = [...channels.values()].map((channel) => channel.status);
  const order = ["reconnecting", "connecting", "live"] as const;
  return order.find((status) => statuses.includes(status)) ?? "idle";
}

import { decode, encode } from "./wire.ts";
import type { FromPanel, FromServer } from "./wire.ts";

export interface Stream {
  readonly send: (message: FromPanel) => void;
}

interface StreamOptions {
  readonly url: string;
  readonly onMessage: (message: FromServer) => void;
  readonly onGained: () => void;
  readonly onLost: () => void;
}

const firstRetryMs = 250;
const longestRetryMs = 5000;

/** Keeps a stream to the instance open: a lost one is opened again, after a little longer each time. */
export function openStream({ url, onMessage, onGained, onLost }: StreamOptions): Stream {
  let socket: WebSocket | null = null;
  const open = (retryMs: number): void => {
    const mine = new WebSocket(url);
    let wasOpen = false;
    mine.addEventListener("open", () => {
      wasOpen = true;
      socket = mine;
      onGained();
    });
    mine.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const message = typeof data === "string" ? decode(data) : null;
      if (isFromServer(message)) onMessage(message);
    });
    mine.addEventListener("close", () => {
      if (socket === mine) socket = null;
      if (wasOpen) onLost();
      const next = wasOpen ? firstRetryMs : Math.min(retryMs * 2, longestRetryMs);
      setTimeout(() => open(next), next);
    });
  };
  open(firstRetryMs);
  return {
    send: (message) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(encode(message));
    },
  };
}

/** The server is of the same build as this page; its messages are told apart, not examined. */
const isFromServer = (message: unknown): message is FromServer =>
  typeof message === "object" && message !== null && "kind" in message;

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
  /** The instance knows nobody of this session any more; resolves when it does again. */
  readonly untilSignedIn: () => Promise<void>;
}

/** The code the instance closes with when nobody is signed in. */
const signedOut = 4401;

const firstRetryMs = 250;
const longestRetryMs = 5000;

/** Keeps a stream to the instance open: a lost one is opened again, after a little longer each time. */
export function openStream({ url, onMessage, onGained, onLost, untilSignedIn }: StreamOptions): Stream {
  let socket: WebSocket | null = null;
  const open = (retryMs: number): void => {
    const mine = new WebSocket(url);
    let wasOpen = false;
    mine.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const message = typeof data === "string" ? decode(data) : null;
      if (!isFromServer(message)) return;
      // Open means welcome: a socket that opens only to be refused is not.
      if (!wasOpen) onGained();
      wasOpen = true;
      socket = mine;
      onMessage(message);
    });
    mine.addEventListener("close", ({ code }) => {
      if (socket === mine) socket = null;
      if (wasOpen) onLost();
      const next = wasOpen ? firstRetryMs : Math.min(retryMs * 2, longestRetryMs);
      const again = (): void => void setTimeout(() => open(next), next);
      if (code === signedOut) void untilSignedIn().then(again);
      else again();
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

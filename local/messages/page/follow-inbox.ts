import { ToInbox } from "./to-inbox.ts";

export interface InboxFollower {
  readonly onMessages: (frame: ToInbox) => void;
  readonly onLine: (isOpen: boolean) => void;
}

const againAfterMs = 2000;

/** Hears what comes in, and calls again when the line was lost: the page may outlive a restart of the stand-in. */
export function followInbox({ onMessages, onLine }: InboxFollower): void {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}/inbox/stream`);
  socket.addEventListener("open", () => onLine(true));
  socket.addEventListener("message", ({ data }) => onMessages(ToInbox.parse(JSON.parse(String(data)))));
  socket.addEventListener("close", () => {
    onLine(false);
    setTimeout(() => followInbox({ onMessages, onLine }), againAfterMs);
  });
}

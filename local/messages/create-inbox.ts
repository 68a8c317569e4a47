import { join } from "node:path";
import type { Hono } from "hono";
import { isSameOrigin } from "../connect/same-origin.ts";
import { localPage } from "../local-page.ts";
import type { SocketHandler } from "../serve.ts";
import type { Mailbox } from "./mailbox.ts";
import type { InboxMessage, ToInbox } from "./page/to-inbox.ts";

export interface InboxOptions {
  readonly mailbox: Mailbox;
  /** Number or address → who can be reached there. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

export interface Inbox {
  readonly app: Hono;
  readonly sockets: Readonly<Record<string, SocketHandler>>;
}

/** RFC 6455 close code: the server's policy refuses this connection. */
const policyViolation = 1008;

/** The inbox: a page that shows what was sent, to whom, as it comes. */
export function createInbox(options: InboxOptions): Inbox {
  const app = localPage({
    path: "/inbox",
    folder: join(import.meta.dirname, "page"),
    uses: [join(import.meta.dirname, "../phone/page")],
  });
  return { app, sockets: { "/inbox/stream": inboxSocket(options) } };
}

function inboxSocket({ mailbox, names }: InboxOptions): SocketHandler {
  return (socket, _url, request) => {
    if (!isSameOrigin(request.headers.origin, request.headers.host)) {
      socket.close(policyViolation, "otherOrigin");
      return;
    }
    const send = (messages: readonly InboxMessage[]): void => {
      const known = messages.flatMap(({ to }) => {
        const people = names.get(to);
        return people ? [[to, people.join(", ")] as const] : [];
      });
      const frame: ToInbox = { messages: [...messages], names: Object.fromEntries(known) };
      socket.send(JSON.stringify(frame));
    };
    send(mailbox.messages());
    const stop = mailbox.follow((message) => send([message]));
    socket.on("close", stop);
    socket.on("error", () => socket.terminate());
  };
}

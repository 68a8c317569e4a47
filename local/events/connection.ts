import type { RawData, WebSocket } from "ws";
import * as z from "zod";
import { maySubscribe, reaches, readChannel } from "./channel-rules.ts";
import type { Listener } from "./channel-rules.ts";

/**
 * One page's WebSocket, in the protocol of AppSync Events.
 * https://docs.aws.amazon.com/appsync/latest/eventapi/event-api-websocket-protocol.html
 */
export interface Connection {
  /** Sends an event to every subscription of this page that it reaches. */
  readonly deliver: (channel: string, event: string) => void;
}

/** Who a token in a message's `authorization` speaks for; null when it is not valid. */
export type Authorize = (authorization: unknown) => Listener | null;

const Message = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  channel: z.string().optional(),
  authorization: z.unknown().optional(),
});
type Message = z.infer<typeof Message>;

interface Line {
  readonly send: (message: object) => void;
  readonly authorize: Authorize;
  /** Subscription id → channel. */
  readonly subscriptions: Map<string, string>;
}

const keepAliveMs = 60_000;
const connectionTimeoutMs = 300_000;

/** Serves one WebSocket until it closes. `onClose` is called once. */
export function openConnection(socket: WebSocket, authorize: Authorize, onClose: () => void): Connection {
  const subscriptions = new Map<string, string>();
  const line: Line = {
    send: (message) => socket.send(JSON.stringify(message)),
    authorize,
    subscriptions,
  };
  const keepAlive = setInterval(() => line.send({ type: "ka" }), keepAliveMs).unref();
  socket.on("message", (data) => answer(line, readMessage(textOf(data))));
  socket.on("close", () => {
    clearInterval(keepAlive);
    onClose();
  });
  return {
    deliver: (channel, event) => {
      for (const [id, subscribed] of subscriptions)
        if (reaches(channel, subscribed)) line.send({ id, type: "data", event });
    },
  };
}

/** message type → what happens. */
const answers: Readonly<Record<string, (line: Line, message: Message) => void>> = {
  connection_init: (line) => line.send({ type: "connection_ack", connectionTimeoutMs }),
  subscribe,
  unsubscribe: (line, { id = "" }) => {
    const found = line.subscriptions.delete(id);
    line.send(
      found
        ? { id, type: "unsubscribe_success" }
        : refusal(id, "unsubscribe_error", "UnknownOperationError", "Unknown operation id"),
    );
  },
  // Only the server side publishes, signed; see publish-over-http.ts.
  publish: (line, { id = "" }) =>
    line.send(refusal(id, "publish_error", "UnauthorizedException", "You are not authorized to publish.")),
};

function answer(line: Line, message: Message | null): void {
  const respond = message && Object.hasOwn(answers, message.type) ? answers[message.type] : undefined;
  if (message && respond) respond(line, message);
  else line.send(refusal(message?.id ?? "", "error", "UnsupportedOperation", "Operation not supported"));
}

function subscribe(line: Line, { id = "", channel: written = "", authorization }: Message): void {
  const refuse = (errorType: string, words: string): void =>
    line.send(refusal(id, "subscribe_error", errorType, words));
  const channel = readChannel(written);
  if (channel === null) return refuse("BadRequestException", "Invalid Channel Format");
  if (id === "" || line.subscriptions.has(id))
    return refuse("DuplicatedOperationError", "Subscription id is missing or in use");
  const listener = line.authorize(authorization);
  if (!listener || !maySubscribe(listener, channel))
    return refuse("UnauthorizedException", "You are not authorized to subscribe.");
  line.subscriptions.set(id, channel);
  line.send({ id, type: "subscribe_success" });
}

const refusal = (id: string, type: string, errorType: string, message: string): object => ({
  id,
  type,
  errors: [{ errorType, message }],
});

const textOf = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data))).toString("utf8");

function readMessage(text: string): Message | null {
  try {
    return Message.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

import type { IncomingMessage } from "node:http";
import { Hono } from "hono";
import type { WebSocket } from "ws";
import * as z from "zod";
import type { Ids } from "#journey/ids.ts";
import type { SocketHandler } from "../serve.ts";
import { isWildcard, readChannel } from "./channel-rules.ts";
import type { Listener } from "./channel-rules.ts";
import { openConnection } from "./connection.ts";
import type { Authorize, Connection } from "./connection.ts";

export interface EventsOptions {
  readonly verifyToken: (
    token: string,
  ) => { readonly username: string; readonly "cognito:groups"?: readonly string[] | undefined } | null;
  readonly ids: Ids;
}

export interface Events {
  /** `POST /event`: publishing. The AWS endpoint in front of it checks the signature. */
  readonly app: Hono;
  readonly sockets: Readonly<Record<string, SocketHandler>>;
  readonly chooseProtocol: (offered: Set<string>) => string | false;
  /** Publishes JSON values from within the process. */
  readonly publish: (channel: string, events: readonly unknown[]) => void;
}

const protocol = "aws-appsync-event-ws";
/** AppSync's own limits for one publish. */
const mostEvents = 5;
const mostBytes = 240 * 1024;

const Publish = z.object({ channel: z.string(), events: z.array(z.string()).min(1) });
const Authorization = z.looseObject({ Authorization: z.string() });

/** AppSync Events for the unmodified aws-amplify: a WebSocket to listen on, HTTP to publish with. */
export function createEvents({ verifyToken, ids }: EventsOptions): Events {
  const connections = new Set<Connection>();

  const authorize: Authorize = (authorization) => {
    const token = Authorization.safeParse(authorization).data?.Authorization ?? "";
    return listenerOf(verifyToken(token.replace(/^Bearer /, "")));
  };
  const deliver = (channel: string, events: readonly string[]): void => {
    for (const connection of connections) for (const event of events) connection.deliver(channel, event);
  };
  const accept = (socket: WebSocket, _url: URL, request: IncomingMessage): void => {
    if (!authorize(authorizationOf(request))) return refuse(socket);
    const connection = openConnection(socket, authorize, () => connections.delete(connection));
    connections.add(connection);
  };

  return {
    app: publishing(deliver, ids),
    sockets: { "/event/realtime": accept },
    chooseProtocol: (offered) => (offered.has(protocol) ? protocol : false),
    publish: (channel, events) =>
      deliver(
        channel,
        events.map((event) => JSON.stringify(event)),
      ),
  };
}

function publishing(deliver: (channel: string, events: readonly string[]) => void, ids: Ids): Hono {
  const app = new Hono();
  app.post("/event", async (c) => {
    const body = await c.req.text();
    const request = Publish.safeParse(parseJson(body)).data;
    const channel = request ? readChannel(request.channel) : null;
    const refuse = (message: string): Response =>
      c.json({ errors: [{ errorType: "BadRequestException", message }] }, 400, {
        "x-amzn-errortype": "BadRequestException",
      });
    if (!request || channel === null || isWildcard(channel)) return refuse("Invalid request body or channel");
    if (request.events.length > mostEvents || body.length > mostBytes)
      return refuse("Too many or too large events");
    if (!request.events.every((event) => parseJson(event) !== undefined))
      return refuse("Events must be JSON");
    deliver(channel, request.events);
    const successful = request.events.map((_, index) => ({ identifier: ids.next(), index }));
    return c.json({ failed: [], successful });
  });
  return app;
}

function listenerOf(claims: ReturnType<EventsOptions["verifyToken"]>): Listener | null {
  return claims && { username: claims.username, groups: claims["cognito:groups"] ?? [] };
}

/** The client puts its authorization into a subprotocol, since a browser's WebSocket cannot send headers. */
function authorizationOf(request: IncomingMessage): unknown {
  const offered = request.headers["sec-websocket-protocol"] ?? "";
  const header = offered
    .split(",")
    .map((each) => each.trim())
    .find((each) => each.startsWith("header-"));
  return header === undefined
    ? undefined
    : parseJson(Buffer.from(header.slice("header-".length), "base64url").toString("utf8"));
}

/** How long a page that may not listen has to say its first word, which is answered with the reason. */
const firstWordMs = 10_000;

function refuse(socket: WebSocket): void {
  const silent = setTimeout(() => socket.terminate(), firstWordMs).unref();
  socket.once("close", () => clearTimeout(silent));
  const errors = [
    { errorType: "UnauthorizedException", message: "You are not authorized to make this call." },
  ];
  socket.once("message", () => {
    socket.send(JSON.stringify({ type: "connection_error", errors }));
    socket.close(4401);
  });
}

/** `undefined` when it is not JSON. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

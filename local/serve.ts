import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";

/** Handles one WebSocket; `url` carries the query. */
export type SocketHandler = (socket: WebSocket, url: URL, request: IncomingMessage) => void;

export interface Service {
  readonly app: Hono;
  /** Path → handler. Other upgrades are refused. */
  readonly sockets?: Readonly<Record<string, SocketHandler>>;
  /** Sees every request first; answers `true` when it took it (dynalite is a listener of its own). */
  readonly before?: (request: IncomingMessage) => RequestListener | null;
  /** Subprotocols the server agrees to, e.g. AppSync Events' own. */
  readonly chooseProtocol?: (offered: Set<string>) => string | false;
}

export interface Running {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Port taken, in words a person can act on. */
export class PortTakenError extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is in use. Stop what uses it, or start with --port <another>.`);
    this.port = port;
  }
}

/**
 * The names under which a browser may speak to us. A foreign page whose own name was made to point to this machine (DNS
 * rebinding) speaks under that name, and the browser takes it for the same origin: the name is all that gives it away.
 */
const ownNames: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);
const isForUs = ({ headers }: IncomingMessage): boolean =>
  ownNames.has(URL.parse(`http://${headers.host ?? ""}`)?.hostname ?? "");

/** Far more than any frame of ours; what is larger is closed, not read. */
const mostSocketBytes = 1024 * 1024;

/** Serves on loopback and under its names only. Port 0 takes a free one. Throws `PortTakenError`. */
export async function serve(service: Service, port: number): Promise<Running> {
  const listener = getRequestListener((request) => service.app.fetch(request));
  const server = createServer((request, response) => {
    if (!isForUs(request)) return misdirected(response);
    const taken = service.before?.(request) ?? null;
    if (taken) taken(request, response);
    else void listener(request, response);
  });
  const upgrader = attachSockets(server, service);
  await listen(server, port);
  return { port: portOf(server), close: () => close(server, upgrader) };
}

function misdirected(response: ServerResponse): void {
  response.writeHead(421, { "content-type": "application/json" });
  response.end(JSON.stringify({ code: "otherHost", message: "This server answers to localhost only" }));
}

function attachSockets(server: Server, service: Service): WebSocketServer {
  const { sockets = {}, chooseProtocol } = service;
  const upgrader = new WebSocketServer({
    noServer: true,
    maxPayload: mostSocketBytes,
    ...(chooseProtocol ? { handleProtocols: (offered) => chooseProtocol(offered) } : {}),
  });
  server.on("upgrade", (request, socket, head) => {
    // A peer that vanishes halfway is no reason for the process to end.
    socket.on("error", () => socket.destroy());
    const url = isForUs(request) ? URL.parse(request.url ?? "/", "http://loopback") : null;
    const handler = url && sockets[url.pathname];
    if (!url || !handler) {
      socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
      return;
    }
    upgrader.handleUpgrade(request, socket, head, (webSocket) => {
      // Nor is a broken or oversized frame: it ends its own socket.
      webSocket.on("error", () => webSocket.terminate());
      handler(webSocket, url, request);
    });
  });
  return upgrader;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortTakenError(port) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function close(server: Server, upgrader: WebSocketServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // An upgraded socket is no longer the HTTP server's to close, yet the server waits for it.
    for (const client of upgrader.clients) client.terminate();
    server.closeAllConnections();
  });
}

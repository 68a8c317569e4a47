import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import type { Context } from "hono";
import * as z from "zod";
import type { SocketHandler } from "../serve.ts";
import type { Agent, World } from "../world.ts";
import type { AgentChat } from "./agent-chat.ts";
import { answerPanel } from "./ccp-api.ts";
import { decode, encode } from "./ccp-page/wire.ts";
import { createPanelStream } from "./ccp-stream.ts";
import type { PanelStream } from "./ccp-stream.ts";
import type { RtcHub } from "./rtc-hub.ts";
import { isSameOrigin } from "./same-origin.ts";

interface CcpOptions {
  readonly world: World;
  readonly rtcHub: RtcHub;
  readonly chat: AgentChat;
  /** Who is signed in, by the request's `Cookie` header; null for nobody. */
  readonly usernameOf: (cookieHeader: string | undefined) => string | null;
  /** Origins that may embed the panel, as CSP sources; what Connect calls approved origins. */
  readonly approvedOrigins: readonly string[];
  /** The panel's script; see `buildCcpPage`. */
  readonly pageScript: () => Promise<string>;
}

export interface CcpServer {
  readonly app: Hono;
  readonly sockets: Readonly<Record<string, SocketHandler>>;
  /** Pushes a websocket topic (e.g. `aws/chat`, content as JSON text) to every open panel of an agent. */
  readonly toAgent: PanelStream["toAgent"];
  readonly agentLine: PanelStream["agentLine"];
}

const page = (name: string): Promise<string> => readFile(join(import.meta.dirname, "ccp-page", name), "utf8");

const apiRequest = z.object({ method: z.string(), params: z.unknown() });

/** The Connect instance as a browser sees it: the panel's page, its requests, and its stream. */
export function createCcpServer(options: CcpOptions): CcpServer {
  const { world, usernameOf, chat } = options;
  const agentOf = (cookie: string | undefined): Agent | null =>
    world.agents.get(usernameOf(cookie) ?? "") ?? null;
  const stream = createPanelStream({ ...options, agentOf });
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header("x-content-type-options", "nosniff");
  });

  app.get("/ccp-v2/", async (context) => {
    frameHeaders(context, options.approvedOrigins);
    return context.html(await page("index.html"));
  });
  app.get("/ccp-v2", (context) => context.redirect("/ccp-v2/"));
  app.get("/ccp-v2/page.js", async (context) =>
    context.body(await options.pageScript(), 200, { "content-type": "text/javascript" }),
  );
  app.get("/ccp-v2/page.css", async (context) =>
    context.body(await page("page.css"), 200, { "content-type": "text/css" }),
  );
  app.get("/ccp/session", (context) => {
    const agent = agentOf(context.req.header("cookie"));
    context.header("cache-control", "no-store");
    return agent ? context.json({ username: agent.username }) : context.json({ code: "signedOut" }, 401);
  });
  app.post("/ccp/api", async (context) => {
    const agent = agentOf(context.req.header("cookie"));
    if (!agent) return context.json({ code: "signedOut" }, 401);
    if (!isSameOrigin(context.req.header("origin"), context.req.header("host")))
      return context.json({ code: "otherOrigin" }, 403);
    const asked = apiRequest.safeParse(readBody(await context.req.text()));
    if (!asked.success) return context.json({ code: "badRequest" }, 400);
    const answer = answerPanel({ world, agent, chat }, asked.data.method, asked.data.params);
    return context.body(encode(answer), 200, { "content-type": "application/json" });
  });

  const { handler, toAgent, agentLine } = stream;
  return { app, sockets: { "/ccp/stream": handler }, toAgent, agentLine };
}

function readBody(text: string): unknown {
  try {
    return decode(text);
  } catch {
    return null;
  }
}

function frameHeaders(context: Context, approvedOrigins: readonly string[]): void {
  const host = context.req.header("host") ?? "localhost";
  context.header(
    "content-security-policy",
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src 'self' ws://${host}`,
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${approvedOrigins.join(" ") || "'none'"}`,
    ].join("; "),
  );
  context.header("cache-control", "no-store");
  context.header("referrer-policy", "no-referrer");
}

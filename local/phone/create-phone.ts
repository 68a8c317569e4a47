import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { bundlePage } from "../bundle-page.ts";
import { isSameOrigin } from "../connect/same-origin.ts";
import { lines } from "#infra/manifest.ts";
import { namedMembers } from "../seed/named-members.ts";
import type { SocketHandler } from "../serve.ts";
import { createTelephone } from "./call.ts";
import type { CallOptions } from "./call.ts";
import type { ToPage } from "./page/to-page.ts";
import { FromPage } from "./phone-wire.ts";

export type PhoneOptions = CallOptions;

export interface Phone {
  readonly app: Hono;
  readonly sockets: Readonly<Record<string, SocketHandler>>;
}

/** RFC 6455 close code: the server's policy refuses this connection. */
const policyViolation = 1008;

/** The telephone: its page, and one socket per page that carries calls. */
export function createPhone(options: PhoneOptions): Phone {
  return { app: phonePages(), sockets: { "/phone/stream": phoneSocket(options) } };
}

function phoneSocket(options: PhoneOptions): SocketHandler {
  return (socket, _url, request) => {
    if (!isSameOrigin(request.headers.origin, request.headers.host)) {
      socket.close(policyViolation, "otherOrigin");
      return;
    }
    const send = (frame: ToPage): void => socket.send(JSON.stringify(frame));
    const telephone = createTelephone(options, send);
    socket.on("message", (data) => {
      const frame = Buffer.isBuffer(data) ? readFrame(data.toString()) : null;
      if (frame) telephone.receive(frame);
    });
    socket.on("close", telephone.close);
    socket.on("error", () => socket.terminate());
  };
}

function readFrame(text: string): FromPage | null {
  try {
    const frame = FromPage.safeParse(JSON.parse(text));
    return frame.success ? frame.data : null;
  } catch {
    return null;
  }
}

const here = (...path: string[]): string => join(import.meta.dirname, ...path);

/** Path → file and type. The script is bundled; everything else is served as it lies. */
const files = {
  "/phone": [here("page/index.html"), "text/html; charset=utf-8"],
  "/phone/page.css": [here("page/page.css"), "text/css"],
  "/phone/tokens.css": [here("../../src/web/tokens.css"), "text/css"],
  "/phone/inter.woff2": [
    here("../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
    "font/woff2",
  ],
} as const;

function phonePages(): Hono {
  const app = new Hono();
  for (const [path, [file, type]] of Object.entries(files)) {
    app.get(path, async (context) => {
      for (const [name, value] of Object.entries(pageHeaders(context.req.header("host") ?? "localhost")))
        context.header(name, value);
      return context.body(await readFile(file), 200, { "content-type": type });
    });
  }
  app.get("/phone/page.js", async (context) =>
    context.body(await pageScript(), 200, {
      "content-type": "text/javascript",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
    }),
  );
  app.get("/phone/callers", (context) => context.json({ lines: Object.values(lines), callers: callers() }));
  return app;
}

const pageScript = (): Promise<string> =>
  bundlePage({ entry: here("page/main.ts"), folders: [here("page"), here("../connect/ccp-page")] });

/** Whose telephone this may be: the seeded people that the stories know, one entry per number. */
function callers(): readonly { readonly number: string; readonly name: string }[] {
  const byNumber = new Map<string, string[]>();
  for (const { phone, name } of namedMembers) byNumber.set(phone, [...(byNumber.get(phone) ?? []), name]);
  return [...byNumber].map(([number, names]) => ({ number, name: names.join(", ") }));
}

function pageHeaders(host: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "permissions-policy": "microphone=(self), camera=(), geolocation=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  };
}

import { join } from "node:path";
import type { Hono } from "hono";
import { isSameOrigin } from "../connect/same-origin.ts";
import { lines } from "#infra/manifest.ts";
import { localPage } from "../local-page.ts";
import { namesByPhone } from "../seed/names-by-phone.ts";
import type { SocketHandler } from "../serve.ts";
import { createTelephone } from "./telephone.ts";
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

function phonePages(): Hono {
  const app = localPage({
    path: "/phone",
    folder: here("page"),
    uses: [here("../connect/ccp-page")],
    mayUseMicrophone: true,
  });
  app.get("/phone/callers", (context) => context.json({ lines: Object.values(lines), callers: callers() }));
  return app;
}

/** Whose telephone this may be: the seeded people that the stories know, one entry per number. */
const callers = (): readonly { readonly number: string; readonly name: string }[] =>
  [...namesByPhone].map(([number, names]) => ({ number, name: names.join(", ") }));

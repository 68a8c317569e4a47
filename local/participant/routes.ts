import { Hono } from "hono";
import type { Context } from "hono";
import { cors } from "hono/cors";
import type * as z from "zod";
import { CreateConnection, createConnection } from "./create-connection.ts";
import { Disconnect, disconnect } from "./disconnect.ts";
import { GetTranscript, getTranscript } from "./get-transcript.ts";
import { ParticipantError } from "./participant-error.ts";
import { SendEvent, sendEvent } from "./send-event.ts";
import { SendMessage, sendMessage } from "./send-message.ts";
import type { Service } from "./service.ts";
import type { Bearer, TokenKind } from "./tokens.ts";

/** Browsers ask before every call; `*` would not cover Authorization. */
const headers = [
  "amz-sdk-invocation-id",
  "amz-sdk-request",
  "authorization",
  "content-type",
  "x-amz-bearer",
  "x-amz-content-sha256",
  "x-amz-date",
  "x-amz-user-agent",
];

/** Calls that exist on AWS and not here. */
const notImplemented = {
  "/participant/start-attachment-upload": "StartAttachmentUpload",
  "/participant/complete-attachment-upload": "CompleteAttachmentUpload",
  "/participant/attachment": "GetAttachment",
  "/participant/authentication-url": "GetAuthenticationUrl",
  "/participant/cancel-authentication": "CancelParticipantAuthentication",
  "/participant/views/:token": "DescribeView",
} as const;

/** The participant service over HTTP: REST-JSON, the token in `X-Amz-Bearer`. */
export function participantRoutes(service: Service): Hono {
  const app = new Hono();
  app.use(
    "/participant/*",
    cors({ origin: "*", allowHeaders: headers, exposeHeaders: ["x-amzn-errortype"] }),
  );
  app.post("/participant/connection", (c) =>
    answer(c, service, "participant", CreateConnection, (bearer, body) =>
      createConnection(service, bearer, body, socketOrigin(c)),
    ),
  );
  app.post("/participant/message", (c) =>
    answer(c, service, "connection", SendMessage, (bearer, body) => sendMessage(service, bearer, body)),
  );
  app.post("/participant/event", (c) =>
    answer(c, service, "connection", SendEvent, (bearer, body) => sendEvent(service, bearer, body)),
  );
  app.post("/participant/transcript", (c) =>
    answer(c, service, "connection", GetTranscript, (bearer, body) => getTranscript(service, bearer, body)),
  );
  app.post("/participant/disconnect", (c) =>
    answer(c, service, "connection", Disconnect, (bearer) => disconnect(service, bearer)),
  );
  for (const [path, name] of Object.entries(notImplemented)) app.all(path, (c) => refuse(c, lacking(name)));
  return app;
}

const lacking = (name: string): ParticipantError =>
  new ParticipantError("NotImplementedException", `${name} is not implemented on the laptop`);

/** ChatJS takes an unencrypted socket from 127.0.0.1 only, never from localhost. */
function socketOrigin(c: Context): string {
  const { port } = new URL(c.req.url);
  return `ws://127.0.0.1:${port || 80}`;
}

async function answer<Body>(
  c: Context,
  { tokens }: Service,
  kind: TokenKind,
  schema: z.ZodType<Body>,
  call: (bearer: Bearer, body: Body) => object,
): Promise<Response> {
  try {
    const bearer = tokens.bearerOf(kind, c.req.header("x-amz-bearer") ?? "");
    if (!bearer) throw new ParticipantError("AccessDeniedException", "The token is unknown or has expired");
    return c.json(call(bearer, parse(schema, await c.req.text())));
  } catch (error) {
    if (error instanceof ParticipantError) return refuse(c, error);
    throw error;
  }
}

function refuse(c: Context, { status, code, message }: ParticipantError): Response {
  c.header("x-amzn-errortype", code);
  return c.json({ message }, status);
}

function parse<Body>(schema: z.ZodType<Body>, text: string): Body {
  const parsed = schema.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  // Names of fields only: what was sent may be about a person's health.
  const fields = parsed.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new ParticipantError("ValidationException", `Not accepted: ${fields || "body"}`);
}

function readJson(text: string): unknown {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return null;
  }
}

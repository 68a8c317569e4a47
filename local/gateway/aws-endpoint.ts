import { Hono } from "hono";
import type { Events } from "../events/create-events.ts";
import type { Service, SocketHandler } from "../serve.ts";
import type { Dynamo } from "../storage/dynamo.ts";
import { claimedService, verifySigV4 } from "./verify-sigv4.ts";

/** One stand-in, as an app that answers the service's own paths. */
interface Part {
  readonly app: Hono;
  readonly sockets?: Readonly<Record<string, SocketHandler>>;
}

export interface AwsEndpointParts {
  readonly dynamo: Dynamo;
  readonly firehose: Part;
  readonly s3: Part;
  /** FHIR below `/datastore/`. */
  readonly healthLake: Part;
  /** The control plane. */
  readonly connect: Part;
  /** REST and WebSocket below `/participant/`. */
  readonly participant: Part;
  readonly lex: Part;
  /** End User Messaging SMS. */
  readonly texts: Part;
  /** SES v2, below `/v2/email/`. */
  readonly emails: Part;
  readonly events: Events;
  /** API Gateway: `/api/…`, `/start-chat`, `/care-management-news`. */
  readonly gateway: Hono;
}

/** Signing name → which part answers. */
type SignedService = "firehose" | "s3" | "healthlake" | "connect" | "lex" | "sms-voice" | "ses" | "appsync";

/**
 * Everything AWS on one address, as `AWS_ENDPOINT_URL` wants it: told apart by target, by path, else by the service
 * the request is signed for. Signed services check the signature.
 */
export function createAwsEndpoint(parts: AwsEndpointParts): Service {
  const app = new Hono();
  app.all("*", (c) => route(parts, c.req.raw));
  return {
    app,
    sockets: { ...parts.events.sockets, ...parts.participant.sockets },
    before: (request) =>
      String(request.headers["x-amz-target"] ?? "").startsWith("DynamoDB_") ? parts.dynamo.listener : null,
    chooseProtocol: parts.events.chooseProtocol,
  };
}

async function route(parts: AwsEndpointParts, request: Request): Promise<Response> {
  const unsigned = unsignedPart(parts, new URL(request.url).pathname);
  if (unsigned) return unsigned.fetch(request);
  const service = serviceOf(request);
  const part = service === null ? null : signedPart(parts, service);
  if (!part) return notImplemented(request, service);
  const body = new Uint8Array(await request.clone().arrayBuffer());
  const signature = verifySigV4(request, body);
  if (signature.verdict === "missing")
    return refuse(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
  if (signature.verdict === "invalid" || signature.service !== service)
    return refuse(403, "InvalidSignatureException", "The request signature we calculated does not match");
  return part.fetch(request);
}

const gatewayPaths: ReadonlySet<string> = new Set(["/start-chat", "/care-management-news"]);

/** Called with a token of their own, or with none. */
function unsignedPart(parts: AwsEndpointParts, path: string): Hono | null {
  if (path.startsWith("/participant/")) return parts.participant.app;
  if (path.startsWith("/api/") || gatewayPaths.has(path)) return parts.gateway;
  return null;
}

/** By path where the path is the service's own, so that an unsigned call is refused and not misread. */
function serviceOf(request: Request): string | null {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/datastore/")) return "healthlake";
  if (pathname === "/event") return "appsync";
  if (pathname.startsWith("/v2/email/")) return "ses";
  const target = request.headers.get("x-amz-target") ?? "";
  if (target.startsWith("Firehose_")) return "firehose";
  if (target.startsWith("PinpointSMSVoiceV2.")) return "sms-voice";
  return claimedService(request);
}

function signedPart(parts: AwsEndpointParts, service: string): Hono | null {
  const bySigningName: Readonly<Record<SignedService, Hono>> = {
    firehose: parts.firehose.app,
    s3: parts.s3.app,
    healthlake: parts.healthLake.app,
    connect: parts.connect.app,
    lex: parts.lex.app,
    "sms-voice": parts.texts.app,
    ses: parts.emails.app,
    appsync: parts.events.app,
  };
  return new Map<string, Hono>(Object.entries(bySigningName)).get(service) ?? null;
}

function notImplemented(request: Request, service: string | null): Response {
  const target = request.headers.get("x-amz-target")?.split(".")[1];
  const operation = target ?? `${request.method} ${new URL(request.url).pathname.split("/")[1] ?? ""}`;
  const name = `${service ?? "unknown"}.${operation}`.slice(0, 100);
  return refuse(501, "NotImplementedException", `not implemented: ${name}`);
}

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ __type: code, message }, { status, headers: { "x-amzn-errortype": code } });

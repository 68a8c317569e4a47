import { Hono } from "hono";
import { cors } from "hono/cors";
import type { ErrorCode } from "#contract/api.ts";
import type { FunctionName } from "#infra/manifest.ts";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { AccessClaims } from "../cognito/tokens.ts";
import { httpApiEvent } from "./http-api-event.ts";
import { httpApiResponse } from "./http-api-response.ts";
import type { Invoke } from "./lambda-runtime.ts";
import { matchRoute } from "./match-route.ts";

interface GatewayRoute {
  readonly method: string;
  readonly path: string;
  readonly function: FunctionName;
  readonly authorizer: "jwt" | "none";
}

export interface GatewayOptions {
  /** `httpRoutes` of the manifest. */
  readonly routes: readonly GatewayRoute[];
  readonly invoke: Invoke;
  readonly verifyToken: (token: string) => AccessClaims | null;
  /** Origins of the pages that may call. */
  readonly origins: readonly string[];
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Of the whole request, as API Gateway limits it. */
const mostBodyBytes = 10 * 1024 * 1024;

/** API Gateway's HTTP API: checks the token, builds the event, invokes the function, answers. */
export function createGateway(options: GatewayOptions): Hono {
  const app = new Hono();
  app.use(
    cors({
      origin: [...options.origins],
      allowHeaders: ["authorization", "content-type"],
      allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
      maxAge: 600,
    }),
  );
  app.all("*", (c) => handle(options, c.req.raw));
  return app;
}

async function handle(options: GatewayOptions, request: Request): Promise<Response> {
  const match = matchRoute(options.routes, request.method, new URL(request.url).pathname);
  if (!match) return refuse(404, "notFound", "Not Found");
  const { route, pathParameters } = match;
  const claims = route.authorizer === "jwt" ? options.verifyToken(bearer(request)) : null;
  if (route.authorizer === "jwt" && !claims) return refuse(401, "unauthenticated", "Unauthorized");
  const body = new Uint8Array(await request.arrayBuffer());
  if (body.length > mostBodyBytes) return refuse(413, "badRequest", "Request Too Long");
  const requestId = options.ids.next();
  const now = options.clock.now();
  const event = httpApiEvent({ request, body, route, pathParameters, claims, requestId, now });
  try {
    const response = httpApiResponse(await options.invoke(route.function, event));
    response.headers.set("apigw-requestid", requestId);
    return response;
  } catch {
    // The runtime has written its line; the caller learns nothing of what went wrong inside.
    return refuse(500, "unavailable", "Internal Server Error");
  }
}

const bearer = (request: Request): string =>
  (request.headers.get("authorization") ?? "").replace(/^Bearer /i, "").trim();

const refuse = (status: number, code: ErrorCode, message: string): Response =>
  Response.json({ code, message }, { status });

import type { AccessClaims } from "../cognito/tokens.ts";
import { account } from "../instance.ts";
import type { Route } from "./match-route.ts";

/**
 * What an HTTP API hands to a function, payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface HttpApiEvent {
  readonly version: "2.0";
  readonly routeKey: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly cookies?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly queryStringParameters?: Readonly<Record<string, string>>;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly requestContext: object;
  readonly body?: string;
  readonly isBase64Encoded: boolean;
}

export interface HttpApiRequest {
  readonly request: Request;
  readonly body: Uint8Array;
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Null for a route without an authorizer. */
  readonly claims: AccessClaims | null;
  readonly requestId: string;
  readonly now: Date;
}

export function httpApiEvent(from: HttpApiRequest): HttpApiEvent {
  const { request, body, route, pathParameters } = from;
  const url = new URL(request.url);
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  const query = joined(url.searchParams);
  const isText = body.length === 0 || isTextual(request.headers.get("content-type"));
  return {
    version: "2.0",
    routeKey: `${route.method} ${route.path}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split("; ") }),
    headers,
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    requestContext: requestContext(from, url),
    ...(body.length === 0 ? {} : { body: Buffer.from(body).toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: !isText,
  };
}

function requestContext({ request, route, claims, requestId, now }: HttpApiRequest, url: URL): object {
  return {
    accountId: account,
    apiId: "local",
    domainName: url.host,
    domainPrefix: "local",
    ...(claims ? { authorizer: { jwt: { claims: flattened(claims), scopes: null } } } : {}),
    http: {
      method: request.method,
      path: url.pathname,
      protocol: "HTTP/1.1",
      sourceIp: "127.0.0.1",
      userAgent: request.headers.get("user-agent") ?? "",
    },
    requestId,
    routeKey: `${route.method} ${route.path}`,
    stage: "$default",
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
  };
}

/** The JWT authorizer makes every claim a string; a list becomes `[one two]`. */
function flattened(claims: AccessClaims): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
    ]),
  );
}

/** Values of a repeated parameter are joined by commas. */
function joined(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(",")]),
  );
}

const isTextual = (contentType: string | null): boolean =>
  /^(?:text\/|application\/(?:json|javascript|xml|x-www-form-urlencoded)|[^;]*\+json)/.test(
    contentType ?? "",
  );

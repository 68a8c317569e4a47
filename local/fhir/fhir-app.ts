import { getStatus, isOk, normalizeOperationOutcome } from "@medplum/core";
import type { OperationOutcome, Resource } from "@medplum/fhirtypes";
import { FhirRouter } from "@medplum/fhir-router";
import type { HttpMethod } from "@medplum/fhir-router";
import { Hono } from "hono";
import type { Context } from "hono";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import { verifySigV4 } from "#local/gateway/verify-sigv4.ts";
import { capabilityStatement } from "./capability-statement.ts";
import type { FhirStore } from "./fhir-store.ts";
import { forbidden, invalid, notImplemented } from "./outcomes.ts";
import { pageTokens } from "./page-token.ts";
import { SqliteRepository } from "./repository.ts";
import { answerSearch } from "./search-page.ts";
import { healthLakeQuirks } from "./search-request.ts";
import type { Quirks } from "./search-request.ts";

interface FhirAppOptions {
  readonly store: FhirStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly quirks?: Partial<Quirks>;
  /** Checks a request's signature; default: that it is the laptop's own, made for `healthlake`. */
  readonly isSigned?: (request: Request, body: string) => boolean | Promise<boolean>;
}

interface Parts extends Required<Omit<FhirAppOptions, "quirks">> {
  readonly repository: SqliteRepository;
  readonly quirks: Quirks;
}

/** AWS HealthLake's FHIR R4 endpoint over our store, at `/datastore/<32 hex digits>/r4`. */
export function createFhirApp(options: FhirAppOptions): Hono {
  const parts: Parts = {
    isSigned: isSignedForHealthLake,
    ...options,
    repository: new SqliteRepository(options.store, options.ids),
    quirks: { ...healthLakeQuirks, ...options.quirks },
  };
  const inTurn = oneAtATime();
  const app = new Hono();
  app.all("/datastore/:store{[0-9a-f]{32}}/r4/*", (context) => inTurn(() => answer(context, parts)));
  app.all("/datastore/:store{[0-9a-f]{32}}/r4", (context) => inTurn(() => answer(context, parts)));
  return app;
}

/**
 * One request after the other: the store has one connection, and a request that came between the steps of a
 * transaction would read what is not yet true.
 */
function oneAtATime(): (work: () => Promise<Response>) => Promise<Response> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => null);
    return next;
  };
}

function isSignedForHealthLake(request: Request, body: string): boolean {
  const signature = verifySigV4(request, Buffer.from(body));
  return signature.verdict === "valid" && signature.service === "healthlake";
}

async function answer(context: Context, parts: Parts): Promise<Response> {
  try {
    const body = await context.req.text();
    if (!(await parts.isSigned(context.req.raw, body)))
      return respond(forbidden("The request is not signed"), 403);
    return await route(context, parts, body);
  } catch (error) {
    return respondOutcome(normalizeOperationOutcome(error));
  }
}

async function route(context: Context, parts: Parts, body: string): Promise<Response> {
  const { method } = context.req;
  const url = new URL(context.req.url);
  const base = /^.*?\/r4/.exec(url.pathname)?.[0] ?? "";
  const path = url.pathname.slice(base.length + 1);
  const steps = path.split("/").filter(Boolean);
  const operation = steps.find((step) => step.startsWith("$"));
  if (operation) return respond(notImplemented(operation), 501);
  if (path === "metadata" && method === "GET") {
    return respond(capabilityStatement(`${url.origin}${base}`, parts.clock.now()), 200);
  }
  if (isSearch(method, steps)) return searchPage(context, parts, steps[0] ?? "", body);
  if (method === "GET" && steps.length === 0) return respond(notImplemented("search over all types"), 501);
  return passToRouter(context, parts, path, body);
}

const isSearch = (method: string, steps: readonly string[]): boolean =>
  (method === "GET" && steps.length === 1) ||
  (method === "POST" && steps.length === 2 && steps[1] === "_search");

function searchPage(context: Context, parts: Parts, type: string, body: string): Response {
  const isPost = context.req.method === "POST";
  if (isPost && !context.req.header("content-type")?.startsWith("application/x-www-form-urlencoded")) {
    return respond(invalid("A search is posted as application/x-www-form-urlencoded"), 415);
  }
  const url = new URL(context.req.url);
  const bundle = answerSearch(parts.store, {
    type,
    typeUrl: `${url.origin}${url.pathname.replace(/\/_search$/, "")}`,
    query: url.search.slice(1),
    form: isPost ? body : null,
    isLenient: /handling=lenient/.test(context.req.header("prefer") ?? ""),
    tokens: pageTokens(context.req.param("store") ?? ""),
    quirks: parts.quirks,
  });
  return new Response(bundle, { headers });
}

const router = new FhirRouter();
const methods: readonly HttpMethod[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

async function passToRouter(context: Context, parts: Parts, path: string, body: string): Promise<Response> {
  const method = methods.find((each) => each === context.req.method);
  if (!method) return respond(notImplemented(`method ${context.req.method}`), 501);
  const json = body === "" ? {} : parseJson(body);
  if (json === undefined) return respond(invalid("The body is not JSON"), 400);
  const [outcome, resource] = await router.handleRequest(
    {
      method,
      url: `/${path}${new URL(context.req.url).search}`,
      pathname: "",
      params: {},
      query: {},
      body: json,
      headers: Object.fromEntries(context.req.raw.headers),
      config: { transactions: true },
    },
    parts.repository,
  );
  if (!isOk(outcome)) return respondOutcome(outcome);
  const isNew = method === "PUT" && resource?.meta?.versionId === "1";
  return respond(resource ?? outcome, isNew ? 201 : getStatus(outcome), resource);
}

/** Undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function respondOutcome(outcome: OperationOutcome): Response {
  const isMissing = outcome.issue[0]?.code === "not-supported";
  return respond(outcome, isMissing ? 501 : getStatus(outcome));
}

const headers = { "content-type": "application/fhir+json", "cache-control": "no-store" };

function respond(body: object, status: number, resource?: Resource): Response {
  const { versionId, lastUpdated } = resource?.meta ?? {};
  return Response.json(body, {
    status,
    headers: {
      ...headers,
      ...(versionId ? { etag: `W/"${versionId}"` } : {}),
      ...(lastUpdated ? { "last-modified": new Date(lastUpdated).toUTCString() } : {}),
    },
  });
}

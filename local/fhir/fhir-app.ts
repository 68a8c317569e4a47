import { getStatus, isOk, normalizeOperationOutcome } from "@medplum/core";
import type { OperationOutcome, Resource } from "@medplum/fhirtypes";
import { FhirRouter } from "@medplum/fhir-router";
import type { HttpMethod } from "@medplum/fhir-router";
import { Hono } from "hono";
import type { Context } from "hono";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import { systemRandom } from "#adapters/server/system-clock.ts";
import { verifySigV4 } from "#local/gateway/verify-sigv4.ts";
import { capabilityStatement } from "./capability-statement.ts";
import type { FhirStore } from "./fhir-store.ts";
import { withAnswerQuirks } from "./answer-quirks.ts";
import { forbidden, invalid, notImplemented, throttled, unauthenticated } from "./outcomes.ts";
import { pageTokens } from "./page-token.ts";
import { pendingIndex } from "./pending-index.ts";
import type { PendingIndex } from "./pending-index.ts";
import { healthLakeQuirks } from "./quirks.ts";
import type { Quirks } from "./quirks.ts";
import { SqliteRepository } from "./repository.ts";
import { answerSearch } from "./search-page.ts";
import { holdsSearch } from "./search-request.ts";
import { searchThrottle } from "./search-throttle.ts";
import type { Admit } from "./search-throttle.ts";

/** Whether a request may pass: 401 and 403 are told apart, as a client asks for a new token on the first only. */
type Admission = "allowed" | "unauthenticated" | "forbidden";

interface FhirAppOptions {
  /** The path of the R4 base, which ends in `/r4`; HealthLake's form unless said otherwise. */
  readonly at?: string;
  readonly store: FhirStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly quirks?: Partial<Quirks>;
  /** Default: what carries the laptop's own signature, made for `healthlake`, is allowed. */
  readonly authorize?: (request: Request, body: string) => Admission;
  /** Numbers in [0, 1) that latency and faults are drawn with. */
  readonly random?: () => number;
}

interface Parts extends Required<Omit<FhirAppOptions, "quirks" | "at">> {
  readonly repository: SqliteRepository;
  readonly quirks: Quirks;
  readonly pending: PendingIndex;
  readonly admitSearch: Admit;
  /** Runs one piece of work after the other. */
  readonly inTurn: (work: () => Promise<Response>) => Promise<Response>;
}

const healthLakePath = "/datastore/:store{[0-9a-f]{32}}/r4";

/** AWS HealthLake's FHIR R4 endpoint over our store, at `/datastore/<32 hex digits>/r4`. */
export function createFhirApp(options: FhirAppOptions): Hono {
  const { at = healthLakePath, store, clock, ids } = options;
  const quirks = { ...healthLakeQuirks, ...options.quirks };
  const pending = pendingIndex(quirks.indexLagMs, clock);
  const parts: Parts = {
    authorize: signedForHealthLake,
    random: systemRandom,
    ...options,
    quirks,
    pending,
    repository: new SqliteRepository(store, ids, pending.written),
    admitSearch: searchThrottle(quirks.searchesPerSecond, clock),
    inTurn: oneAtATime(),
  };
  const app = new Hono();
  const quirky = (context: Context) => withAnswerQuirks(quirks, parts.random, () => answer(context, parts));
  app.all(`${at}/*`, quirky);
  app.all(at, quirky);
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

function signedForHealthLake(request: Request, body: string): Admission {
  const signature = verifySigV4(request, Buffer.from(body));
  return signature.verdict === "valid" && signature.service === "healthlake" ? "allowed" : "forbidden";
}

async function answer(context: Context, parts: Parts): Promise<Response> {
  try {
    const body = await context.req.text();
    const admission = parts.authorize(context.req.raw, body);
    if (admission === "forbidden") return respond(forbidden("The request is not signed"), 403);
    if (admission === "unauthenticated") return respond(unauthenticated("The token is not valid"), 401);
    return await parts.inTurn(() => route(context, parts, body));
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
  if (!parts.admitSearch(context.req.method)) return respond(throttled, 429);
  const url = new URL(context.req.url);
  const isStrong = context.req.header("x-amz-fhir-history-consistency-level") === "strong";
  const bundle = answerSearch(parts.store, {
    type,
    typeUrl: `${url.origin}${url.pathname.replace(/\/_search$/, "")}`,
    query: url.search.slice(1),
    form: isPost ? body : null,
    isLenient: handlingOf(context, parts.quirks) === "lenient",
    tokens: pageTokens(context.req.param("store") ?? ""),
    quirks: parts.quirks,
    hidden: isStrong ? [] : parts.pending.hidden(),
  });
  return new Response(bundle, { headers });
}

const handlingOf = (context: Context, quirks: Quirks): string =>
  /handling=(\w+)/.exec(context.req.header("prefer") ?? "")?.[1] ?? quirks.handling;

const router = new FhirRouter();
const methods: readonly HttpMethod[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

async function passToRouter(context: Context, parts: Parts, path: string, body: string): Promise<Response> {
  const method = methods.find((each) => each === context.req.method);
  if (!method) return respond(notImplemented(`method ${context.req.method}`), 501);
  const json = body === "" ? {} : parseJson(body);
  if (json === undefined) return respond(invalid("The body is not JSON"), 400);
  if (path === "" && parts.quirks.noBatchSearch && holdsSearch(json)) {
    return respond(invalid("A bundle may not hold a search"), 400);
  }
  return handOver(context, parts, { method, path, json });
}

interface Handed {
  readonly method: HttpMethod;
  readonly path: string;
  readonly json: unknown;
}

async function handOver(context: Context, parts: Parts, { method, path, json }: Handed): Promise<Response> {
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

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Sha256 } from "@aws-crypto/sha256-js";
import { ConnectClient, DescribeContactCommand } from "@aws-sdk/client-connect";
import { SignatureV4 } from "@smithy/signature-v4";
import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBackend } from "#adapters/browser/backend/backend.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { httpRoutes } from "#infra/manifest.ts";
import { pageHeaders } from "#infra/headers.ts";
import { createEvents } from "#local/events/create-events.ts";
import { createAwsEndpoint } from "#local/gateway/aws-endpoint.ts";
import { createGateway } from "#local/gateway/create-gateway.ts";
import { createLambdaRuntime } from "#local/gateway/lambda-runtime.ts";
import { createPageServer } from "#local/gateway/page-server.ts";
import { localCredentials } from "#local/gateway/verify-sigv4.ts";
import { region } from "#local/instance.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { createFirehose } from "#local/storage/firehose.ts";
import { createS3 } from "#local/storage/s3.ts";
import { startDynamo } from "#local/storage/dynamo.ts";
import type { Dynamo } from "#local/storage/dynamo.ts";
import { outputsFor } from "./outputs-for.ts";

const origin = "http://localhost:4600";
const folder = mkdtempSync(join(tmpdir(), "careline-gateway-"));
const logged: string[] = [];
const invoked: { event: object; context: { getRemainingTimeInMillis: () => number } }[] = [];

const claims = {
  sub: "1",
  iss: "https://issuer.example",
  client_id: "c",
  token_use: "access" as const,
  username: "ana",
  origin_jti: "o",
  exp: 4_000_000_000,
  "cognito:groups": ["agent", "supervisor"],
};

/** An app as the product's own functions are made. */
const api = new Hono<{
  Bindings: { event: { requestContext: { authorizer: { jwt: { claims: { username: string } } } } } };
}>().basePath("/api");
api.get("/me", (c) => {
  const { username } = c.env.event.requestContext.authorizer.jwt.claims;
  return c.json({ username, name: "Ana", roles: ["agent"], scope: { teams: [], queues: [], plans: [] } });
});
api.put("/contacts/:id/drafts/note", async (c) => c.json(await c.req.json()));
api.get("/silent", () => new Promise<Response>(() => undefined));
api.onError((error) => {
  throw error;
});
api.get("/broken", () => {
  throw new Error("Rosa Testmember was born on 1979-05-14");
});
const answering = handle(api);

const invoke = createLambdaRuntime({
  handlers: {
    api: {
      handler: (event: Parameters<typeof answering>[0], context: Parameters<typeof answering>[1]) => {
        invoked.push({ event, context: context! });
        return answering(event, context);
      },
    },
    "start-chat": {
      handler: async (event: unknown) => ({
        contactId: "c-1",
        echo: JSON.parse((event as { body: string }).body),
      }),
    },
  },
  clock: systemClock,
  ids: randomIds,
  log: (line) => logged.push(line),
  timeoutMs: 300,
});

const verifyToken = (token: string) => (token === "good" ? claims : null);
let dynamo: Dynamo;
let aws: Running;
let url = "";

beforeAll(async () => {
  dynamo = await startDynamo({ tables: [] });
  const echo = (name: string) => new Hono().all("*", async (c) => c.json({ name, body: await c.req.text() }));
  const clock = systemClock;
  aws = await serve(
    createAwsEndpoint({
      dynamo,
      firehose: createFirehose({ streams: [], bucketsFolder: folder, clock, ids: randomIds }),
      s3: createS3(folder),
      healthLake: { app: echo("healthlake") },
      connect: { app: echo("connect") },
      participant: { app: echo("participant") },
      lex: { app: echo("lex") },
      texts: { app: echo("texts") },
      emails: { app: echo("emails") },
      events: createEvents({ verifyToken, ids: randomIds }),
      gateway: createGateway({
        routes: httpRoutes,
        invoke,
        verifyToken,
        origins: [origin],
        clock,
        ids: randomIds,
      }),
    }),
    0,
  );
  url = `http://127.0.0.1:${aws.port}`;
});
afterAll(async () => {
  await aws.close();
  await dynamo.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = (
  path: string,
  init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {},
  token = "good",
) => fetch(url + path, { ...init, headers: { authorization: `Bearer ${token}`, origin, ...init.headers } });

describe("API Gateway and Lambda", () => {
  test("the page's own client gets its answer through gateway and function", async () => {
    const backend = createBackend({ url: `${url}/api`, token: () => Promise.resolve("good") });
    expect(await backend.me()).toEqual({
      username: "ana",
      name: "Ana",
      roles: ["agent"],
      scope: { teams: [], queues: [], plans: [] },
    });
    const draft = { text: "¿Qué pasó?", revision: 2 };
    expect(await backend.saveDraft("c-1", "note", draft)).toEqual(draft);
  });

  test("a function sees the event that an HTTP API builds, claims flattened", async () => {
    await call("/api/contacts/c-1/drafts/note?a=1&a=2&b=", {
      method: "PUT",
      headers: { "content-type": "application/json", cookie: "x=1; y=2" },
      body: '{"text":"","revision":0}',
    });
    const { event, context } = invoked.at(-1)!;
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "ANY /api/{proxy+}",
      rawPath: "/api/contacts/c-1/drafts/note",
      rawQueryString: "a=1&a=2&b=",
      cookies: ["x=1", "y=2"],
      queryStringParameters: { a: "1,2", b: "" },
      pathParameters: { proxy: "contacts/c-1/drafts/note" },
      body: '{"text":"","revision":0}',
      isBase64Encoded: false,
      requestContext: {
        stage: "$default",
        http: { method: "PUT", path: "/api/contacts/c-1/drafts/note", sourceIp: "127.0.0.1" },
        authorizer: { jwt: { claims: { username: "ana", "cognito:groups": "[agent supervisor]" } } },
      },
    });
    expect(context).toMatchObject({
      functionName: "api",
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(context.getRemainingTimeInMillis()).toBeLessThanOrEqual(300);
  });

  test("bytes that are no text arrive as base64", async () => {
    await call("/api/me/upload", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array([0, 255]),
    });
    expect(invoked.at(-1)!.event).toMatchObject({ body: "AP8=", isBase64Encoded: true });
  });

  test("without a valid token nothing is invoked and the answer is a 401 with a stable code", async () => {
    const before = invoked.length;
    for (const response of [await call("/api/me", {}, "expired"), await fetch(`${url}/api/me`)]) {
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ code: "unauthenticated", message: "Unauthorized" });
    }
    expect(invoked.length).toBe(before);
  });

  test("a route without an authorizer takes anybody, and a bare result is the body of a 200", async () => {
    const response = await fetch(`${url}/start-chat`, { method: "POST", body: '{"displayName":"Rosa"}' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ contactId: "c-1", echo: { displayName: "Rosa" } });
    expect((await fetch(`${url}/start-chat`)).status).toBe(404);
  });

  test("only our page may call from a browser", async () => {
    const preflight = (from: string) =>
      fetch(`${url}/api/me`, {
        method: "OPTIONS",
        headers: { origin: from, "access-control-request-method": "PUT" },
      });
    const ours = await preflight(origin);
    expect(ours.status).toBe(204);
    expect(ours.headers.get("access-control-allow-origin")).toBe(origin);
    expect(ours.headers.get("access-control-allow-headers")).toMatch(/authorization/);
    expect((await preflight("http://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
    expect((await call("/api/me")).headers.get("access-control-allow-origin")).toBe(origin);
  });

  test("a function that throws or hangs is a 500 whose words, and whose log line, say nothing of the member", async () => {
    logged.length = 0;
    for (const path of ["/api/broken", "/api/silent"]) {
      const response = await call(path);
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ code: "unavailable", message: "Internal Server Error" });
    }
    expect(logged).toEqual([
      expect.stringMatching(/^lambda api failed requestId=[0-9a-f-]{36} error=Error$/),
      expect.stringMatching(/^lambda api timedOut requestId=/),
    ]);
    await expect(invoke("score-retention" as "api", {})).rejects.toMatchObject({ reason: "missing" });
  });
});

describe("one address for everything AWS", () => {
  const credentials = localCredentials;
  const sign = async (
    service: string,
    path: string,
    body: string,
    secretAccessKey: string = credentials.secretAccessKey,
  ) => {
    const signer = new SignatureV4({
      service,
      region,
      sha256: Sha256,
      credentials: { ...credentials, secretAccessKey },
    });
    const target = new URL(path, url);
    const signed = await signer.sign({
      method: "POST",
      protocol: "http:",
      hostname: target.hostname,
      port: aws.port,
      path: target.pathname,
      query: Object.fromEntries(target.searchParams),
      headers: { host: target.host, "content-type": "application/x-www-form-urlencoded" },
      body,
    });
    return { headers: signed.headers };
  };

  test("a signed FHIR search reaches the FHIR store with its body whole", async () => {
    const path = "/datastore/0123456789abcdef0123456789abcdef/r4/Patient/_search?_summary=a%20b&_count=1";
    const { headers } = await sign("healthlake", path, "identifier=x|1");
    const response = await fetch(url + path, { method: "POST", headers, body: "identifier=x|1" });
    expect(await response.json()).toEqual({ name: "healthlake", body: "identifier=x|1" });
  });

  test("an unsigned, changed, foreign or wrongly keyed request reaches nobody", async () => {
    const path = "/datastore/0/r4/Patient/_search";
    const signed = await sign("healthlake", path, "a=1");
    const post = (headers: Record<string, string>, body: string) =>
      fetch(url + path, { method: "POST", headers, body });
    const answers = [
      await post({}, "a=1"),
      await post(signed.headers, "a=2"),
      await post((await sign("healthlake", path, "a=1", "other")).headers, "a=1"),
      await post((await sign("s3", path, "a=1")).headers, "a=1"),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(answer.headers.get("x-amzn-errortype")).toMatch(/Authentication|Signature/);
    }
  });

  test("the SDK's own signatures are accepted, paths with ids included", async () => {
    const connect = new ConnectClient({ endpoint: url, region, credentials });
    const seen: unknown[] = [];
    connect.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        seen.push((result.response as { statusCode: number }).statusCode);
        return result;
      },
      { step: "deserialize", priority: "low" },
    );
    await connect.send(
      new DescribeContactCommand({ InstanceId: "arn:aws:connect:x/y z", ContactId: "c!'(1)*" }),
    );
    expect(seen).toEqual([200]);
  });

  test("participants and events are reached without a signature of their own kind only where they should", async () => {
    const participant = await fetch(`${url}/participant/connection`, { method: "POST", body: "{}" });
    expect(await participant.json()).toMatchObject({ name: "participant" });
    const publish = await fetch(`${url}/event`, { method: "POST", body: "{}" });
    expect(publish.status).toBe(403);
  });

  test("a service that is not here is refused by its name and operation", async () => {
    const { headers } = await sign("events", "/", "{}");
    const response = await fetch(url, {
      method: "POST",
      headers: { ...headers, "x-amz-target": "AWSEvents.PutEvents" },
      body: "{}",
    });
    expect(response.status).toBe(501);
    expect(await response.json()).toEqual({
      __type: "NotImplementedException",
      message: "not implemented: events.PutEvents",
    });
    expect((await fetch(`${url}/nothing/here`)).status).toBe(501);
  });
});

describe("the page server", () => {
  const dist = mkdtempSync(join(tmpdir(), "careline-dist-"));
  const hosts = { connectOrigin: "http://localhost:4602", connectSources: ["http://127.0.0.1:4601"] };
  const script = "console.log(1);\n".repeat(200);
  let page: Running;
  let at = "";

  beforeAll(async () => {
    mkdirSync(join(dist, "assets"));
    writeFileSync(join(dist, "index.html"), "<title>desk</title>");
    writeFileSync(join(dist, "member.html"), "<title>member</title>");
    writeFileSync(join(dist, "assets/main-Ab3dE6_9.js"), script);
    writeFileSync(`${dist}-secret.txt`, "secret");
    const cognito = new Hono().post("/cognito", (c) => c.json({ cognito: true }));
    page = await serve(
      { app: createPageServer({ folder: dist, outputs: outputsFor({}), hosts, cognito }) },
      0,
    );
    at = `http://localhost:${page.port}`;
  });
  afterAll(async () => {
    await page.close();
    rmSync(dist, { recursive: true, force: true });
    rmSync(`${dist}-secret.txt`, { force: true });
  });

  test.each([
    ["/", "desk"],
    ["/desk", "desk"],
    ["/floor?queue=1", "desk"],
    ["/member", "member"],
    ["/member.html", "member"],
  ])("%s is the %s page, asked for anew each time, with every header of production", async (path, title) => {
    const response = await fetch(at + path);
    expect(await response.text()).toBe(`<title>${title}</title>`);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(Object.fromEntries(response.headers)).toMatchObject(pageHeaders(hosts));
    const again = await fetch(at + path, { headers: { "if-none-match": response.headers.get("etag")! } });
    expect(again.status).toBe(304);
  });

  test("an asset is kept for good, compressed where the browser can", async () => {
    const raw = await new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      httpRequest(
        `${at}/assets/main-Ab3dE6_9.js`,
        { headers: { "accept-encoding": "gzip, br" } },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
        },
      )
        .on("error", reject)
        .end();
    });
    expect(raw.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(gunzipSync(raw.body).toString()).toBe(script);
  });

  test("the configuration is answered fresh, and the user pool is on the page's own origin", async () => {
    const outputs = await fetch(`${at}/amplify_outputs.json`);
    expect(await outputs.json()).toEqual(outputsFor({}));
    expect(outputs.headers.get("cache-control")).toBe("no-cache");
    const cognito = await fetch(`${at}/cognito`, { method: "POST" });
    expect(await cognito.json()).toEqual({ cognito: true });
  });

  test("HEAD answers like GET without the body", async () => {
    const response = await fetch(`${at}/assets/main-Ab3dE6_9.js`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  test.each(["/assets/gone-12345678.js", "/favicon.ico", "/assets/%2e%2e%2f%2e%2e%2fx.txt", "/%ff.js"])(
    "%s is a 404 with a stable code",
    async (path) => {
      const response = await fetch(at + path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: "notFound" });
    },
  );

  test("no path leads out of the folder", async () => {
    const name = dist.split("/").at(-1)!;
    const status = await new Promise((resolve) => {
      httpRequest(`${at}`, { path: `/assets/..%2f..%2f${name}-secret.txt` }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(404);
    expect((await fetch(`${at}/desk`, { method: "POST" })).status).toBe(405);
  });
});

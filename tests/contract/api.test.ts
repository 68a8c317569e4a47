import { Hono } from "hono";
import type { LambdaEvent } from "hono/aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { sha256 } from "#adapters/server/records/audit-trail.ts";
import { readChain } from "#adapters/server/records/read-chains.ts";
import { faultsIn } from "#journey/disclosure/audit-chain.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";

/** The real handlers over DynamoDB, a HealthLake and a Firehose that speak AWS's own protocols. */
let tables: Tables;
let aws: Running;
let api: (
  event: LambdaEvent,
) => Promise<{ statusCode: number; headers: Record<string, string>; body: string }>;
let recordContact: (event: unknown) => Promise<unknown>;
let publishMetrics: (event: unknown) => Promise<unknown>;

const lake: Record<string, unknown>[] = [];
const published: { channel: string; events: string[] }[] = [];
let firehoseRefuses = false;
let describedContact: object | null = null;
const logged: string[] = [];
const realWrite = process.stderr.write.bind(process.stderr);

beforeAll(async () => {
  tables = await openTables("records", "audit");
  const store = openStore(":memory:", systemClock);
  const today = systemClock.now().toISOString().slice(0, 10);
  store.putMany(buildPlan({ members: 12, today, seed: defaultSeed }) as never);
  const app = createFhirApp({ store, clock: systemClock, ids: randomIds });
  // The lake has nothing about anybody.
  app.all("/s3/*", (context) => context.body(null, 404));
  app.route("/", firehose());
  app.route("/", connect());
  aws = await serve({ app }, 0);
  const endpoint = `http://127.0.0.1:${aws.port}`;
  Object.assign(process.env, {
    AWS_REGION: "us-west-2",
    AWS_ACCESS_KEY_ID: "LOCAL",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    AWS_ENDPOINT_URL_FIREHOSE: endpoint,
    AWS_ENDPOINT_URL_CONNECT: endpoint,
    RECORDS_TABLE: "records",
    AUDIT_TABLE: "audit",
    AWS_ENDPOINT_URL_S3: `${endpoint}/s3`,
    LAKE_BUCKET: "careline-lake",
    CODE_SECRET: "not-a-secret",
    TEXT_ORIGIN: "+15555550109",
    DOCUMENT_PARTNER: `${endpoint}/partner`,
    DOCUMENT_PARTNER_KEY: "not-a-key",
    // Nobody answers there: the rules decide alone.
    CARE_MANAGEMENT: "http://127.0.0.1:9",
    CARE_MANAGEMENT_TOKEN: "not-a-token",
    MEMBER_LINE: "+18005550142",
    CALL_LOG_STREAM: "careline-call-log",
    FHIR_ENDPOINT: `${endpoint}/datastore/0123456789abcdef0123456789abcdef/r4`,
    CONNECT_INSTANCE_ID: "0c4e11fe-0000-4000-8000-000000000001",
    LIVE_ENDPOINT: `${endpoint}/event`,
  });
  process.stderr.write = ((chunk: string) => logged.push(String(chunk)) > 0) as never;
  api = (await import("#lambdas/api/handler.ts")).handler as never;
  recordContact = (await import("#lambdas/record-contact/handler.ts")).handler;
  publishMetrics = (await import("#lambdas/publish-metrics/handler.ts")).handler;
});
afterAll(async () => {
  process.stderr.write = realWrite;
  await aws.close();
  await tables.close();
});

function firehose(): Hono {
  const app = new Hono();
  app.post("/", async (context) => {
    if (firehoseRefuses) return context.json({ __type: "ServiceUnavailableException" }, 503);
    const { Record } = (await context.req.json()) as { Record: { Data: string } };
    const line = Buffer.from(Record.Data, "base64").toString("utf8");
    expect(line.endsWith("\n")).toBe(true);
    lake.push(JSON.parse(line));
    return context.json({ RecordId: "r" });
  });
  return app;
}

function connect(): Hono {
  const app = new Hono();
  app.get("/contacts/:instance/:contact", (context) =>
    describedContact
      ? context.json({ Contact: describedContact })
      : context.json({ message: "no such contact" }, 404, {
          "x-amzn-errortype": "ResourceNotFoundException",
        }),
  );
  app.post("/metrics/current/:instance", (context) =>
    context.json({
      DataSnapshotTime: Date.now() / 1000,
      MetricResults: [
        {
          Dimensions: { Queue: { Id: "q-1" } },
          Collections: [
            { Metric: { Name: "CONTACTS_IN_QUEUE" }, Value: 1 },
            { Metric: { Name: "OLDEST_CONTACT_AGE" }, Value: 12 },
            { Metric: { Name: "AGENTS_AVAILABLE" }, Value: 0 },
            { Metric: { Name: "AGENTS_STAFFED" }, Value: 1 },
          ],
        },
      ],
    }),
  );
  app.post("/metrics/userdata/:instance", (context) =>
    context.json({
      UserDataList: [
        {
          User: { Id: "ana-id" },
          Status: { StatusName: "Available", StatusStartTimestamp: 1_790_000_000 },
          Contacts: [],
        },
      ],
    }),
  );
  app.post("/event", async (context) => {
    published.push(await context.req.json());
    return context.json({ failed: [], successful: [] });
  });
  return app;
}

const call = async (method: string, path: string, who: string | null, body?: unknown) => {
  const [username, groups = "agent"] = (who ?? "").split("/");
  const answer = await api({
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath: `/api${path}`,
    rawQueryString: "",
    headers: { "content-type": "application/json" },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: {
      http: { method, path: `/api${path}` },
      ...(who === null
        ? {}
        : { authorizer: { jwt: { claims: { username, "cognito:groups": `[${groups}]` }, scopes: null } } }),
    },
  } as never);
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) };
};

const seconds = (ago: number) => new Date(Date.now() - ago * 1000).toISOString();
const agentEvent = (username: string, contacts: object[], previous: object[] = []) => ({
  AgentARN: `arn:aws:connect:us-west-2:000000000000:instance/i/agent/${username}-id`,
  EventId: "e",
  EventType: "STATE_CHANGE",
  EventTimestamp: seconds(0),
  Version: "2017-10-01",
  CurrentAgentSnapshot: snapshot(username, contacts),
  PreviousAgentSnapshot: snapshot(username, previous),
});
const snapshot = (username: string, Contacts: object[]) => ({
  Configuration: { Username: username, FirstName: username.toUpperCase(), LastName: "Placeholder" },
  Contacts,
});
const held = (ContactId: string, State: string, ago: number) => ({
  ContactId,
  State,
  StateStartTimestamp: seconds(ago),
  ConnectedToAgentTimestamp: State === "CONNECTING" ? null : seconds(ago),
  QueueTimestamp: seconds(ago + 20),
  Queue: { ARN: "arn:aws:connect:us-west-2:000000000000:instance/i/queue/q-1" },
});
const kinesis = (...events: object[]) => ({
  Records: events.map((event, index) => ({
    kinesis: { sequenceNumber: `s-${index}`, data: Buffer.from(JSON.stringify(event)).toString("base64") },
  })),
});
const rosa = (): Partial<ContactIdentity> => ({
  patientId: "rosa-testmember",
  callerKind: "member",
  level: "L1",
  method: "memberIdAndBirthDate",
  verifiedAt: seconds(60),
  expiresAt: seconds(60 - 30 * 60),
  reasonCode: "claimStatus",
});
const rows = () => dynamoContactRows({ table: "records", clock: systemClock, client: tables.client });

async function contactWith(
  username: string,
  contactId: string,
  state: string,
  identity = rosa(),
): Promise<void> {
  await rows().saveIdentity(contactId, identity);
  await rows().apply(contactId, {
    kind: "initiated",
    channel: "voice",
    initialContactId: contactId,
    at: seconds(90),
  });
  await recordContact(kinesis(agentEvent(username, [held(contactId, state, 10)])));
}

test("nobody signed in is 401, an unknown route 404, both with a stable code", async () => {
  expect(await call("GET", "/me", null)).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
  expect(await call("GET", "/nowhere", "ana")).toMatchObject({ status: 404, body: { code: "notFound" } });
  expect(await call("GET", "/contacts/not%20an%20id/profile", "ana")).toMatchObject({ status: 404 });
});

test("the signed-in person is who the token says, with roles and nothing cached", async () => {
  const { body, headers } = await call("GET", "/me", "sam/agent supervisor");
  expect(body).toEqual({
    username: "sam",
    name: "sam",
    roles: ["agent", "supervisor"],
    scope: { teams: [], queues: [], plans: [] },
  });
  expect(headers["cache-control"]).toBe("no-store");
});

test("a ringing contact shows name and plan, the accepted one the whole page, the other agent nothing", async () => {
  await contactWith("ana", "c-pop", "CONNECTING");
  const offered = await call("GET", "/contacts/c-pop/profile", "ana");
  expect(offered.body).toMatchObject({
    scope: "offered",
    member: { name: "Rosa Testmember", birthDate: null, memberId: null },
    plan: { name: expect.stringMatching(/Silver/) },
    claims: { total: 0, recent: [] },
    medications: [],
  });
  await recordContact(kinesis(agentEvent("ana", [held("c-pop", "CONNECTED", 5)])));
  const accepted = await call("GET", "/contacts/c-pop/profile", "ana");
  expect(accepted.body).toMatchObject({
    scope: "accepted",
    member: { memberId: null },
    masked: expect.arrayContaining([expect.objectContaining({ field: "memberId", opens: null })]),
  });
  const revealed = await call("POST", "/contacts/c-pop/reveal", "ana", { field: "memberId" });
  expect(revealed.body).toEqual({ field: "memberId", values: ["412907335"] });
  expect(accepted.body.claims.recent).toContainEqual(
    expect.objectContaining({
      claimId: "CLM-2026-104417",
      status: "deniedPlanOrProviderOwes",
      memberOwes: 0,
      source: expect.objectContaining({ resource: "ExplanationOfBenefit/rosa-mri-claim" }),
    }),
  );
  expect(await call("GET", "/contacts/c-pop/profile", "ben")).toMatchObject({
    status: 403,
    body: { code: "contact.notYours" },
  });
  expect(await call("GET", "/contacts/c-pop/profile", "sam/supervisor")).toMatchObject({
    status: 403,
    body: { code: "forbidden" },
  });
});

test("the lease ends when the contact leaves the agent", async () => {
  await contactWith("ana", "c-gone", "CONNECTED");
  await recordContact(kinesis(agentEvent("ana", [], [held("c-gone", "ENDED", 2)])));
  expect(await call("GET", "/contacts/c-gone/profile", "ana")).toMatchObject({
    status: 403,
    body: { code: "contact.notYours" },
  });
});

test("a contact nobody holds yet is not shown, and what Connect itself says makes up for a lost event", async () => {
  expect(await call("GET", "/contacts/c-unheard/profile", "ana")).toMatchObject({
    status: 409,
    body: { code: "contact.notYetKnown" },
  });
  await recordContact(kinesis(agentEvent("ana", [])));
  await rows().saveIdentity("c-lost-event", rosa());
  const now = Date.now() / 1000;
  describedContact = {
    Id: "c-lost-event",
    Channel: "VOICE",
    AgentInfo: { Id: "ana-id", ConnectedToAgentTimestamp: now },
  };
  expect(await call("GET", "/contacts/c-lost-event/profile", "ana")).toMatchObject({
    status: 200,
    body: { scope: "accepted" },
  });
  describedContact = null;
});

test("an unverified caller's page holds no member at all", async () => {
  await contactWith("ana", "c-unverified", "CONNECTED", { patientId: "rosa-testmember", level: "L0" });
  const { body } = await call("GET", "/contacts/c-unverified/profile", "ana");
  expect(body).toMatchObject({ member: null, plan: null, verification: { level: "L0" } });
  expect(JSON.stringify(body)).not.toMatch(/rosa|412907335/i);
});

test("the hint explains the denied claim, stays the same, and its outcome is written once", async () => {
  await contactWith("ana", "c-hint", "CONNECTED");
  const first = await call("GET", "/contacts/c-hint/next-best-action", "ana");
  expect(first.body.card).toMatchObject({ rule: "denied-claim-explained" });
  const again = await call("GET", "/contacts/c-hint/next-best-action", "ana");
  expect(again.body).toEqual(first.body);
  const { decisionId, card } = first.body;
  const path = `/contacts/c-hint/next-best-action/${card.hintId}/outcome`;
  const taken = await call("POST", path, "ana", { decisionId, outcome: "accepted" });
  expect(taken.body.outcomes).toEqual({
    [card.hintId]: { outcome: "accepted", reason: null, done: { kind: "nothing" } },
  });
  expect(taken.body.taken).toEqual([card]);
  expect(await call("POST", path, "ana", { decisionId, outcome: "declined" })).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });
  expect(await call("POST", path, "ana", { decisionId: "other", outcome: "accepted" })).toMatchObject({
    status: 404,
  });
});

test("the hand-over card comes in the member's words once the contact is accepted", async () => {
  await rows().addToHandOver("c-card", {
    summary: "Asked about a claim",
    corrections: [{ at: seconds(51), text: "It is about two bills" }],
    turns: [{ at: seconds(50), from: "member", text: "Why did I get a bill?" }],
  });
  await contactWith("ana", "c-card", "CONNECTING");
  expect((await call("GET", "/contacts/c-card/hand-over", "ana")).body).toMatchObject({
    corrections: [],
    turns: [],
  });
  await recordContact(kinesis(agentEvent("ana", [held("c-card", "CONNECTED", 5)])));
  expect((await call("GET", "/contacts/c-card/hand-over", "ana")).body).toMatchObject({
    summary: "Asked about a claim",
    reasonCode: "claimStatus",
    corrections: [{ text: "It is about two bills" }],
    turns: [{ text: "Why did I get a bill?" }],
  });
});

test("a draft survives a reload, and an older one never overwrites it", async () => {
  await contactWith("ana", "c-draft", "CONNECTED");
  const path = "/contacts/c-draft/drafts/note";
  expect((await call("GET", path, "ana")).body).toEqual({ text: "", revision: 0 });
  await call("PUT", path, "ana", { text: "She got a bill", revision: 2 });
  expect(await call("PUT", path, "ana", { text: "She", revision: 1 })).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });
  expect((await call("GET", path, "ana")).body).toEqual({ text: "She got a bill", revision: 2 });
  expect(await call("GET", path, "ben")).toMatchObject({ status: 403 });
  expect(await call("GET", "/contacts/c-draft/drafts/diary", "ana")).toMatchObject({ status: 404 });
});

test("bad bodies are 400 and name fields, never what was in them", async () => {
  await contactWith("ana", "c-bad", "CONNECTED");
  const broken = await call("POST", "/contacts/c-bad/wrap-up", "ana", '{"note": "Canary 412907335');
  expect(broken).toMatchObject({ status: 400, body: { code: "badRequest" } });
  const wrong = await call("POST", "/contacts/c-bad/wrap-up", "ana", {
    disposition: "Canary 412907335",
    note: 1,
  });
  expect(wrong.status).toBe(400);
  expect(wrong.body.message).toMatch(/disposition/);
  expect(JSON.stringify([broken, wrong])).not.toMatch(/Canary|412907335/);
});

test("a wrap-up becomes one record in the lake, however often it is sent", async () => {
  await contactWith("ana", "c-wrap", "CONNECTED");
  await recordContact(kinesis(agentEvent("ana", [held("c-wrap", "ENDED", 1)])));
  const wrapUp = { disposition: "resolved", note: "Explained that the bill is not hers.", followUp: null };
  firehoseRefuses = true;
  expect(await call("POST", "/contacts/c-wrap/wrap-up", "ana", wrapUp)).toMatchObject({
    status: 503,
    body: { code: "unavailable" },
  });
  expect(await call("GET", "/call-log/c-wrap", "ana")).toMatchObject({ status: 404 });
  firehoseRefuses = false;
  const saved = await call("POST", "/contacts/c-wrap/wrap-up", "ana", wrapUp);
  expect(saved).toMatchObject({ status: 200, body: { contactId: "c-wrap" } });
  expect((await call("POST", "/contacts/c-wrap/wrap-up", "ana", wrapUp)).body).toEqual(saved.body);
  expect(await call("POST", "/contacts/c-wrap/wrap-up", "ana", { ...wrapUp, note: "Other." })).toMatchObject({
    status: 409,
  });
  const records = lake.filter(({ contactId }) => contactId === "c-wrap");
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    schema: "call-log/1",
    agentUsername: "ana",
    patientId: "rosa-testmember",
    verificationLevel: "L1",
    channel: "voice",
    queueId: "q-1",
    disposition: "resolved",
  });
  expect((await call("GET", "/call-log/c-wrap", "ana")).body).toEqual(records[0]);
  expect((await call("GET", "/call-log/c-wrap", "sam/supervisor")).status).toBe(200);
  expect(await call("GET", "/call-log/c-wrap", "ben")).toMatchObject({ status: 403 });
});

test("the floor is for supervisors, and its news are told only when a figure changed", async () => {
  expect(await call("GET", "/floor", "ana")).toMatchObject({ status: 403, body: { code: "forbidden" } });
  expect(await call("GET", "/floor", "sam/supervisor")).toMatchObject({ status: 503 });
  const plan = {
    queues: [{ queueId: "q-1", name: "Member services", targetSeconds: 30 }],
    statuses: [{ name: "Available", type: "routable" }],
  };
  expect(await publishMetrics(plan)).toEqual({ changed: true });
  expect(await publishMetrics(plan)).toEqual({ changed: false });
  expect(published.map(({ channel }) => channel).toSorted((one, other) => one.localeCompare(other))).toEqual([
    "/agents/all",
    "/queues/all",
  ]);
  expect(Object.keys(JSON.parse(published[0]!.events[0]!))).toEqual(["kind", "asOf"]);
  const { body } = await call("GET", "/floor", "sam/supervisor");
  expect(body.queues[0]).toMatchObject({ waiting: 1, available: 0, staffed: 1, serviceLevel: 1 });
  expect(body.agents).toEqual([
    expect.objectContaining({ username: "ana", name: "ANA Placeholder", stateType: "routable" }),
  ]);
});

test("a record that cannot be read is passed over, and the rest of its batch is stored", async () => {
  const batch = kinesis(agentEvent("ana", [held("c-after-poison", "CONNECTED", 3)]));
  const poison = { kinesis: { sequenceNumber: "s-x", data: Buffer.from("not json").toString("base64") } };
  expect(await recordContact({ Records: [poison, ...batch.Records] })).toEqual({ batchItemFailures: [] });
  expect((await rows().read("c-after-poison"))?.holder).toEqual({ username: "ana", phase: "accepted" });
});

test("every look was written to an unbroken chain, and no log line carries a member", async () => {
  const chain = await readChain({ client: tables.client, table: "audit" }, "ana");
  expect(faultsIn(chain, [], sha256)).toEqual([]);
  const reveals = chain.map((link) => JSON.parse(link.reveal));
  expect(reveals.filter(({ contactId }) => contactId === "c-pop")).toEqual([
    expect.objectContaining({ what: "profile", scope: "offered", shown: ["identity", "plan"] }),
    expect.objectContaining({ what: "profile", scope: "accepted", patientId: "rosa-testmember" }),
    expect.objectContaining({ what: "memberId", scope: "accepted", patientId: "rosa-testmember" }),
  ]);
  expect(logged.join("")).not.toMatch(/Rosa|Testmember|412907335|1979-05-14|bill/i);
});

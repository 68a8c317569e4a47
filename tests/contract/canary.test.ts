import { ConnectClient, DescribeContactCommand, GetContactAttributesCommand } from "@aws-sdk/client-connect";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { routes } from "#contract/api.ts";
import { tables } from "#infra/manifest.ts";
import { instanceId, region } from "#local/instance.ts";
import { openCanaryStage } from "./canary-stage.ts";
import type { CanaryStage } from "./canary-stage.ts";
import { canary, failures, leaksIn, nothingWritten, typed } from "./canary.ts";
import type { Failure } from "./canary.ts";

/**
 * One member whose words exist nowhere else goes through every route of the contract, and through every way in which
 * it may fail. Nothing of theirs may be found where health information may not be (docs/privacy.md).
 */

let stage: CanaryStage;
let contactId = "";
beforeAll(async () => {
  stage = await openCanaryStage();
  contactId = await stage.callIsWithAna();
}, 120_000);
afterAll(() => stage.close());

interface Asked {
  readonly status: number;
  readonly text: string;
}

/** Asks the API; keeps whatever a refusal says. */
async function ask(method: string, path: string, as: string | null, body?: string): Promise<Asked> {
  const response = await fetch(`${stage.api}${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      ...(as === null ? {} : { authorization: `Bearer ${stage.tokens.get(as) ?? as}` }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (!response.ok) stage.written.errorBodies.push(`${text} ${[...response.headers].join(" ")}`);
  return { status: response.status, text };
}

interface Visit {
  readonly as: "ana" | "sam";
  readonly body?: object;
  /** Whether the answer must carry the canary: what does not prove that it came through proves nothing. */
  readonly tells: boolean;
  /** Where the canary itself must be refused: a hint or a candidate of another name than was offered. */
  readonly status?: 403 | 404 | 409;
}

const ana = { as: "ana" } as const;
const sam = { as: "sam" } as const;
const whose = { patientId: canary.patientId };

/** Every route, with a body that carries as much of the canary as it may. A new route has to be added here. */
const visits: Record<keyof typeof routes, Visit> = {
  me: { ...ana, tells: false },
  profile: { ...ana, tells: true },
  summary: { ...ana, tells: true },
  reveal: { ...ana, body: { field: "birthDate" }, tells: true },
  costEstimate: { ...ana, body: { service: null, network: "in", amount: 10_000 }, tells: false },
  namePurpose: { ...ana, body: { purpose: "claims" }, tells: false },
  speaker: { ...ana, body: { kind: "member" }, tells: false },
  handOver: { ...ana, tells: false },
  turns: { ...ana, tells: true },
  // The card quotes what the caller said.
  nextBestAction: { ...ana, tells: true },
  hintOutcome: { ...ana, body: { decisionId: typed, outcome: "accepted" }, tells: false, status: 404 },
  readDraft: { ...ana, tells: false },
  saveDraft: { ...ana, body: { text: typed, revision: 1 }, tells: true },
  findMembers: {
    ...ana,
    body: { name: `${canary.given} ${canary.family}`, birthDate: canary.birthDate },
    tells: true,
  },
  breakGlass: { ...ana, body: { whose, reason: "emergency", text: typed }, tells: false },
  openLease: { ...ana, tells: false },
  leaseProfile: { ...ana, tells: true },
  leaseReveal: { ...ana, body: { field: "memberId" }, tells: true },
  endLease: { ...ana, tells: false },
  reviews: { ...sam, tells: true },
  reviewedMember: { ...sam, tells: true },
  intake: { ...ana, tells: true },
  decideIntake: { ...ana, body: { kinds: ["inquiry", "appeal"], reason: typed }, tells: true },
  intakeReviews: { ...sam, tells: true },
  intakeWords: { ...sam, tells: true },
  intakeVerdict: { ...sam, body: { kinds: ["inquiry"], note: typed }, tells: true },
  verdict: { ...sam, body: { outcome: "notJustified", note: typed }, tells: true },
  outreachDrafts: { ...sam, tells: false },
  decideOutreach: { ...sam, body: { decision: "return", note: typed }, tells: false, status: 404 },
  accounting: { ...sam, tells: true },
  recordDisclosure: {
    ...sam,
    body: {
      on: "2026-01-01",
      recipient: canary.street,
      address: canary.street,
      what: typed,
      purpose: "court",
      statement: typed,
    },
    tells: true,
  },
  practiceBoardRow: { ...ana, body: { kind: "member", digits: canary.memberId }, tells: false, status: 403 },
  directoryChoices: { ...ana, tells: false },
  directorySearch: {
    ...ana,
    body: {
      name: canary.family,
      specialty: null,
      postalCode: null,
      language: null,
      planId: null,
      inNetworkOnly: false,
      acceptingOnly: false,
      fromContactId: null,
      from: null,
      page: 0,
    },
    tells: false,
  },
  directoryEntry: { ...ana, tells: false, status: 404 },
  directoryStart: { ...ana, tells: false },
  keepReceipt: {
    ...ana,
    body: { listing: "PractitionerRole/nobody", placeKey: null, planId: "nothing" },
    tells: false,
    status: 404,
  },
  receipts: { ...ana, tells: false },
  offerReport: { ...sam, tells: false },
  keepPromise: { ...ana, tells: false, status: 404 },
  floor: { ...sam, tells: false },
  wrapUp: {
    ...ana,
    body: { disposition: "resolved", note: typed, followUp: { dueOn: "2026-12-24", what: typed } },
    tells: false,
  },
  callLogRecord: { ...ana, tells: true },
  lookUpCaller: {
    ...ana,
    body: {
      memberId: canary.memberId,
      firstName: canary.given,
      lastName: canary.family,
      birthDate: canary.birthDate,
      zip: "99501",
    },
    tells: false,
  },
  pickCandidate: { ...ana, body: { candidateId: canary.family }, tells: false, status: 409 },
  drawQuestions: { ...ana, tells: false },
  judgeAnswers: { ...ana, body: { answers: [{ code: "formerName", said: canary.street }] }, tells: false },
  sendCode: { ...ana, tells: false },
  checkCode: { ...ana, body: { code: canary.memberId }, tells: false },
  sendDocumentCheck: { ...ana, tells: false },
  readDocumentCheck: { ...ana, tells: false },
};

const names = Object.keys(visits) as (keyof typeof routes)[];

/** Ids that exist, put into a route's path; each is looked up as the page would. */
async function pathOf(name: keyof typeof routes): Promise<string> {
  const ids: Record<string, string> = {
    contactId,
    hintId: "hint",
    field: "note",
    type: "PractitionerRole",
    id: "nobody",
    madeIn: "no-contact",
    draftId: "nothing",
  };
  if (routes[name].path.includes("{leaseId}")) ids["leaseId"] = await openLease();
  if (routes[name].path.includes("{reviewId}")) {
    ids["reviewId"] = await waitingReview(name.startsWith("intake") ? "/intake-reviews" : "/reviews");
  }
  return routes[name].path.replaceAll(/\{(\w+)\}/g, (_, id: string) => ids[id] ?? "");
}

async function openLease(): Promise<string> {
  const { text } = await ask("POST", "/break-glass", "ana", JSON.stringify(visits.breakGlass.body));
  return String(JSON.parse(text).leaseId ?? "gone");
}

async function waitingReview(queue: "/reviews" | "/intake-reviews"): Promise<string> {
  const { text } = await ask("GET", queue, "sam");
  const { reviews = [] } = JSON.parse(text) as { reviews?: { reviewId: string; verdict: unknown }[] };
  return reviews.find(({ verdict }) => verdict === null)?.reviewId ?? "gone";
}

async function visit(name: keyof typeof routes): Promise<Asked> {
  const { as, body } = visits[name];
  return ask(routes[name].method, await pathOf(name), as, body && JSON.stringify(body));
}

/** By nobody, with a token that is none, by the wrong people, and of a contact that is not there. */
async function askWrongly(name: keyof typeof routes): Promise<void> {
  const { method } = routes[name];
  const path = await pathOf(name);
  const { body } = visits[name];
  const text = body && JSON.stringify(body);
  for (const who of [null, typed.replaceAll(" ", "-"), "ben", "sam", "ana"]) {
    await ask(method, path, who, text);
    await ask(method, path.replace(contactId, "nowhere"), who, text);
  }
}

test("every route of the contract is visited", () => {
  expect(names.toSorted()).toEqual(Object.keys(routes).toSorted());
});

describe("the canary goes through", () => {
  test.each(names)("%s", async (name) => {
    const { status, text } = await visit(name);
    // The floor is measured by the schedule, which may not have run yet.
    if (name === "floor") return expect([200, 503]).toContain(status);
    expect([status, leaksIn([text]).length > 0]).toEqual([visits[name].status ?? 200, visits[name].tells]);
  });
});

describe("every route fails in every way", () => {
  test.each(Object.keys(failures) as Failure[])("with a store that is %s", async (kind) => {
    // A minute-old reading would hide that the store is gone: a new contact has none.
    contactId = await stage.chatIsWithAna();
    stage.fail(kind);
    await Promise.all(names.filter((name) => name !== "wrapUp").map(visit));
    stage.fail("fine");
  });

  test("asked by nobody, with a token that is none, by others, of contacts that are not there", async () => {
    await Promise.all(names.map(askWrongly));
  });

  test.each([`${typed}`, `{"memberId":"${canary.family}"`, `{"text":"${typed}","outcome":"${typed}"}`, "[]"])(
    "with the body %s",
    async (body) => {
      for (const name of names.filter((each) => "request" in routes[each])) {
        const { status } = await ask(routes[name].method, await pathOf(name), visits[name].as, body);
        expect(status, name).toBe(400);
      }
    },
  );

  test("and the bot's and the flow's functions too", async () => {
    const { handler } = await import("#lambdas/fulfil-intent/handler.ts");
    for (const kind of Object.keys(failures) as Failure[]) {
      stage.fail(kind);
      await Promise.allSettled([
        stage.identify(contactId, canary.memberId, canary.keyedBirthDate),
        stage.identify(contactId, canary.family, canary.street),
        handler(turn()),
        handler({ nonsense: typed }),
      ]);
    }
    stage.fail("fine");
  });
});

const turn = () => ({
  invocationSource: "DialogCodeHook",
  sessionId: contactId,
  inputTranscript: typed,
  bot: { name: "MemberServices" },
  sessionState: { intent: { name: "ClaimStatus", slots: {} }, sessionAttributes: {} },
});

test("what the contact center, the audit chain and the floor kept is read", async () => {
  const { careline, written } = stage;
  await careline.settled();
  const connect = new ConnectClient({ region, endpoint: careline.addresses.aws });
  for (const ContactId of careline.world.contacts.keys()) {
    const [described, kept] = await Promise.all([
      connect.send(new DescribeContactCommand({ InstanceId: instanceId, ContactId })),
      connect.send(new GetContactAttributesCommand({ InstanceId: instanceId, InitialContactId: ContactId })),
    ]);
    written.contactRecords.push(JSON.stringify(described.Contact));
    written.attributes.push(JSON.stringify(kept.Attributes));
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.audit.name }));
  written.auditChain.push(...Items.map((item) => JSON.stringify(item)));
  await vi.waitFor(async () => expect((await visit("floor")).status).toBe(200), { timeout: 10_000 });
  written.metrics.push((await visit("floor")).text);
});

test("the watch saw what it had to", () => {
  const { written } = stage;
  expect(written.printed.join("\n")).toContain("fhir.unavailable");
  expect(written.requestLines).toContainEqual(expect.stringMatching(/^POST .*\/Patient\/_search/));
  expect(written.requestLines).toContainEqual(expect.stringContaining("/break-glass/search"));
  expect(written.errorBodies.join("\n")).toMatch(/badRequest.*\n|unauthenticated|notFound/);
  expect(written.attributes.join("\n")).toContain("L1");
  expect(written.live.length).toBeGreaterThan(0);
  expect(written.auditChain.join("\n")).toContain("breakGlassOpened");
  expect(leaksIn([`GET /x?name=${canary.given.toUpperCase()}`])).toHaveLength(1);
});

test.each(Object.keys(nothingWritten()) as (keyof CanaryStage["written"])[])(
  "nothing of the canary is in %s",
  (kind) => {
    expect(leaksIn(stage.written[kind])).toEqual([]);
  },
);

import { createPrivateKey, randomUUID, sign } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConnectClient, ListUsersCommand } from "@aws-sdk/client-connect";
import { ConnectParticipantClient, DescribeViewCommand } from "@aws-sdk/client-connectparticipant";
import { FirehoseClient, ListDeliveryStreamsCommand } from "@aws-sdk/client-firehose";
import { GetBucketAclCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createSignIn } from "#adapters/browser/sign-in/sign-in.ts";
import { ApiError } from "#contract/api.ts";
import { Outputs } from "#contract/outputs.ts";
import { startCareline } from "#local/careline.ts";
import type { Careline } from "#local/careline.ts";
import { acceptContact } from "#local/connect/accept-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { silentLine } from "#local/connect/fake-line.ts";
import { openPanel } from "#local/connect/open-panel.ts";
import { setAgentState } from "#local/connect/set-agent-state.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { instanceId, localPassword, memberLine, queueId, statusList } from "#local/instance.ts";
import { memoryStorage } from "./memory-storage.ts";

/** What people, pages and programs may send wrongly to a whole running Careline, and what they read then. */

const folder = mkdtempSync(join(tmpdir(), "careline-bad-input-"));
const logged: string[] = [];
const refusals: string[] = [];
const tokens = new Map<string, string>();
let careline: Careline;
let outputs: Outputs;
/** Rosa's call, accepted by ana. */
let contactId: string;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation((...words) => void logged.push(words.join(" ")));
  vi.spyOn(process.stderr, "write").mockImplementation((text) => logged.push(String(text)) > 0);
  careline = await startCareline({ port: 0, folder, members: 20 });
  outputs = Outputs.parse(await (await fetch(`${careline.addresses.page}/amplify_outputs.json`)).json());
  for (const username of ["ana", "ben", "sam"]) tokens.set(username, await signIn(username));
  contactId = await rosaIsWithAna();
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await careline.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(username: string): Promise<string> {
  const page = createSignIn(outputs, memoryStorage());
  await vi.waitFor(() => expect(page.getSnapshot().status).toBe("signedOut"));
  const state = page.getSnapshot();
  if (state.status !== "signedOut") throw new Error(state.status);
  await state.signIn(username, localPassword);
  return (await page.token())!;
}

async function rosaIsWithAna(): Promise<string> {
  const { world } = careline;
  const ana = world.agents.get("ana")!;
  openPanel(world, ana);
  setAgentState(world, ana, statusList.find(({ type }) => type === "routable")!.arn, false);
  const call = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Caller",
    customerNumber: "+15555550142",
    dialledNumber: memberLine,
  });
  const { handler } = await import("#lambdas/identify-caller/handler.ts");
  await handler({
    Name: "ContactFlowEvent",
    Details: {
      ContactData: { ContactId: call.contactId },
      Parameters: {
        purpose: "identify",
        memberId: "412907335",
        birthDate: "05141979",
        language: "en-US",
      },
    },
  });
  enqueueContact(world, call, queueId("member-services"));
  acceptContact(world, ana, call);
  await careline.settled();
  return call.contactId;
}

interface Ask {
  readonly as?: string;
  readonly token?: string;
  readonly method?: string;
  readonly body?: string;
}

/** Asks the desk's API; keeps the text of every refusal. */
async function ask(path: string, { as = "ana", token, method = "GET", body }: Ask = {}) {
  const bearer = token ?? tokens.get(as) ?? "";
  const response = await fetch(`${outputs.custom.api.url}${path}`, {
    method,
    headers: { "content-type": "application/json", ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (!response.ok) refusals.push(`${text} ${[...response.headers].join(" ")}`);
  return { status: response.status, text };
}

/** The refusal as the contract describes it. */
async function refusal(path: string, how?: Ask): Promise<readonly [number, string]> {
  const { status, text } = await ask(path, how);
  return [status, ApiError.parse(JSON.parse(text)).code];
}

const ofRosa = (part: string): string => `/contacts/${contactId}/${part}`;
const lookings = ["profile", "hand-over", "next-best-action", "drafts/note"];

test("what is asked rightly is answered, so that the rest of this file refuses for the right reason", async () => {
  for (const part of lookings) expect(await ask(ofRosa(part))).toMatchObject({ status: 200 });
  expect((await ask(ofRosa("profile"))).text).toContain("Rosa Testmember");
});

describe("an address that does not exist", () => {
  test.each(["/nothing", "/contacts", "/contacts/a%20b/profile", "/contacts/..%2Fx/profile", "/%ff"])(
    "%s is not found",
    async (path) => {
      expect(await refusal(path)).toEqual([404, "notFound"]);
    },
  );

  test("a draft of a field nobody has, and a method nobody serves, are not found", async () => {
    expect(await refusal(ofRosa("drafts/diary"))).toEqual([404, "notFound"]);
    expect(await refusal(ofRosa("profile"), { method: "DELETE" })).toEqual([404, "notFound"]);
  });
});

describe("a token", () => {
  /** Ana's own claims under the pool's own key, changed. */
  const forged = (change: Record<string, unknown>, header = { alg: "RS256" }): string => {
    const { privateKey } = JSON.parse(readFileSync(join(folder, "cognito.json"), "utf8"));
    const claims = JSON.parse(Buffer.from(tokens.get("ana")!.split(".")[1]!, "base64url").toString());
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${encode(header)}.${encode({ ...claims, ...change })}`;
    const key = createPrivateKey({ key: privateKey, format: "jwk" });
    return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
  };

  test("made like the pool's own opens, so that what follows is refused for what it says", async () => {
    expect((await ask("/me", { token: forged({}) })).status).toBe(200);
  });

  test.each([
    ["none at all", () => ""],
    ["nonsense", () => "nonsense"],
    ["one that has expired", () => forged({ exp: Math.floor(Date.now() / 1000) - 1 })],
    ["one of another pool", () => forged({ iss: "https://issuer.example" })],
    ["one of another client", () => forged({ client_id: "another" })],
    ["one with its signature cut off", () => `${tokens.get("ana")!.split(".").slice(0, 2).join(".")}.`],
    ["one with another's name under Ana's signature", () => withName("sam")],
  ])("%s: sign in first", async (_what, token) => {
    expect(await refusal(ofRosa("profile"), { as: "nobody", token: token() })).toEqual([
      401,
      "unauthenticated",
    ]);
  });

  function withName(username: string): string {
    const [header, payload, signature] = tokens.get("ana")!.split(".");
    const claims = JSON.parse(Buffer.from(payload!, "base64url").toString());
    return `${header}.${Buffer.from(JSON.stringify({ ...claims, username })).toString("base64url")}.${signature}`;
  }
});

describe("somebody else's contact", () => {
  test("is not yours, whatever of it is asked", async () => {
    for (const part of lookings)
      expect(await refusal(ofRosa(part), { as: "ben" })).toEqual([403, "contact.notYours"]);
    const draft = JSON.stringify({ text: "Mine now", revision: 9 });
    expect(await refusal(ofRosa("drafts/note"), { as: "ben", method: "PUT", body: draft })).toEqual([
      403,
      "contact.notYours",
    ]);
    const wrapUp = JSON.stringify({ disposition: "resolved", note: "", followUp: null });
    expect(await refusal(ofRosa("wrap-up"), { as: "ben", method: "POST", body: wrapUp })).toEqual([
      403,
      "contact.notYours",
    ]);
  });

  test("is forbidden to a supervisor, as the floor is to an agent", async () => {
    expect(await refusal(ofRosa("profile"), { as: "sam" })).toEqual([403, "forbidden"]);
    expect(await refusal("/floor", { as: "ana" })).toEqual([403, "forbidden"]);
  });

  test("that nobody has heard of is not yet known, and never open", async () => {
    for (const part of lookings)
      expect(await refusal(`/contacts/${randomUUID()}/${part}`)).toEqual([409, "contact.notYetKnown"]);
  });
});

describe("a body", () => {
  const secret = "Rosa Testmember has an MRI denied";
  const broken: readonly (readonly [what: string, method: string, part: string, body: string])[] = [
    ["broken JSON as a draft", "PUT", "drafts/note", `{"text":"${secret}`],
    ["no draft at all", "PUT", "drafts/note", ""],
    ["a draft that is a list", "PUT", "drafts/note", `["${secret}"]`],
    ["a draft without revision", "PUT", "drafts/note", JSON.stringify({ text: secret })],
    [
      "a note of more than 20,000 characters",
      "PUT",
      "drafts/note",
      JSON.stringify({ text: secret.padEnd(20_001, "!"), revision: 1 }),
    ],
    ["broken JSON as a wrap-up", "POST", "wrap-up", `${secret}`],
    [
      "a disposition nobody knows",
      "POST",
      "wrap-up",
      JSON.stringify({ disposition: secret, note: secret, followUp: null }),
    ],
    [
      "a wrap-up with an oversize note",
      "POST",
      "wrap-up",
      JSON.stringify({ disposition: "resolved", note: secret.padEnd(20_001, "!"), followUp: null }),
    ],
    [
      "a follow-up on a day there is not",
      "POST",
      "wrap-up",
      JSON.stringify({
        disposition: "followUpPromised",
        note: secret,
        followUp: { dueOn: "2026-02-30", what: secret },
      }),
    ],
    ["an outcome nobody knows", "POST", "next-best-action/h/outcome", JSON.stringify({ outcome: secret })],
  ];

  test.each(broken)("%s is a bad request", async (_what, method, part, body) => {
    expect(await refusal(ofRosa(part), { method, body })).toEqual([400, "badRequest"]);
  });

  test("refused stores nothing", async () => {
    expect(JSON.parse((await ask(ofRosa("drafts/note"))).text)).toEqual({ text: "", revision: 0 });
    expect(await refusal(`/call-log/${contactId}`)).toEqual([404, "notFound"]);
  });

  test("that would start a chat without a name, or with broken JSON, starts none", async () => {
    const before = careline.world.contacts.size;
    for (const body of ["{", "[]", "{}", JSON.stringify({ displayName: " ", language: "en-US" }), secret]) {
      const response = await fetch(outputs.custom.startChat.url, { method: "POST", body });
      const text = await response.text();
      refusals.push(text);
      expect([response.status, JSON.parse(text).code]).toEqual([400, "badRequest"]);
    }
    expect(careline.world.contacts.size).toBe(before);
  });
});

describe("an operation of AWS that the laptop does not have answers so by name", () => {
  const settings = { maxAttempts: 1 };

  test.each<readonly [service: string, call: () => Promise<unknown>, words: RegExp]>([
    [
      "Connect",
      () => new ConnectClient(settings).send(new ListUsersCommand({ InstanceId: instanceId })),
      /^GET \/users-summary\/.* is not implemented\.$/,
    ],
    [
      "Firehose",
      () => new FirehoseClient(settings).send(new ListDeliveryStreamsCommand()),
      /^not implemented: firehose\.ListDeliveryStreams$/,
    ],
    [
      "S3",
      () =>
        new S3Client({ ...settings, forcePathStyle: true }).send(
          new GetBucketAclCommand({ Bucket: "careline-lake" }),
        ),
      /^not implemented: s3\.GET \(acl\)$/,
    ],
    [
      "the participant service",
      () =>
        new ConnectParticipantClient(settings).send(
          new DescribeViewCommand({ ViewToken: "view", ConnectionToken: "none" }),
        ),
      /^DescribeView is not implemented/,
    ],
  ])("%s, under the real SDK", async (_service, call, words) => {
    await expect(call()).rejects.toMatchObject({
      name: expect.stringMatching(/^NotImplemented/),
      message: expect.stringMatching(words),
      $metadata: { httpStatusCode: 501 },
    });
  });

  test("the user pool, and a service there is none of", async () => {
    const pool = await fetch(`${careline.addresses.page}/cognito`, {
      method: "POST",
      headers: {
        "x-amz-target": "AWSCognitoIdentityProviderService.ForgotPassword",
        "content-type": "application/x-amz-json-1.1",
      },
      body: JSON.stringify({ ClientId: "c", Username: "ana" }),
    });
    expect([pool.status, await pool.text()]).toEqual([
      501,
      expect.stringContaining("not implemented: cognito-idp.ForgotPassword"),
    ]);
    const unknown = await fetch(careline.addresses.aws, {
      method: "POST",
      headers: {
        "x-amz-target": "AmazonSQS.SendMessage",
        authorization: `AWS4-HMAC-SHA256 Credential=LOCAL/20260101/us-west-2/sqs/aws4_request, SignedHeaders=host, Signature=${"0".repeat(64)}`,
      },
    });
    expect([unknown.status, await unknown.text()]).toEqual([
      501,
      expect.stringContaining("not implemented: sqs.SendMessage"),
    ]);
  });
});

test("no refusal and no line of the log repeats what was sent or whom it is about", () => {
  expect(refusals.length).toBeGreaterThan(30);
  expect(logged.join("\n")).toContain("DescribeContact");
  const told = [...refusals, ...logged].join("\n");
  expect(told).not.toMatch(/Rosa|Testmember|412907335|1979|MRI|denied|eyJ/);
});

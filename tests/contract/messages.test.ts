import {
  DescribePhoneNumbersCommand,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  SendTextMessageResult$,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import {
  ListContactsCommand,
  SESv2Client,
  SendEmailCommand,
  SendEmailResponse$,
} from "@aws-sdk/client-sesv2";
import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { emailMessages } from "#adapters/server/messages/email-messages.ts";
import { textMessages } from "#adapters/server/messages/text-messages.ts";
import { randomIds } from "#adapters/server/system-clock.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeMessages } from "#journey/contact/fake-messages.ts";
import type { Email, Messages, TextMessage } from "#journey/contact/messages.ts";
import { createEvents } from "#local/events/create-events.ts";
import { createAwsEndpoint } from "#local/gateway/aws-endpoint.ts";
import { localCredentials } from "#local/gateway/verify-sigv4.ts";
import { region } from "#local/instance.ts";
import { createInbox } from "#local/messages/create-inbox.ts";
import { emailService } from "#local/messages/email-service.ts";
import { createMailbox } from "#local/messages/mailbox.ts";
import type { Mailbox } from "#local/messages/mailbox.ts";
import type { ToInbox } from "#local/messages/page/to-inbox.ts";
import { textService } from "#local/messages/text-service.ts";
import { namesByPhone } from "#local/seed/names-by-phone.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { startDynamo } from "#local/storage/dynamo.ts";
import type { Dynamo } from "#local/storage/dynamo.ts";
import { unknownMembers } from "./service-model.ts";

const textOrigin = "+15555550109";
const emailOrigin = "member-care@careline.example";
const clock = fixedClock("2026-11-22T15:00:00Z");

let dynamo: Dynamo;
let mailbox: Mailbox;
let aws: Running;
let instance: Running;
let sms: PinpointSMSVoiceV2Client;
let ses: SESv2Client;
/** Bodies as they came over the wire, before the SDK drops what its model does not know. */
const answers: unknown[] = [];

beforeAll(async () => {
  dynamo = await startDynamo({ tables: [] });
});
afterAll(() => dynamo.close());

beforeEach(async () => {
  await aws?.close();
  await instance?.close();
  answers.length = 0;
  mailbox = createMailbox({ clock, ids: randomIds });
  const heard = new Hono().use(async (c, next) => {
    await next();
    answers.push(await c.res.clone().json());
  });
  const nothing = { app: new Hono() };
  const inbox = createInbox({ mailbox, names: namesByPhone });
  instance = await serve(inbox, 0);
  aws = await serve(
    createAwsEndpoint({
      dynamo,
      firehose: nothing,
      s3: nothing,
      healthLake: nothing,
      connect: nothing,
      participant: nothing,
      lex: nothing,
      texts: { app: new Hono().route("/", heard).route("/", textService({ mailbox, origin: textOrigin })) },
      emails: {
        app: new Hono().route("/", heard).route("/", emailService({ mailbox, origin: emailOrigin })),
      },
      events: createEvents({ verifyToken: () => null, ids: randomIds }),
      gateway: nothing.app,
    }),
    0,
  );
  const config = {
    endpoint: `http://127.0.0.1:${aws.port}`,
    region,
    credentials: localCredentials,
    maxAttempts: 1,
  };
  sms = new PinpointSMSVoiceV2Client(config);
  ses = new SESv2Client(config);
});
afterAll(async () => {
  await aws.close();
  await instance.close();
});

interface Post extends Messages {
  readonly arrived: () => { readonly texts: readonly TextMessage[]; readonly emails: readonly Email[] };
}

const inMemory = (): Post => {
  const fake = fakeMessages();
  return { ...fake, arrived: () => ({ texts: fake.texts, emails: fake.emails }) };
};
const overTheWire = (): Post => ({
  ...textMessages({ origin: textOrigin, client: sms }),
  ...emailMessages({ origin: emailOrigin, client: ses }),
  arrived: () => {
    const all = mailbox.messages().toReversed();
    return {
      texts: all.flatMap(({ kind, to, words }) => (kind === "text" ? [{ to, words }] : [])),
      emails: all.flatMap(({ kind, to, subject, words }) =>
        kind === "email" ? [{ to, subject: subject ?? "", words }] : [],
      ),
    };
  },
});

describe.each([
  ["in memory", inMemory],
  ["by the SDKs, against the stand-in", overTheWire],
])("messages %s", (_where, open) => {
  test("a text arrives as it was written, in every language", async () => {
    const post = open();
    const words = "Example Health: su código es 123456. 您的验证码";
    expect(await post.sendText({ to: "+15555550142", words })).toBe("sent");
    expect(post.arrived().texts).toEqual([{ to: "+15555550142", words }]);
  });

  test("an e-mail arrives as it was written", async () => {
    const post = open();
    const email = { to: "rosa@careline.example", subject: "¿Todo bien?", words: "Two\nlines" };
    expect(await post.sendEmail(email)).toBe("sent");
    expect(post.arrived().emails).toEqual([email]);
  });

  test("what may not go there is refused, not an error, and reaches nobody", async () => {
    const post = open();
    expect(await post.sendText({ to: "+12025559999", words: "Hello" })).toBe("refused");
    expect(await post.sendEmail({ to: "rosa@example.com.invalid", subject: "Hi", words: "Hello" })).toBe(
      "refused",
    );
    expect(post.arrived()).toEqual({ texts: [], emails: [] });
  });
});

const text = (more: object = {}) =>
  new SendTextMessageCommand({
    DestinationPhoneNumber: "+15555550142",
    OriginationIdentity: textOrigin,
    MessageBody: "Hello",
    ...more,
  });

test("answers have the members of the services' own models, and no other", async () => {
  await sms.send(text());
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: emailOrigin,
      Destination: { ToAddresses: ["rosa@careline.example"] },
      Content: { Simple: { Subject: { Data: "Hi" }, Body: { Text: { Data: "Hello" } } } },
    }),
  );
  expect(answers).toHaveLength(2);
  expect(unknownMembers(SendTextMessageResult$, answers[0])).toEqual([]);
  expect(unknownMembers(SendEmailResponse$, answers[1])).toEqual([]);
  expect(answers).toEqual([{ MessageId: expect.any(String) }, { MessageId: expect.any(String) }]);
});

test("refusals carry Amazon's names and reasons", async () => {
  await expect(sms.send(text({ DestinationPhoneNumber: "+12025559999" }))).rejects.toMatchObject({
    name: "ConflictException",
    Reason: "DESTINATION_PHONE_NUMBER_NOT_VERIFIED",
    message: expect.stringContaining("555-0100 to 555-0199"),
  });
  await expect(sms.send(text({ OriginationIdentity: "+15555550100" }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
  await expect(sms.send(text({ MessageBody: "" }))).rejects.toMatchObject({ name: "ValidationException" });
});

test("a failure of the service is an error of the adapter, not a refusal", async () => {
  const elsewhere = textMessages({ origin: "+15555550100", client: sms });
  await expect(elsewhere.sendText({ to: "+15555550142", words: "Hello" })).rejects.toThrow();
});

test("a dry run sends nothing", async () => {
  expect((await sms.send(text({ DryRun: true }))).MessageId).toBeDefined();
  expect(mailbox.messages()).toEqual([]);
});

test("what is not built says so by name", async () => {
  await expect(sms.send(new DescribePhoneNumbersCommand({}))).rejects.toMatchObject({
    name: "NotImplementedException",
    message: "not implemented: sms-voice.DescribePhoneNumbers",
  });
  await expect(ses.send(new ListContactsCommand({ ContactListName: "all" }))).rejects.toMatchObject({
    name: "NotImplementedException",
    message: expect.stringMatching(/^not implemented: ses\.POST \/v2\/email\/contact-lists/),
  });
  await expect(
    ses.send(
      new SendEmailCommand({
        FromEmailAddress: emailOrigin,
        Destination: { ToAddresses: ["rosa@careline.example"] },
        Content: { Raw: { Data: Buffer.from("Subject: hi") } },
      }),
    ),
  ).rejects.toMatchObject({
    name: "NotImplementedException",
    message: "not implemented: ses.SendEmail with other than simple text",
  });
});

test("an unsigned request is refused", async () => {
  const response = await fetch(`http://127.0.0.1:${aws.port}/`, {
    method: "POST",
    headers: { "x-amz-target": "PinpointSMSVoiceV2.SendTextMessage" },
    body: "{}",
  });
  expect(response.status).toBe(403);
});

describe("the inbox", () => {
  const open = (origin: string) =>
    new WebSocket(`ws://127.0.0.1:${instance.port}/inbox/stream`, { headers: { origin } });

  test("shows what there is, then what comes, with the names of those known by name", async () => {
    await sms.send(text());
    const socket = open(`http://127.0.0.1:${instance.port}`);
    const frames: ToInbox[] = [];
    socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString()) as ToInbox));
    await vi.waitFor(() => expect(frames).toHaveLength(1));
    await sms.send(text({ DestinationPhoneNumber: "+15555550147", MessageBody: "Second" }));
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    socket.close();
    expect(frames[0]).toMatchObject({
      messages: [{ kind: "text", to: "+15555550142", from: textOrigin, words: "Hello", subject: null }],
      names: { "+15555550142": "Rosa Testmember" },
    });
    expect(frames[1]).toMatchObject({
      messages: [{ words: "Second", at: "2026-11-22T15:00:00.000Z" }],
      names: { "+15555550147": "Pip Fixture, Priya Fixture" },
    });
  });

  test("is closed to pages of another origin", async () => {
    const socket = open("http://elsewhere.example");
    const code = await new Promise<number>((resolve) => socket.on("close", resolve));
    expect(code).toBe(1008);
  });

  test("is a page under a strict policy", async () => {
    const page = await fetch(`http://127.0.0.1:${instance.port}/inbox`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("<title>Inbox</title>");
  });
});

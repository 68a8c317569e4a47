import { ConnectClient, StartChatContactCommand } from "@aws-sdk/client-connect";
import {
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  DisconnectParticipantCommand,
  GetAttachmentCommand,
  GetTranscriptCommand,
  SendEventCommand,
  SendMessageCommand,
} from "@aws-sdk/client-connectparticipant";
import type { Item } from "@aws-sdk/client-connectparticipant";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { randomIds } from "#adapters/server/system-clock.ts";
import { fixedClock } from "#journey/clock.ts";
import type { FixedClock } from "#journey/clock.ts";
import { acceptContact } from "#local/connect/accept-contact.ts";
import { clearContact } from "#local/connect/clear-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { openPanel } from "#local/connect/open-panel.ts";
import { startChatContact } from "#local/connect/rest/start-chat-contact.ts";
import { setAgentState } from "#local/connect/set-agent-state.ts";
import { steppedTimers } from "#local/connect/timers.ts";
import { flowId, instanceId, queueId, statusList } from "#local/instance.ts";
import { createParticipantService } from "#local/participant/participant-service.ts";
import type { ParticipantService } from "#local/participant/participant-service.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { createWorld } from "#local/world.ts";
import type { Agent, Contact, World } from "#local/world.ts";

let clock: FixedClock;
let world: World;
let participants: ParticipantService;
let running: Running;
let sdk: ConnectParticipantClient;
let connect: ConnectClient;
let inbound: Contact[];
let toAgent: ReturnType<typeof vi.fn<(username: string, topic: string, content: string) => void>>;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  clock = fixedClock(new Date().toISOString());
  world = createWorld({ clock, ids: randomIds, timers: steppedTimers(clock) });
  toAgent = vi.fn();
  participants = createParticipantService({ world, toAgent });
  inbound = [];
  const app = new Hono();
  app.route("/", participants.app);
  app.route("/", startChatContact({ world, participants, onInbound: (contact) => inbound.push(contact) }));
  running = await serve({ app, sockets: participants.sockets }, 0);
  const aws = {
    endpoint: `http://127.0.0.1:${running.port}`,
    region: "us-west-2",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    maxAttempts: 1,
  };
  sdk = new ConnectParticipantClient(aws);
  connect = new ConnectClient(aws);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await running.close();
});

async function startChat(more: object = {}) {
  const started = await connect.send(
    new StartChatContactCommand({
      InstanceId: instanceId,
      ContactFlowId: flowId("member-inbound"),
      ParticipantDetails: { DisplayName: "Rosa" },
      Attributes: { language: "en-US" },
      ...more,
    }),
  );
  return {
    contactId: started.ContactId!,
    participantToken: started.ParticipantToken!,
    participantId: started.ParticipantId!,
  };
}

async function connectAs(participantToken: string) {
  const { Websocket, ConnectionCredentials } = await sdk.send(
    new CreateParticipantConnectionCommand({
      ParticipantToken: participantToken,
      Type: ["WEBSOCKET", "CONNECTION_CREDENTIALS"],
    }),
  );
  return { url: Websocket!.Url!, token: ConnectionCredentials!.ConnectionToken! };
}

const say = (ConnectionToken: string, Content: string, ClientToken?: string) =>
  sdk.send(new SendMessageCommand({ ConnectionToken, Content, ContentType: "text/plain", ClientToken }));

async function transcript(ConnectionToken: string): Promise<Item[]> {
  const { Transcript } = await sdk.send(
    new GetTranscriptCommand({ ConnectionToken, MaxResults: 100, SortOrder: "ASCENDING" }),
  );
  return Transcript!;
}
const wordsOf = (items: readonly Item[]) =>
  items.filter(({ Type }) => Type === "MESSAGE").map(({ Content }) => Content);

/** A subscribed socket and everything that came over it. */
async function listenOn(url: string) {
  const socket = new WebSocket(url);
  sockets.push(socket);
  const frames: { topic: string; content?: unknown }[] = [];
  const items = (): Item[] =>
    frames.filter(({ topic }) => topic === "aws/chat").map(({ content }) => JSON.parse(String(content)));
  socket.on("message", (data: Buffer) => frames.push(JSON.parse(data.toString())));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  socket.send(JSON.stringify({ topic: "aws/subscribe", content: { topics: ["aws/chat"] } }));
  await vi.waitFor(() => expect(frames.some(({ topic }) => topic === "aws/subscribe")).toBe(true));
  return { socket, frames, items };
}

/** Ben takes the chat from the queue. */
function anAgentTakes(contactId: string): { agent: Agent; contact: Contact } {
  const agent = world.agents.get("ben")!;
  const contact = world.contacts.get(contactId)!;
  openPanel(world, agent);
  setAgentState(world, agent, statusList.find(({ symbol }) => symbol === "available")!.arn, false);
  enqueueContact(world, contact, queueId("member-services"));
  expect(acceptContact(world, agent, contact)).toMatchObject({ ok: true });
  return { agent, contact };
}

describe("StartChatContact", () => {
  test("starts a contact with its attributes and hands it to its flow", async () => {
    const { contactId } = await startChat();
    expect(inbound.map((contact) => [contact.contactId, contact.channel, contact.displayName])).toEqual([
      [contactId, "CHAT", "Rosa"],
    ]);
    expect(inbound[0]!.attributes).toEqual({ language: "en-US" });
  });
  test("sent twice with one client token starts one chat", async () => {
    const first = await startChat({ ClientToken: "once" });
    expect(await startChat({ ClientToken: "once" })).toEqual(first);
    expect(inbound).toHaveLength(1);
  });
  test("for an instance or a flow that does not exist is not found", async () => {
    await expect(startChat({ ContactFlowId: flowId("no-such-flow") })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });
});

describe("messages", () => {
  test("reach the socket and the transcript, signed by who said them", async () => {
    const chat = await startChat();
    const { url, token } = await connectAs(chat.participantToken);
    const { items } = await listenOn(url);
    await inbound[0]!.line.say({ text: "How can I help?", language: "en-US", by: "bot" });
    const sent = await say(token, "My bill is wrong");
    await vi.waitFor(() => expect(wordsOf(items())).toEqual(["How can I help?", "My bill is wrong"]));
    const [asked, answered] = (await transcript(token)).filter(({ Type }) => Type === "MESSAGE");
    expect(asked).toMatchObject({ ParticipantRole: "SYSTEM", DisplayName: "BOT", ContactId: chat.contactId });
    expect(answered).toMatchObject({
      Id: sent.Id,
      AbsoluteTime: sent.AbsoluteTime,
      ParticipantRole: "CUSTOMER",
      ParticipantId: chat.participantId,
      DisplayName: "Rosa",
    });
  });

  test("are what the flow hears", async () => {
    const chat = await startChat();
    const { token } = await connectAs(chat.participantToken);
    const heard = inbound[0]!.line.hear({ timeoutMs: 60_000, keys: "none", words: true, secret: true });
    await say(token, "412907335");
    expect(await heard).toEqual({ kind: "words", words: "412907335" });
  });

  test("sent twice with one client token are one message", async () => {
    const chat = await startChat();
    const { token } = await connectAs(chat.participantToken);
    const first = await say(token, "Hello", "token-1");
    const again = await say(token, "Hello", "token-1");
    expect(again.Id).toBe(first.Id);
    await say(token, "Hello", "token-2");
    expect(wordsOf(await transcript(token))).toEqual(["Hello", "Hello"]);
  });

  test("too long, or of an unknown type, are refused by name and say nothing of their content", async () => {
    const { token } = await connectAs((await startChat()).participantToken);
    await expect(say(token, "x".repeat(1025))).rejects.toMatchObject({ name: "ValidationException" });
    const odd = new SendMessageCommand({
      ConnectionToken: token,
      Content: "secret",
      ContentType: "text/html",
    });
    await expect(sdk.send(odd)).rejects.toMatchObject({
      name: "ValidationException",
      message: expect.not.stringContaining("secret"),
    });
  });
});

test("names that every object has are no content types and no topics", async () => {
  const chat = await startChat();
  const { url, token } = await connectAs(chat.participantToken);
  const { socket, frames } = await listenOn(url);
  for (const ContentType of ["constructor", "__proto__"]) {
    const message = { ConnectionToken: token, Content: "hello", ContentType };
    await expect(sdk.send(new SendMessageCommand(message))).rejects.toMatchObject({
      name: "ValidationException",
    });
    await expect(sdk.send(new SendEventCommand(message))).rejects.toMatchObject({
      name: "ValidationException",
    });
  }
  socket.send(JSON.stringify({ topic: "__proto__" }));
  socket.send(JSON.stringify({ topic: "aws/ping" }));
  await vi.waitFor(() => expect(frames.some(({ topic }) => topic === "aws/ping")).toBe(true));
});

test("typing is passed to the others and never kept; a receipt is kept with its message", async () => {
  const chat = await startChat();
  const member = await connectAs(chat.participantToken);
  const { items } = await listenOn(member.url);
  const { agent } = anAgentTakes(chat.contactId);
  const agentToken = participants.connectionToken(chat.contactId, agent.username).token;
  const event = (ConnectionToken: string, name: string, Content?: string) =>
    sdk.send(
      new SendEventCommand({
        ConnectionToken,
        ContentType: `application/vnd.amazonaws.connect.event.${name}`,
        Content,
      }),
    );

  await event(agentToken, "typing");
  await vi.waitFor(() =>
    expect(items().some(({ ContentType }) => ContentType?.endsWith("typing"))).toBe(true),
  );
  const { Id } = await say(member.token, "Are you there?");
  await event(agentToken, "message.read", JSON.stringify({ messageId: Id }));
  await vi.waitFor(() =>
    expect(items().some(({ MessageMetadata }) => MessageMetadata?.MessageId === Id)).toBe(true),
  );
  const kept = await transcript(member.token);
  expect(kept.some(({ ContentType }) => ContentType?.endsWith("typing"))).toBe(false);
  expect(kept.find((item) => item.Id === Id)?.MessageMetadata?.Receipts?.[0]?.ReadTimestamp).toBeTruthy();
});

describe("the transcript", () => {
  test("pages backward through everything, once, while more is being said", async () => {
    const { token } = await connectAs((await startChat()).participantToken);
    const said = Array.from({ length: 23 }, (_, index) => `message ${index}`);
    for (const words of said) await say(token, words);
    const pages: (string | undefined)[][] = [];
    let NextToken: string | undefined;
    do {
      const page = await sdk.send(
        new GetTranscriptCommand({
          ConnectionToken: token,
          MaxResults: 10,
          SortOrder: "ASCENDING",
          ScanDirection: "BACKWARD",
          NextToken,
        }),
      );
      pages.unshift(wordsOf(page.Transcript!));
      NextToken = page.NextToken;
      if (pages.length === 1) await say(token, "said meanwhile");
    } while (NextToken);
    expect(pages.flat()).toEqual(said);
  });
  test("without being asked for anything is the ten newest, newest first", async () => {
    const { token } = await connectAs((await startChat()).participantToken);
    for (let index = 0; index < 12; index += 1) await say(token, `message ${index}`);
    const { Transcript } = await sdk.send(new GetTranscriptCommand({ ConnectionToken: token }));
    expect(wordsOf(Transcript!)).toEqual(Array.from({ length: 10 }, (_, index) => `message ${11 - index}`));
  });
});

describe("a socket that drops", () => {
  test("loses nothing: what was said meanwhile is in the transcript, and a new connection goes on", async () => {
    const chat = await startChat();
    const first = await connectAs(chat.participantToken);
    const before = await listenOn(first.url);
    before.socket.terminate();
    await inbound[0]!.line.say({ text: "Said while away", language: "en-US", by: "bot" });
    const second = await connectAs(chat.participantToken);
    const after = await listenOn(second.url);
    await inbound[0]!.line.say({ text: "Said after", language: "en-US", by: "bot" });
    await vi.waitFor(() => expect(wordsOf(after.items())).toEqual(["Said after"]));
    const kept = await transcript(second.token);
    expect(wordsOf(kept)).toEqual(["Said while away", "Said after"]);
    expect(kept.filter(({ ContentType }) => ContentType?.endsWith("participant.joined"))).toHaveLength(1);
  });
  test("answers ping and heartbeat while it lives", async () => {
    const { url } = await connectAs((await startChat()).participantToken);
    const { socket, frames } = await listenOn(url);
    socket.send(JSON.stringify({ topic: "aws/ping" }));
    socket.send(JSON.stringify({ topic: "aws/heartbeat" }));
    await vi.waitFor(() =>
      expect(frames.slice(-2)).toEqual([
        { topic: "aws/ping", statusCode: 200, statusContent: "OK" },
        { topic: "aws/heartbeat" },
      ]),
    );
  });
  test("cannot be opened with an address older than 100 seconds", async () => {
    const { url } = await connectAs((await startChat()).participantToken);
    clock.advanceBy(100_001);
    const socket = new WebSocket(url);
    const code = await new Promise((resolve) => socket.once("close", resolve));
    expect(code).toBe(1008);
  });
});

describe("an agent", () => {
  test("hears nothing before accepting; then joins, hears and is heard", async () => {
    const chat = await startChat();
    const member = await connectAs(chat.participantToken);
    const { items } = await listenOn(member.url);
    const early = participants.connectionToken(chat.contactId, "ben").token;
    await expect(transcript(early)).rejects.toMatchObject({ name: "AccessDeniedException" });
    await say(member.token, "before");
    expect(toAgent).not.toHaveBeenCalled();

    anAgentTakes(chat.contactId);
    await vi.waitFor(() =>
      expect(items().at(-1)).toMatchObject({ DisplayName: "Ben Placeholder", ParticipantRole: "AGENT" }),
    );
    await say(member.token, "after");
    const [username, topic, content] = toAgent.mock.calls.at(-1)!;
    expect([username, topic, JSON.parse(content).Content]).toEqual(["ben", "aws/chat", "after"]);
    await say(early, "Hello Rosa");
    await vi.waitFor(() => expect(wordsOf(items()).at(-1)).toBe("Hello Rosa"));
    expect(wordsOf(await transcript(early))).toEqual(["before", "after", "Hello Rosa"]);
  });
  test("says that the page is there without being granted a connection", async () => {
    const chat = await startChat();
    const ParticipantToken = participants.participantToken(chat.contactId, "ben");
    const answer = await sdk.send(
      new CreateParticipantConnectionCommand({ ParticipantToken, ConnectParticipant: true }),
    );
    expect([answer.Websocket, answer.ConnectionCredentials]).toEqual([undefined, undefined]);
  });
});

describe("the end", () => {
  test("by the member is told to all, ends the contact, and refuses every later call with 403", async () => {
    const chat = await startChat();
    const member = await connectAs(chat.participantToken);
    const { items } = await listenOn(member.url);
    const { contact } = anAgentTakes(chat.contactId);
    await sdk.send(new DisconnectParticipantCommand({ ConnectionToken: member.token }));
    await vi.waitFor(() =>
      expect(
        items()
          .slice(-2)
          .map(({ ContentType }) => ContentType?.split("event.")[1]),
      ).toEqual(["participant.left", "chat.ended"]),
    );
    expect(contact).toMatchObject({
      disconnectReason: "CUSTOMER_DISCONNECT",
      state: { type: "afterContactWork" },
    });
    const denied = { name: "AccessDeniedException", $metadata: { httpStatusCode: 403 } };
    await expect(say(member.token, "still here?")).rejects.toMatchObject(denied);
    await expect(transcript(member.token)).rejects.toMatchObject(denied);
    await expect(connectAs(chat.participantToken)).rejects.toMatchObject(denied);
  });
  test("leaves the transcript to its agent until the contact is cleared", async () => {
    const chat = await startChat();
    const member = await connectAs(chat.participantToken);
    await say(member.token, "Bye");
    const { agent, contact } = anAgentTakes(chat.contactId);
    const agentToken = participants.connectionToken(chat.contactId, agent.username).token;
    await sdk.send(new DisconnectParticipantCommand({ ConnectionToken: member.token }));
    expect(wordsOf(await transcript(agentToken))).toEqual(["Bye"]);
    await expect(say(agentToken, "Bye")).rejects.toMatchObject({ name: "AccessDeniedException" });
    clearContact(world, agent, contact);
    await expect(transcript(agentToken)).rejects.toMatchObject({ name: "AccessDeniedException" });
  });
  test("by the flow is heard on the line", async () => {
    const chat = await startChat();
    const heard = inbound[0]!.line.hear({ timeoutMs: 60_000, keys: "none", words: true, secret: false });
    participants.endChat(chat.contactId);
    expect(await heard).toEqual({ kind: "gone" });
  });
});

test("an unknown token and a token past its day are refused with 403", async () => {
  const { token } = await connectAs((await startChat()).participantToken);
  await expect(transcript("made-up")).rejects.toMatchObject({ name: "AccessDeniedException" });
  clock.advanceBy(24 * 60 * 60 * 1000 + 1);
  await expect(transcript(token)).rejects.toMatchObject({ name: "AccessDeniedException" });
});

test("what is not built says so by name", async () => {
  const { token } = await connectAs((await startChat()).participantToken);
  await expect(
    sdk.send(new GetAttachmentCommand({ ConnectionToken: token, AttachmentId: "a" })),
  ).rejects.toMatchObject({
    name: "NotImplementedException",
    message: expect.stringContaining("GetAttachment"),
  });
});

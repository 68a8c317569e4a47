import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { Hono } from "hono";
import { cors } from "hono/cors";
import type { Browser, Page } from "playwright-core";
import type { WebSocket } from "ws";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { pageHeaders } from "#infra/headers.ts";
import { acceptContact } from "#local/connect/accept-contact.ts";
import { endContact } from "#local/connect/end-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { openPanel } from "#local/connect/open-panel.ts";
import { startChatContact } from "#local/connect/rest/start-chat-contact.ts";
import { setAgentState } from "#local/connect/set-agent-state.ts";
import { flowId, instanceId, queueId, statusList } from "#local/instance.ts";
import { createParticipantService } from "#local/participant/participant-service.ts";
import type { ParticipantService } from "#local/participant/participant-service.ts";
import { serve } from "#local/serve.ts";
import type { Running, SocketHandler } from "#local/serve.ts";
import { createWorld } from "#local/world.ts";
import type { Contact, World } from "#local/world.ts";
import { openBrowser, openWindow } from "../browser-window.ts";
import type { Misdeeds } from "../browser-window.ts";

/** The member's page, built, under the very headers of production, against the participant service; ChatJS unmodified. */
let dist: string;
let browser: Browser;
let world: World;
let participants: ParticipantService;
let aws: Running;
let site: Running;
let contacts: Contact[];
let misdeeds: Misdeeds;
let page: Page;
let memberSockets: WebSocket[];

const root = resolve(import.meta.dirname, "../..");
const contentTypes: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "careline-member-"));
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, "member.html") },
    },
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(dist, { recursive: true, force: true });
});

beforeEach(async () => {
  world = createWorld({ clock: systemClock, ids: randomIds });
  participants = createParticipantService({ world, toAgent: () => {} });
  contacts = [];
  const app = new Hono();
  app.route("/", participants.app);
  app.route("/", startChatContact({ world, participants, onInbound: (contact) => contacts.push(contact) }));
  app.use("/start-chat", cors());
  app.post("/start-chat", async (c) => c.json(await startChat(aws.port, await c.req.json())));
  memberSockets = [];
  const { "/participant/socket": chatSocket } = participants.sockets;
  const keepSocket: SocketHandler = (socket, ...more) => {
    memberSockets.push(socket);
    chatSocket!(socket, ...more);
  };
  aws = await serve({ app, sockets: { "/participant/socket": keepSocket } }, 0);
  site = await serve({ app: sitePages(aws.port) }, 0);
  misdeeds = { outside: [], violations: [], errors: [] };
  ({ page } = await openWindow(browser, misdeeds, {
    viewport: { width: 390, height: 844 },
    locale: "en-US",
  }));
});
afterEach(async () => {
  await page.context().close();
  await site.close();
  await aws.close();
});

/** What the start-chat function does, against this test's Connect. */
async function startChat(port: number, { displayName, language }: { displayName: string; language: string }) {
  const response = await fetch(`http://127.0.0.1:${port}/contact/chat`, {
    method: "PUT",
    body: JSON.stringify({
      InstanceId: instanceId,
      ContactFlowId: flowId("member-inbound"),
      ParticipantDetails: { DisplayName: displayName },
      Attributes: { language },
    }),
  });
  const started = (await response.json()) as Record<
    "ContactId" | "ParticipantId" | "ParticipantToken",
    string
  >;
  return {
    contactId: started.ContactId,
    participantId: started.ParticipantId,
    participantToken: started.ParticipantToken,
  };
}

function sitePages(awsPort: number): Hono {
  const origin = `http://127.0.0.1:${awsPort}`;
  const headers = pageHeaders({
    connectOrigin: "http://localhost:1",
    connectSources: [origin, origin.replace("http", "ws")],
  });
  const outputs = {
    version: "1",
    auth: { user_pool_id: "p", user_pool_client_id: "c", aws_region: "us-west-2" },
    custom: {
      connect: {
        ccpUrl: "http://localhost:1/ccp-v2/",
        instanceUrl: "http://localhost:1",
        region: "us-west-2",
      },
      participant: { endpoint: origin },
      api: { url: `${origin}/api` },
      live: { url: `${origin}/event`, region: "us-west-2" },
      startChat: { url: `${origin}/start-chat` },
    },
  };
  const app = new Hono();
  app.get("/amplify_outputs.json", (c) => c.json(outputs, 200, headers));
  app.get("*", async (c) => {
    const body = await readFile(join(dist, c.req.path)).catch(() => null);
    if (!body) return c.notFound();
    return c.body(body, 200, {
      ...headers,
      "content-type": contentTypes[extname(c.req.path)] ?? "application/octet-stream",
    });
  });
  return app;
}

const log = () => page.getByRole("log");
const sees = (text: string | RegExp) => log().getByText(text).first().waitFor();
const writes = async (text: string) => {
  await page.getByRole("textbox", { name: "Write a message" }).fill(text);
  await page.getByRole("button", { name: "Send" }).click();
};
const botSays = (text: string) => contacts[0]!.line.say({ text, language: "en-US", by: "bot" });
const opensChat = async (name = "Rosa") => {
  await page.goto(`http://localhost:${site.port}/member.html`);
  await page.getByRole("button", { name: "Chat with us" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Start chat" }).click();
  await log().waitFor();
};
function anAgentTakesIt() {
  const agent = world.agents.get("ana")!;
  openPanel(world, agent);
  setAgentState(world, agent, statusList.find(({ symbol }) => symbol === "available")!.arn, false);
  enqueueContact(world, contacts[0]!, queueId("member-services"));
  expect(acceptContact(world, agent, contacts[0]!)).toMatchObject({ ok: true });
}
/** Asks until it holds. */
const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 15_000, interval: 50 });

test("a member chats with the assistant, then with a person, and ends the chat; the words stay", async () => {
  await opensChat();
  expect(contacts[0]!.attributes).toEqual({ language: "en-US" });
  await botSays("How can I help?");
  await sees("How can I help?");
  await sees(/^Virtual assistant, /);
  await writes("A person please");
  await sees("A person please");
  anAgentTakesIt();
  await sees(/^Ana joined, /);
  await page.getByRole("heading", { name: "Ana" }).waitFor();
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End chat" }).click();
  await page.getByText("This chat has ended.").waitFor();
  await sees("How can I help?");
  expect(contacts[0]!.disconnectReason).toBe("CUSTOMER_DISCONNECT");
  expect(misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});

test("a reload in mid-chat loses nothing, and the browser keeps neither name nor words", async () => {
  await opensChat();
  for (let index = 0; index < 130; index += 1) await botSays(`Line ${index}.`);
  await writes("About my bill");
  await sees("About my bill");
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  );
  expect(kept).toContain(contacts[0]!.contactId);
  expect(kept).not.toMatch(/Rosa|bill/);
  await page.reload();
  await sees("About my bill");
  expect(
    await log()
      .getByText(/^Line \d+\.$/)
      .count(),
  ).toBe(130);
  expect(await log().getByText("About my bill").count()).toBe(1);
});

test("while the line is down what is written is kept, and arrives once and in order when it is back", async () => {
  await opensChat();
  await page.context().setOffline(true);
  dropSockets();
  await page.getByText(/^Reconnecting\./).waitFor();
  await botSays("Said while away.");
  await writes("First");
  await writes("Second");
  await page.context().setOffline(false);
  await sees("Said while away.");
  await page.getByText(/^Reconnecting\./).waitFor({ state: "detached" });
  await eventually(() => log().locator(".said.mine.sent").allTextContents()).toEqual([
    "You: First",
    "You: Second",
  ]);
  const wait = { timeoutMs: 10_000, keys: "none", words: true, secret: false } as const;
  expect(await contacts[0]!.line.hear(wait)).toEqual({ kind: "words", words: "First" });
  expect(await contacts[0]!.line.hear(wait)).toEqual({ kind: "words", words: "Second" });
  expect(await contacts[0]!.line.hear({ ...wait, timeoutMs: 100 })).toEqual({ kind: "nothing" });
});

test("an agent who ends the chat while the member is away is noticed", async () => {
  await opensChat();
  anAgentTakesIt();
  await sees(/^Ana joined, /);
  dropSockets();
  endContact(world, contacts[0]!, { by: "agent" });
  await page.getByText("This chat has ended.").waitFor();
});

test("in Spanish the page speaks Spanish, and the contact says so", async () => {
  await page.goto(`http://localhost:${site.port}/member.html?lang=es`);
  await page.getByRole("button", { name: "Escríbanos" }).click();
  await page.getByRole("button", { name: "Iniciar chat" }).click();
  await page.getByText("Escriba un nombre para saber cómo llamarle.").waitFor();
  await page.getByLabel("Su nombre").fill("Rosa");
  await page.getByRole("button", { name: "Iniciar chat" }).click();
  await page.getByRole("log", { name: "Mensajes" }).waitFor();
  expect(contacts[0]!.attributes).toEqual({ language: "es-US" });
});

test("axe finds nothing, light and dark, before and during a chat", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`http://localhost:${site.port}/member.html`);
    await page.getByRole("button", { name: "Chat with us" }).click();
    expect(await violations()).toEqual([]);
    await page.getByLabel("Your name").fill("Rosa");
    await page.getByRole("button", { name: "Start chat" }).click();
    await log().waitFor();
    await contacts.at(-1)!.line.say({ text: "How can I help?", language: "en-US", by: "bot" });
    await sees("How can I help?");
    await writes("My bill");
    await sees("My bill");
    expect(await violations()).toEqual([]);
    await page.evaluate(() => sessionStorage.clear());
  }
});
const violations = async () =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

test("with the chat open the page has loaded at most 120 KiB of JavaScript, gzipped", async () => {
  const loaded = new Set<string>();
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) loaded.add(new URL(response.url()).pathname);
  });
  await opensChat();
  const sizes = await Promise.all(
    [...loaded].map(async (path) => gzipSync(await readFile(join(dist, path))).length),
  );
  const kibibytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  console.log(
    `Member page with open chat: ${kibibytes.toFixed(1)} KiB of ${(await readdir(join(dist, "assets"))).length} assets`,
  );
  expect(kibibytes).toBeLessThanOrEqual(120);
});

/** Cuts the member's socket on the server's side, as a lost network would. */
function dropSockets(): void {
  for (const socket of memberSockets) socket.terminate();
}

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { Hono } from "hono";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { fixedClock } from "#journey/clock.ts";
import { buildCcpPage } from "#local/connect/build-ccp-page.ts";
import { createCcpServer } from "#local/connect/ccp-server.ts";
import type { CcpServer } from "#local/connect/ccp-server.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { silentLine } from "#local/connect/fake-line.ts";
import { createRtcHub } from "#local/connect/rtc-hub.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { steppedTimers } from "#local/connect/timers.ts";
import { queueId } from "#local/instance.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { createParticipantService } from "#local/participant/participant-service.ts";
import { createWorld } from "#local/world.ts";
import type { Agent, Contact } from "#local/world.ts";
import { randomIds } from "#adapters/server/system-clock.ts";

const fakeMicrophone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
];

export async function openBrowser(microphone: "fake" | "none" | "refused"): Promise<Browser> {
  const devices =
    microphone === "fake" ? fakeMicrophone : microphone === "refused" ? fakeMicrophone.slice(0, 1) : [];
  return await chromium.launch({ executablePath: "/usr/bin/chromium", args: [...quiet, ...devices] });
}

/** The test page, built as the desk is, so that Streams comes as a chunk of its own. */
export async function buildHostPage(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "careline-streams-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      minify: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, "streams-page.ts"),
        output: { entryFileNames: "host.js" },
      },
    },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

function hostApp(folder: string): Hono {
  const app = new Hono();
  app.get("/", (context) =>
    context.html(
      `<!doctype html><title>desk</title><div id="panel"></div><script type="module" src="/host.js"></script>`,
    ),
  );
  app.get("/*", async (context) => {
    const file = join(folder, context.req.path);
    const body = await readFile(file, "utf8").catch(() => null);
    return body === null
      ? context.notFound()
      : context.body(body, 200, { "content-type": types[extname(file)] ?? "text/plain" });
  });
  return app;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** A panel server over a fresh world whose time stands still until it is moved, and a desk to embed it. */
export async function openStage(hostFolder: string) {
  // An hour behind this machine: what the desk shows must not be.
  const clock = fixedClock(new Date(Date.now() - 3_600_000).toISOString());
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: randomIds, timers });
  const rtcHub = createRtcHub();
  const panel = { answers: true };
  const participants = createParticipantService({
    world,
    toAgent: (...push) => ccp.toAgent(...push),
  });
  const ccp: CcpServer = createCcpServer({
    world,
    rtcHub,
    chat: participants,
    usernameOf: (cookie) => /careline-sso=(\w+)/.exec(cookie ?? "")?.[1] ?? null,
    approvedOrigins: ["http://localhost:*"],
    pageScript: buildCcpPage,
  });
  const instance = new Hono();
  instance.use("/ccp-v2/*", async (context, next) => {
    if (panel.answers) await next();
    else context.res = context.html("<!doctype html><title>silent</title>");
  });
  instance.route("/", ccp.app);
  const desk: Running = await serve({ app: hostApp(hostFolder) }, 0);
  let running: Running = await serve({ app: instance, sockets: ccp.sockets }, 0);
  const aws: Running = await serve({ app: participants.app, sockets: participants.sockets }, 0);
  const ben = world.agents.get("ben")!;
  return {
    world,
    timers,
    rtcHub,
    panel,
    ben,
    ccp,
    call: (options: { attributes?: Record<string, string> } = {}): Contact => {
      const contact = startContact(world, {
        channel: "VOICE",
        initiationMethod: "INBOUND",
        line: silentLine,
        displayName: "Caller",
        customerNumber: "+15555550142",
        dialledNumber: "+15555550100",
        ...options,
      });
      enqueueContact(world, contact, queueId("member-services"));
      return contact;
    },
    /** A member's chat, waiting for an agent. */
    chat: () => {
      const contactId = world.ids.next();
      const { line } = participants.openChat({ contactId, displayName: "Rosa" });
      const contact = startContact(world, {
        contactId,
        channel: "CHAT",
        initiationMethod: "API",
        line,
        displayName: "Rosa",
      });
      enqueueContact(world, contact, queueId("member-services"));
      return contact;
    },
    instanceUrl: `http://localhost:${running.port}`,
    /** The instance goes away; the answer brings it back where it was. */
    stopInstance: async () => {
      const { port } = running;
      await running.close();
      return async () => {
        running = await serve({ app: instance, sockets: ccp.sockets }, port);
      };
    },
    signIn: (context: BrowserContext, agent: Agent) =>
      context.addCookies([{ name: "careline-sso", value: agent.username, url: "http://localhost/" }]),
    openDesk: async (context: BrowserContext): Promise<DeskPage> => {
      const page = await context.newPage();
      return await openDesk(page, { desk: desk.port, panel: running.port, aws: aws.port });
    },
    close: async () => {
      await desk.close();
      await running.close();
      await aws.close();
    },
  };
}

export type DeskPage = Awaited<ReturnType<typeof openDesk>>;

interface Ports {
  readonly desk: number;
  readonly panel: number;
  readonly aws: number;
}

async function openDesk(page: Page, ports: Ports) {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  const where = new URLSearchParams({
    ccp: `http://localhost:${ports.panel}/ccp-v2/`,
    participant: `http://127.0.0.1:${ports.aws}`,
  });
  await page.goto(`http://localhost:${ports.desk}/?${where}`);
  await page.waitForFunction(() => "desk" in globalThis);
  return {
    page,
    /** Uncaught errors and policy violations. */
    faults,
    look: () => page.evaluate(() => globalThis.desk.look()),
    command: (name: string, ...args: readonly string[]) =>
      page.evaluate(([command, ...rest]) => globalThis.desk.command(command!, ...rest), [name, ...args]),
    choose: (state: string) => page.evaluate((name) => globalThis.desk.choose(name), state),
    retry: () => page.evaluate(() => globalThis.desk.retry()),
    chat: (contactId: string, text: string) =>
      page.evaluate(([id, words]) => globalThis.desk.chat(id!, words!), [contactId, text]),
    events: () => page.evaluate(() => globalThis.desk.events),
    initMs: () => page.evaluate(() => (globalThis.desk.readyAt ?? Number.NaN) - globalThis.desk.startedAt),
  };
}

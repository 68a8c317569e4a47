import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { queueId } from "#local/instance.ts";
import { createPhone } from "#local/phone/create-phone.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import type { Contact } from "#local/world.ts";
import { openBrowser, openWindow } from "../browser-window.ts";
import type { Misdeeds } from "../browser-window.ts";
import { buildHostPage, openStage } from "./streams-stage.ts";
import type { DeskPage, Stage } from "./streams-stage.ts";

/** Two browsers' worth of sound: the telephone's page and the panel under the real Streams, with a microphone that beeps. */
let host: Awaited<ReturnType<typeof buildHostPage>>;
let browser: Browser;
let stage: Stage;
let phoneServer: Running;
let misdeeds: Misdeeds;
let desk: DeskPage;
let phone: Page;
let calls: Contact[];

beforeAll(async () => {
  host = await buildHostPage();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await host.remove();
});
beforeEach(async () => {
  stage = await openStage(host.folder);
  calls = [];
  const { app, sockets } = createPhone({
    world: stage.world,
    rtcHub: stage.rtcHub,
    onInbound: (contact) => {
      calls.push(contact);
      void contact.line
        .say({ text: "An agent will be with you.", language: "en-US", by: "flow" })
        .then(() => enqueueContact(stage.world, contact, queueId("member-services")));
    },
  });
  phoneServer = await serve({ app, sockets }, 0);
  misdeeds = { outside: [], violations: [], errors: [] };
  const agentWindow = await openWindow(browser, misdeeds);
  await stage.signIn(agentWindow.context, stage.ben);
  desk = await stage.openDesk(agentWindow.context);
  await eventually(() => desk.choose("Available")).toMatchObject({ ok: true });
  ({ page: phone } = await openWindow(browser, misdeeds));
  await phone.goto(`http://localhost:${phoneServer.port}/phone`);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await phoneServer.close();
  await stage.close();
});

const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 20_000, interval: 100 });
const press = (name: string) => phone.getByRole("button", { name, exact: true }).click();

async function inACall(): Promise<void> {
  await press("Call");
  await phone.getByRole("log").getByText("An agent will be with you.").waitFor();
  await eventually(() => desk.command("accept")).toMatchObject({ ok: true });
  await phone.getByRole("heading", { name: "Ben, member care" }).waitFor();
  await eventually(() => newest(phone)).toMatchObject({ state: "connected" });
  await eventually(() => newest(desk.page)).toMatchObject({ state: "connected" });
}

interface Received {
  readonly state: string;
  /** Grows with sound only. */
  readonly energy: number;
  /** Seconds played so far: the call's own clock. */
  readonly seconds: number;
}

/** What the newest peer connection of any frame of a page has received. */
async function newest(page: Page): Promise<Received | null> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(async () => {
        const peer = (window as unknown as { peers?: RTCPeerConnection[] }).peers?.at(-1);
        if (!peer) return null;
        let received = { state: peer.connectionState, energy: 0, seconds: 0 };
        for (const report of (await peer.getStats()).values())
          if (report.type === "inbound-rtp")
            received = {
              ...received,
              energy: report.totalAudioEnergy ?? 0,
              seconds: report.totalSamplesDuration ?? 0,
            };
        return received;
      }),
    ),
  );
  return found.find((each) => each !== null) ?? null;
}

/** Sound energy a page receives during so many seconds of the call. */
async function soundDuring(page: Page, seconds: number): Promise<number> {
  const start = (await newest(page))!;
  await eventually(async () => (await newest(page))!.seconds - start.seconds).toBeGreaterThan(seconds);
  return (await newest(page))!.energy - start.energy;
}

const loud = 1e-3;
const silent = 1e-4;
/** Longer than what is under way when a switch is thrown. */
const soundStops = (page: Page) => eventually(() => soundDuring(page, 0.5)).toBeLessThan(silent);
const soundComes = (page: Page) => eventually(() => soundDuring(page, 0.5)).toBeGreaterThan(loud);

test("a caller and an agent hear each other, and nothing leaves this machine", async () => {
  await inACall();
  await soundComes(phone);
  await soundComes(desk.page);
  expect(misdeeds.outside).toEqual([]);
  expect(misdeeds.violations).toEqual([]);
});

describe("silence", () => {
  test("an agent who mutes is silence to the caller, and heard again after", async () => {
    await inACall();
    await soundComes(phone);
    await desk.command("mute");
    await soundStops(phone);
    expect(await soundDuring(phone, 2.5)).toBeLessThan(silent);
    expect(await soundDuring(desk.page, 1)).toBeGreaterThan(loud);
    await desk.command("unmute");
    await soundComes(phone);
  });
  test("on hold neither hears the other", async () => {
    await inACall();
    await soundComes(phone);
    await desk.command("hold");
    await phone.getByText("on hold").waitFor();
    await soundStops(phone);
    await desk.command("resume");
    await soundComes(phone);
  });
  test("a caller who mutes is silence to the agent", async () => {
    await inACall();
    await soundComes(desk.page);
    await press("Mute");
    await soundStops(desk.page);
    await press("Mute");
    await soundComes(desk.page);
  });
});

test("an agent's page that is reloaded takes the sound up again", async () => {
  await inACall();
  await soundComes(phone);
  await desk.page.reload();
  await eventually(() => newest(desk.page)).toMatchObject({ state: "connected" });
  await soundComes(phone);
  await soundComes(desk.page);
});

test("axe finds nothing on the telephone, before and during a call, light and dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await phone.emulateMedia({ colorScheme });
    await phone.reload();
    await phone.getByRole("combobox", { name: "Call from" }).waitFor();
    expect(await axeViolations()).toEqual([]);
    await press("Call");
    await phone.getByText("An agent will be with you.").waitFor();
    expect(await axeViolations()).toEqual([]);
    await press("End call");
  }
});
const axeViolations = async () =>
  (await new AxeBuilder({ page: phone }).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

test("a telephone without a microphone says so, and its caller still hears", async () => {
  await phone.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("none", "NotFoundError"));
  });
  await inACall();
  await phone.getByRole("alert").getByText("There is no microphone").waitFor();
  await soundComes(phone);
});

describe("the end", () => {
  test("by the agent closes the sound and says so on the telephone", async () => {
    await inACall();
    await desk.command("end");
    await phone.getByText("The call was ended").waitFor();
    await eventually(() => newest(phone)).toMatchObject({ state: "closed" });
    await eventually(() => newest(desk.page)).toMatchObject({ state: "closed" });
  });
  test("by the caller ends the contact, and a telephone that goes away has hung up", async () => {
    await inACall();
    await press("End call");
    await phone.getByText("You hung up").waitFor();
    expect(calls[0]).toMatchObject({ disconnectReason: "CUSTOMER_DISCONNECT" });
    await desk.command("clear");
    await inACall();
    await phone.close();
    await eventually(() => calls[1]!.disconnectReason).toBe("CUSTOMER_DISCONNECT");
  });
});

import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { endContact } from "#local/connect/end-contact.ts";
import { ringMs } from "#local/connect/offer-next.ts";
import { updateAttributes } from "#local/connect/update-attributes.ts";
import { buildHostPage, openBrowser, openStage } from "./streams-stage.ts";
import type { DeskPage, Stage } from "./streams-stage.ts";

/** The real amazon-connect-streams, in a real browser, against the panel the stand-in serves. */

let browser: Browser;
let host: Awaited<ReturnType<typeof buildHostPage>>;
let stage: Stage;
let context: BrowserContext;

beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser("fake"), buildHostPage()]);
});
afterAll(async () => {
  await browser.close();
  await host.remove();
});
beforeEach(async () => {
  stage = await openStage(host.folder);
  context = await browser.newContext();
  await stage.signIn(context, stage.ben);
});
afterEach(async () => {
  await context.close();
  await stage.close();
});

const until = <T>(read: () => Promise<T> | T) => expect.poll(read, { timeout: 15_000, interval: 25 });

async function readyDesk(): Promise<DeskPage> {
  const desk = await stage.openDesk(context);
  await until(desk.look).toMatchObject({ status: "ready" });
  return desk;
}

async function availableDesk(): Promise<DeskPage> {
  const desk = await readyDesk();
  expect(await desk.choose("Available")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ agent: { state: { name: "Available" } } });
  return desk;
}

async function ringingDesk() {
  const desk = await availableDesk();
  const call = stage.call();
  await until(desk.look).toMatchObject({ contacts: [{ contactId: call.contactId, phase: "offered" }] });
  return { desk, call };
}

async function talkingDesk() {
  const { desk, call } = await ringingDesk();
  expect(await desk.command("accept")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ contacts: [{ phase: "connected" }] });
  return { desk, call };
}

test("starts, says who the agent is and which states they may choose", async () => {
  const desk = await readyDesk();
  expect(await desk.look()).toMatchObject({
    agent: {
      name: "Ben Placeholder",
      username: "ben",
      state: { name: "Offline", type: "offline" },
      choices: [
        { name: "Available", type: "routable" },
        { name: "Break" },
        { name: "Lunch" },
        { name: "Training" },
        { name: "Offline" },
      ],
    },
    contacts: [],
  });
  expect(desk.faults).toEqual([]);
  expect(await desk.initMs()).toBeLessThan(5000);
});

test("a chosen state is the agent's state, on the instance too, and times are of this machine's clock", async () => {
  const before = Date.now();
  const desk = await availableDesk();
  expect(stage.ben.shown).toMatchObject({ name: "Available", type: "routable" });
  const { agent } = (await desk.look()) as { agent: { stateSince: number } };
  expect(Math.abs(agent.stateSince - before)).toBeLessThan(5000);
});

test("a call rings with its queue and with no attributes but ours", async () => {
  const desk = await availableDesk();
  const call = stage.call({ attributes: { handOverId: "card-1", memberName: "not ours" } });
  await until(desk.look).toMatchObject({
    agent: { state: { name: "PendingBusy", type: "system" } },
    contacts: [
      {
        contactId: call.contactId,
        phase: "offered",
        channel: "voice",
        queueName: "Member services",
        attributes: { handOverId: "card-1" },
        accept: "may",
        reject: "may",
      },
    ],
  });
  expect(JSON.stringify(await desk.look())).not.toContain("not ours");
  updateAttributes(stage.world, call, { reasonCode: "claimStatus" });
  await until(desk.look).toMatchObject({ contacts: [{ attributes: { reasonCode: "claimStatus" } }] });
});

test("accepting connects, and Streams says so in order", async () => {
  const { desk, call } = await talkingDesk();
  expect(call.state).toMatchObject({ type: "connected", username: "ben" });
  expect(await desk.look()).toMatchObject({ agent: { state: { name: "Busy" } } });
  await until(desk.events).toEqual(expect.arrayContaining(["connecting", "accepted", "connected"]));
  expect(desk.faults).toEqual([]);
});

test("hold and resume follow the instance, and each is there only when it may be done", async () => {
  const { desk, call } = await talkingDesk();
  expect(await desk.command("hold")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ contacts: [{ held: true, hold: null, resume: "may" }] });
  expect(call.state).toMatchObject({ held: true });
  expect(await desk.command("resume")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ contacts: [{ held: false, hold: "may", resume: null }] });
});

test("mute is told to Streams and kept by the instance, so that a reloaded page is still muted", async () => {
  const { desk, call } = await talkingDesk();
  await desk.command("mute");
  await until(desk.look).toMatchObject({ contacts: [{ muted: true, unmute: "may", mute: null }] });
  await until(desk.events).toContain("muted true");
  expect(call.state).toMatchObject({ muted: true });
  await desk.page.reload();
  await until(desk.look).toMatchObject({ contacts: [{ phase: "connected", muted: true }] });
  await desk.command("unmute");
  await until(desk.look).toMatchObject({ contacts: [{ muted: false }] });
});

test("digits go down the line, and others are refused with a code", async () => {
  const { desk } = await talkingDesk();
  const heard: string[] = [];
  stage.world.listeners.add((event) => {
    if (event.kind === "digits") heard.push(event.digits);
  });
  expect(await desk.command("sendDigits", "42#")).toEqual({ ok: true });
  expect(heard).toEqual(["42#"]);
  expect(await desk.command("sendDigits", "4x")).toEqual({ ok: false, code: "panel.refused" });
});

test("hanging up leads to after-contact work without end, and clearing to the state before", async () => {
  const { desk, call } = await talkingDesk();
  expect(await desk.command("end")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({
    agent: { state: { name: "AfterCallWork" } },
    contacts: [{ phase: "afterContactWork", clear: "may" }],
  });
  expect(call.disconnectReason).toBe("AGENT_DISCONNECT");
  await until(desk.events).toEqual(expect.arrayContaining(["acw", "agentAfterCallWork"]));
  stage.timers.advanceBy(3_600_000);
  expect(call.state.type).toBe("afterContactWork");
  expect(await desk.command("clear")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ agent: { state: { name: "Available" } }, contacts: [] });
  await until(desk.events).toContain("destroyed");
});

test("a member who hangs up ends the call on the desk", async () => {
  const { desk, call } = await talkingDesk();
  endContact(stage.world, call, { by: "customer" });
  await until(desk.look).toMatchObject({ contacts: [{ phase: "afterContactWork" }] });
});

test("a call that rings out is missed, goes back to its queue, and keeps the agent out until they choose again", async () => {
  const { desk, call } = await ringingDesk();
  stage.timers.advanceBy(ringMs.VOICE);
  await until(desk.look).toMatchObject({
    agent: { state: { name: "MissedCallAgent", type: "error" } },
    contacts: [{ phase: "missed", clear: "may" }],
  });
  await until(desk.events).toEqual(expect.arrayContaining(["missed", "agentError"]));
  expect(call.state.type).toBe("queued");
  expect(await desk.choose("Available")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ contacts: [{ contactId: call.contactId, phase: "offered" }] });
});

test("a rejected call looks missed to Streams and returns to its queue", async () => {
  const { desk, call } = await ringingDesk();
  expect(await desk.command("reject")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ contacts: [{ phase: "missed" }] });
  expect(call.state.type).toBe("queued");
  expect(await desk.command("clear")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ contacts: [] });
});

test("a caller who gives up while it rings leaves nothing behind", async () => {
  const { desk, call } = await ringingDesk();
  endContact(stage.world, call, { by: "customer" });
  await until(desk.look).toMatchObject({ agent: { state: { name: "Available" } }, contacts: [] });
});

test("a state chosen during a call waits and comes after it, and no after-contact work is lost", async () => {
  const { desk } = await talkingDesk();
  expect(await desk.choose("Lunch")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ agent: { nextState: { name: "Lunch" }, state: { name: "Busy" } } });
  await until(desk.events).toContain("enqueuedNextState");
  await desk.command("end");
  await until(desk.look).toMatchObject({ contacts: [{ phase: "afterContactWork" }] });
  await desk.command("clear");
  await until(desk.look).toMatchObject({ agent: { state: { name: "Lunch" }, nextState: null } });
});

test("two tabs are in step: accepted in the second, known in the first, and one of them has the sound", async () => {
  const first = await availableDesk();
  const second = await readyDesk();
  const call = stage.call();
  const offers: unknown[] = [];
  stage.rtcHub.join(call.contactId, "customer", (message) => {
    if (isOffer(message)) offers.push(message.call);
  });
  await until(second.look).toMatchObject({ contacts: [{ phase: "offered" }] });
  expect(await second.command("accept")).toEqual({ ok: true });
  await until(first.look).toMatchObject({ contacts: [{ phase: "connected" }] });
  await until(first.events).toContain("accepted");
  await until(() => offers.length).toBe(1);
  await first.page.close();
  await until(() => offers.length).toBe(2);
  expect(offers[1]).not.toBe(offers[0]);
  expect(await second.look()).toMatchObject({ contacts: [{ phase: "connected" }] });
});

test("a chat rings, and its session is Streams' own, there without the half minute it takes without the site channel", async () => {
  const desk = await availableDesk();
  const chat = stage.chat();
  await until(desk.look).toMatchObject({ contacts: [{ contactId: chat.contactId, channel: "chat" }] });
  expect(await desk.look()).toMatchObject({ agent: { state: { name: "Available" } } });
  const before = performance.now();
  await desk.command("accept");
  await until(desk.look).toMatchObject({ contacts: [{ phase: "connected", hold: null, mute: null }] });
  expect(await desk.chat(chat.contactId, "Hello, this is Ben.")).toEqual(["Hello, this is Ben."]);
  expect(performance.now() - before).toBeLessThan(5000);
  expect(await desk.chat("no-such-chat", "Hello?")).toBe("no session");
  expect(desk.faults).toEqual([]);
});

test("a chat let pass stays as a reminder after the member has gone, and the agent stays available", async () => {
  const desk = await availableDesk();
  const chat = stage.chat();
  await until(desk.look).toMatchObject({ contacts: [{ phase: "offered" }] });
  stage.timers.advanceBy(ringMs.CHAT);
  await until(desk.look).toMatchObject({
    agent: { state: { name: "Available" } },
    contacts: [{ phase: "missed" }],
  });
  endContact(stage.world, chat, { by: "customer" });
  await desk.page.reload();
  await until(desk.look).toMatchObject({ contacts: [{ phase: "missed", clear: "may" }] });
});

const isOffer = (message: unknown): message is { type: "offer"; call: string } =>
  typeof message === "object" && message !== null && "type" in message && message.type === "offer";

test("a flow whispers to the one tab that has the sound, and Streams hears of nothing", async () => {
  const { desk, call } = await talkingDesk();
  const second = await readyDesk();
  const before = await desk.events();
  const over = new AbortController();
  const line = stage.ccp.agentLine("ben", over.signal);
  const words = "Member services. In English.";
  expect(await line.say({ text: words, language: "en-US", by: "flow" })).toBe(true);
  await until(() => whispered(desk)).toBe(words);
  expect(await whispered(second)).toBe("");
  over.abort();
  await until(() => whispered(desk)).toBe("");
  expect(await desk.events()).toEqual(before);
  expect(call.state.type).toBe("connected");
  expect(desk.faults).toEqual([]);
});

test("a whisper is spoken by a voice of its language, and over when that voice is; a flow that is over hushes it", async () => {
  await context.addInitScript(onlyASpanishVoice);
  const { desk } = await talkingDesk();
  const over = new AbortController();
  const line = stage.ccp.agentLine("ben", over.signal);
  const says = (text: string, language: string) => line.say({ text, language, by: "flow" });
  expect(await says("In English.", "en-US")).toBe(true);
  let heard: boolean | null = null;
  void says("En español.", "es-US").then((isHeard) => (heard = isHeard));
  await until(() => spoken(desk)).toEqual(["En español."]);
  expect(heard).toBeNull();
  await panelOf(desk).evaluate(() => window.speechSynthesis.resume());
  await until(() => heard).toBe(true);
  const cutShort = says("Todavía en espera.", "es-US");
  await until(() => spoken(desk)).toEqual(["En español.", "Todavía en espera."]);
  over.abort();
  expect(await cutShort).toBe(false);
  await until(() => spoken(desk)).toEqual(["En español.", "Todavía en espera.", "(hushed)"]);
});

/** Stands in for the browser's voices, of which a machine under test has none: `resume` lets the voice come to its end. */
function onlyASpanishVoice(): void {
  const said: string[] = [];
  let speaking: SpeechSynthesisUtterance | null = null;
  const end = (how: string): void => {
    const ended = speaking;
    speaking = null;
    ended?.dispatchEvent(new Event(how));
  };
  class Utterance extends EventTarget {
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = {
    said,
    getVoices: () => [{ lang: "es-US" }],
    speak: (utterance: SpeechSynthesisUtterance) => {
      speaking = utterance;
      said.push(utterance.text);
    },
    resume: () => end("end"),
    cancel: () => {
      if (speaking) said.push("(hushed)");
      end("error");
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}

const panelOf = (desk: DeskPage) => desk.page.frames().find((frame) => frame.url().includes("/ccp-v2/"))!;
const spoken = (desk: DeskPage): Promise<readonly string[]> =>
  panelOf(desk).evaluate(() => (window.speechSynthesis as unknown as { said: string[] }).said);

/** What the panel's own page writes of a whisper. */
const whispered = (desk: DeskPage): Promise<string> =>
  desk.page.frameLocator("iframe").locator("#whisper").innerText();

test("a panel that does not answer is unreachable, and a retry starts it again", async () => {
  stage.panel.answers = false;
  const desk = await stage.openDesk(context);
  expect(await desk.look()).toEqual({ status: "starting" });
  await until(desk.look).toEqual({ status: "unreachable", retry: "may" });
  stage.panel.answers = true;
  await desk.retry();
  await until(desk.look).toMatchObject({ status: "ready", agent: { username: "ben" } });
  expect(await desk.choose("Break")).toEqual({ ok: true });
  await until(desk.look).toMatchObject({ agent: { state: { name: "Break" } } });
  expect(desk.faults).toEqual([]);
});

test("with nobody signed in the panel says so, and completes by itself once somebody is", async () => {
  await context.clearCookies();
  const desk = await stage.openDesk(context);
  await until(desk.look).toEqual({ status: "signedOut", retry: "may" });
  await stage.signIn(context, stage.ben);
  await until(desk.look).toMatchObject({ status: "ready", agent: { username: "ben" } });
});

test("an instance that goes away is missed, and when it comes back without the session, signing in is enough", async () => {
  const { desk, call } = await talkingDesk();
  const bringBack = await stage.stopInstance();
  await until(desk.look).toEqual({ status: "unreachable", retry: "may" });
  await context.clearCookies();
  await bringBack();
  await until(desk.look).toEqual({ status: "signedOut", retry: "may" });
  await stage.signIn(context, stage.ben);
  await until(desk.look).toMatchObject({ contacts: [{ contactId: call.contactId, phase: "connected" }] });
  expect(await desk.command("hold")).toEqual({ ok: true });
});

test("what the panel cannot do is refused by name", async () => {
  const desk = await readyDesk();
  const refusal = await desk.page.evaluate(
    () =>
      new Promise((resolve) => {
        const core = connect.core as unknown as {
          getClient: () => { call: (method: string, params: object, callbacks: object) => void };
        };
        core.getClient().call("createOutboundContact", {}, { success: resolve, failure: resolve });
      }),
  );
  expect(refusal).toContain("createOutboundContact is not implemented");
});

test("another origin's page cannot command the panel with the agent's cookie", async () => {
  const answer = await fetch(`${stage.instanceUrl}/ccp/api`, {
    method: "POST",
    headers: { cookie: "careline-sso=ben", origin: "http://elsewhere.example" },
    body: JSON.stringify({ method: "putAgentState", params: {} }),
  });
  expect(answer.status).toBe(403);
  const page = await fetch(`${stage.instanceUrl}/ccp-v2/`);
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors http://localhost:*");
});

test.each(["none", "refused"] as const)(
  "with the microphone %s the agent cannot go Available for calls, and Connect is never asked",
  async (microphone) => {
    const deaf = await openBrowser(microphone);
    try {
      const other = await deaf.newContext();
      await stage.signIn(other, stage.ben);
      const desk = await stage.openDesk(other);
      const code = microphone === "none" ? "missing" : "refused";
      await until(desk.look).toMatchObject({ status: "ready" });
      expect(await desk.choose("Available")).toEqual({ ok: false, code: `microphone.${code}` });
      expect(stage.ben.shown.name).toBe("Offline");
      await until(desk.look).toMatchObject({ agent: { microphone: code } });
      expect(await desk.choose("Break")).toEqual({ ok: true });
    } finally {
      await deaf.close();
    }
  },
);

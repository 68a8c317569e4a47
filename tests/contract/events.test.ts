import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLive } from "#adapters/browser/live/live.ts";
import type { Live, LiveNews } from "#adapters/browser/live/live.ts";
import { channels } from "#contract/live.ts";
import { randomIds } from "#adapters/server/system-clock.ts";
import { createEvents } from "#local/events/create-events.ts";
import type { Events } from "#local/events/create-events.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { outputsFor } from "./outputs-for.ts";

const people = {
  ana: { username: "ana", "cognito:groups": ["agent"] },
  sam: { username: "sam", "cognito:groups": ["supervisor"] },
} as const;
type Person = keyof typeof people;

/** A token that Amplify can read; its signature is nobody's business here. */
const tokenOf = (username: Person): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ username, exp: 4_000_000_000, iat: 1 })}.x`;
};
const verifyToken = (token: string) =>
  Object.values(people).find((person) => tokenOf(person.username) === token) ?? null;

let events: Events;
let running: Running;
const stops: (() => void)[] = [];
/** Amplify keeps one socket for the whole page, so each test listens to contacts of its own. */
let contactId = "";

beforeEach(async () => {
  contactId = randomIds.next();
  events = createEvents({ verifyToken, ids: randomIds });
  running = await serve(events, 0);
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await running.close();
});

function listenAs(person: Person, channel: string) {
  const live: Live = createLive(outputsFor({ aws: running.port }), () => Promise.resolve(tokenOf(person)));
  const news: LiveNews[] = [];
  const opened = vi.fn();
  stops.push(live.subscribe(channel, (each) => news.push(each), opened));
  return { live, news, opened };
}

const status = (live: Live, wanted: string) =>
  vi.waitFor(() => expect(live.status.getSnapshot()).toBe(wanted), { timeout: 15_000, interval: 20 });

const hints = () => ({ kind: "hints" as const, contactId });

describe("live channels under aws-amplify's events client", () => {
  test("what is published on a contact's channel reaches whoever listens to that contact, and nobody else", async () => {
    const here = listenAs("ana", channels.contact(contactId));
    const elsewhere = listenAs("ana", channels.contact("another-contact"));
    await status(here.live, "live");
    await status(elsewhere.live, "live");
    events.publish(channels.contact(contactId), [hints(), { kind: "profile", contactId }]);
    await vi.waitFor(() => expect(here.news).toEqual([hints(), { kind: "profile", contactId }]));
    expect(elsewhere.news).toEqual([]);
  });

  test("an event outside the contract is dropped, the next one still arrives", async () => {
    const { live, news } = listenAs("ana", channels.contact(contactId));
    await status(live, "live");
    events.publish(channels.contact(contactId), [{ kind: "unheard of" }, hints()]);
    await vi.waitFor(() => expect(news).toEqual([hints()]));
  });

  test("agents hear the queues but not one another; supervisors hear both", async () => {
    const queues = listenAs("ana", channels.queues);
    await status(queues.live, "live");
    const agents = listenAs("ana", channels.agents);
    await status(agents.live, "reconnecting");
    const floor = listenAs("sam", channels.agents);
    await status(floor.live, "live");
    const figures = { kind: "floor", asOf: "2026-11-22T12:00:00Z" } as const;
    events.publish(channels.agents, [figures]);
    await vi.waitFor(() => expect(floor.news).toEqual([figures]));
    expect(agents.news).toEqual([]);
  });

  test("the page is told when its line opens, for what came before it was missed", async () => {
    events.publish(channels.contact(contactId), [hints()]);
    const { live, news, opened } = listenAs("ana", channels.contact(contactId));
    await status(live, "live");
    expect(opened.mock.calls).toEqual([[false]]);
    expect(news).toEqual([]);
  });

  test("a dropped line is opened again and the page is told to fetch anew", async () => {
    const { live, news, opened } = listenAs("ana", channels.contact(contactId));
    await status(live, "live");
    const { port } = running;
    await running.close();
    await status(live, "reconnecting");
    running = await serve(events, port);
    await status(live, "live");
    expect(opened.mock.calls).toEqual([[false], [true]]);
    events.publish(channels.contact(contactId), [hints()]);
    await vi.waitFor(() => expect(news).toEqual([hints()]));
  });

  test("after unsubscribing nothing more arrives", async () => {
    const { live, news } = listenAs("ana", channels.contact(contactId));
    await status(live, "live");
    for (const stop of stops.splice(0)) stop();
    expect(live.status.getSnapshot()).toBe("idle");
    const witness = listenAs("ana", channels.contact(contactId));
    await status(witness.live, "live");
    events.publish(channels.contact(contactId), [hints()]);
    await vi.waitFor(() => expect(witness.news).toEqual([hints()]));
    expect(news).toEqual([]);
  });
});

describe("the wire of AppSync Events", () => {
  const open = (token: string, protocols = true) => {
    const header = Buffer.from(JSON.stringify({ Authorization: token, host: "h" })).toString("base64url");
    const socket = new WebSocket(
      `ws://127.0.0.1:${running.port}/event/realtime`,
      protocols ? ["aws-appsync-event-ws", `header-${header}`] : [],
    );
    const heard: Record<string, unknown>[] = [];
    socket.onmessage = ({ data }) => heard.push(JSON.parse(String(data)));
    stops.push(() => socket.close());
    const ready = new Promise((resolve) => (socket.onopen = resolve));
    const say = async (message: unknown) => {
      await ready;
      socket.send(typeof message === "string" ? message : JSON.stringify(message));
      const before = heard.length;
      await vi.waitFor(() => expect(heard.length).toBeGreaterThan(before));
      return heard.at(-1)!;
    };
    return { say, heard };
  };
  const subscribe = (channel: string, id = "1") => ({
    type: "subscribe",
    id,
    channel,
    authorization: { Authorization: tokenOf("sam") },
  });

  test("no valid token, no connection", async () => {
    const { say } = open("forged");
    expect(await say({ type: "connection_init" })).toMatchObject({
      type: "connection_error",
      errors: [{ errorType: "UnauthorizedException" }],
    });
  });

  test.each([
    ["/contacts/*", "UnauthorizedException"],
    ["/elsewhere/all", "UnauthorizedException"],
    ["/constructor/all", "UnauthorizedException"],
    ["/queues/a b", "BadRequestException"],
    ["/a/b/c/d/e/f", "BadRequestException"],
  ])("a subscription to %s is refused with %s", async (channel, errorType) => {
    const { say } = open(tokenOf("sam"));
    expect(await say(subscribe(channel))).toMatchObject({ type: "subscribe_error", errors: [{ errorType }] });
  });

  test("a wildcard hears its whole namespace and no other", async () => {
    const { say, heard } = open(tokenOf("sam"));
    expect(await say(subscribe("queues/*"))).toEqual({ id: "1", type: "subscribe_success" });
    expect(await say({ type: "connection_init" })).toMatchObject({ type: "connection_ack" });
    events.publish("/queues/all", [{ n: 1 }]);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ id: "1", type: "data", event: '{"n":1}' }));
    events.publish("/agents/all", [{ n: 2 }]);
    expect(await say({ type: "unsubscribe", id: "1" })).toEqual({ id: "1", type: "unsubscribe_success" });
  });

  test("pages do not publish, and nonsense is answered, not obeyed", async () => {
    const { say } = open(tokenOf("sam"));
    expect(await say({ type: "publish", id: "9", channel: "/queues/all", events: ["{}"] })).toMatchObject({
      type: "publish_error",
      id: "9",
    });
    expect(await say("{")).toMatchObject({ type: "error" });
  });

  const publish = (body: unknown) =>
    fetch(`http://127.0.0.1:${running.port}/event`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  test("publishing over HTTP delivers and answers per event; malformed requests are refused", async () => {
    const { live, news } = listenAs("ana", channels.contact(contactId));
    await status(live, "live");
    const channel = channels.contact(contactId);
    const good = await publish({ channel, events: [JSON.stringify(hints())] });
    expect(await good.json()).toMatchObject({ failed: [], successful: [{ index: 0 }] });
    await vi.waitFor(() => expect(news).toEqual([hints()]));
    for (const bad of [
      "{",
      { channel, events: [] },
      { channel: "/contacts/*", events: ["{}"] },
      { channel, events: ["not json"] },
      { channel, events: Array.from({ length: 6 }, () => "{}") },
    ])
      expect((await publish(bad)).status).toBe(400);
  });
});

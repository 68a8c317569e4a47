import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { queueId, statusList } from "../instance.ts";
import { createWorld } from "../world.ts";
import type { Agent, Contact, WorldEvent } from "../world.ts";
import { acceptContact } from "./accept-contact.ts";
import { clearContact } from "./clear-contact.ts";
import { endContact } from "./end-contact.ts";
import { enqueueContact } from "./enqueue-contact.ts";
import { silentLine } from "./fake-line.ts";
import { holdContact } from "./hold-contact.ts";
import { rejectContact, ringMs } from "./offer-next.ts";
import { graceMs, openPanel } from "./open-panel.ts";
import { sendDigits } from "./send-digits.ts";
import { setAgentState } from "./set-agent-state.ts";
import { startContact } from "./start-contact.ts";
import { steppedTimers } from "./timers.ts";

const english = queueId("member-services");
const spanish = queueId("member-services-spanish");
const statusArn = (symbol: string) => statusList.find((status) => status.symbol === symbol)!.arn;

function floor() {
  const clock = fixedClock("2026-03-02T15:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("contact"), timers });
  const events: WorldEvent[] = [];
  world.listeners.add((event) => events.push(event));
  const agent = (username: string): Agent => world.agents.get(username)!;
  return {
    world,
    timers,
    events,
    agent,
    available: (username: string) => {
      const closePanel = openPanel(world, agent(username));
      setAgentState(world, agent(username), statusArn("available"), false);
      timers.advanceBy(1000);
      return { agent: agent(username), closePanel };
    },
    arrive: (channel: Contact["channel"], queue = english) => {
      const contact = startContact(world, {
        channel,
        initiationMethod: channel === "VOICE" ? "INBOUND" : "API",
        line: silentLine,
        displayName: "Caller",
      });
      enqueueContact(world, contact, queue);
      return contact;
    },
  };
}

test("a contact goes to the agent who has been available longest", () => {
  const { available, arrive } = floor();
  available("ben");
  available("ana");
  expect(arrive("VOICE").state).toMatchObject({ type: "offered", username: "ben" });
  expect(arrive("VOICE").state).toMatchObject({ type: "offered", username: "ana" });
  expect(arrive("VOICE").state).toMatchObject({ type: "queued" });
});

test("an agent gets only what their routing profile has, its first queue first", () => {
  const { available, arrive } = floor();
  const inEnglish = arrive("VOICE", english);
  const inSpanish = arrive("VOICE", spanish);
  available("ana");
  expect(inSpanish.state).toMatchObject({ type: "offered", username: "ana" });
  expect(inEnglish.state.type).toBe("queued");
  available("ben");
  expect(inEnglish.state).toMatchObject({ type: "offered", username: "ben" });
});

test("an agent takes one call, or up to three chats, never both", () => {
  const { available, arrive } = floor();
  available("ben");
  const chats = [arrive("CHAT"), arrive("CHAT"), arrive("CHAT"), arrive("CHAT")];
  const call = arrive("VOICE");
  expect(chats.map((chat) => chat.state.type)).toEqual(["offered", "offered", "offered", "queued"]);
  expect(call.state.type).toBe("queued");
});

test("a call that rings out waits first in its queue, and the agent is out of routing until they choose again", () => {
  const { world, available, arrive, timers } = floor();
  const { agent } = available("ben");
  const call = arrive("VOICE");
  const later = arrive("VOICE");
  timers.advanceBy(ringMs.VOICE - 1);
  expect(call.state.type).toBe("offered");
  timers.advanceBy(1);
  expect(world.queues.get(english)).toEqual([call.contactId, later.contactId]);
  expect(agent.shown).toMatchObject({ name: "MissedCallAgent", type: "error" });
  setAgentState(world, agent, statusArn("available"), false);
  expect(call.state).toMatchObject({ type: "offered", username: "ben" });
  expect(agent.missed).toEqual([]);
});

test("a chat let pass keeps its place and is not offered to the same agent until cleared; the agent stays available", () => {
  const { world, available, arrive } = floor();
  const { agent } = available("ben");
  const chat = arrive("CHAT");
  rejectContact(world, agent, chat);
  expect(agent.shown.name).toBe("Available");
  expect(agent.missed).toMatchObject([{ contactId: chat.contactId, rejected: true }]);
  expect(chat.state.type).toBe("queued");
  clearContact(world, agent, chat);
  expect(chat.state).toMatchObject({ type: "offered", username: "ben" });
});

test("after-contact work has no end of its own; clearing it makes the agent available again", () => {
  const { world, available, arrive, timers, events } = floor();
  const { agent } = available("ben");
  const call = arrive("VOICE");
  acceptContact(world, agent, call);
  endContact(world, call, { by: "customer" });
  timers.advanceBy(3_600_000);
  expect(agent.shown.name).toBe("AfterCallWork");
  expect(arrive("VOICE").state.type).toBe("queued");
  clearContact(world, agent, call);
  expect(call.state.type).toBe("ended");
  expect(agent.shown.name).toBe("PendingBusy");
  const types = events.flatMap((event) =>
    event.kind === "contact" && event.contact === call ? [event.type] : [],
  );
  expect(types).toEqual(["INITIATED", "QUEUED", "CONNECTED_TO_AGENT", "DISCONNECTED", "COMPLETED"]);
});

test("a caller who hangs up in the queue, or while it rings, is gone from both", () => {
  const { world, available, arrive } = floor();
  const waiting = arrive("VOICE");
  endContact(world, waiting, { by: "customer" });
  expect(world.queues.get(english)).toEqual([]);
  const { agent } = available("ben");
  const ringing = arrive("VOICE");
  endContact(world, ringing, { by: "customer" });
  expect(agent.shown.name).toBe("Available");
  expect(agent.missed).toEqual([]);
  expect(ringing.state.type).toBe("ended");
});

test("the state asked for during a contact comes in once it is cleared, and stops new contacts until then", () => {
  const { world, available, arrive } = floor();
  const { agent } = available("ben");
  const chat = arrive("CHAT");
  acceptContact(world, agent, chat);
  expect(setAgentState(world, agent, statusArn("lunch"), true)).toEqual({ ok: true });
  expect(arrive("CHAT").state.type).toBe("queued");
  endContact(world, chat, { by: "agent" });
  clearContact(world, agent, chat);
  expect(agent.shown.name).toBe("Lunch");
  expect(agent.next).toBeNull();
});

test("a state cannot be forced during a contact, and only the holder may command it", () => {
  const { world, available, arrive, agent } = floor();
  available("ben");
  const call = arrive("VOICE");
  expect(setAgentState(world, agent("ben"), statusArn("lunch"), false)).toEqual({ ok: false, code: "busy" });
  expect(acceptContact(world, agent("ana"), call)).toEqual({ ok: false, code: "notYours" });
  expect(holdContact(world, agent("ben"), call, true)).toEqual({ ok: false, code: "wrongState" });
  acceptContact(world, agent("ben"), call);
  expect(holdContact(world, agent("ben"), call, true)).toEqual({ ok: true });
  expect(sendDigits(world, agent("ben"), call, "12x")).toEqual({ ok: false, code: "badDigits" });
});

test("an agent without any open panel gets no offers and after a while is offline", () => {
  const { available, arrive, timers } = floor();
  const { agent, closePanel } = available("ben");
  closePanel();
  expect(arrive("VOICE").state.type).toBe("queued");
  timers.advanceBy(graceMs);
  expect(agent.shown.name).toBe("Offline");
});

test("a page that reloads within the grace stays signed in and is offered what waits", () => {
  const { world, available, arrive, timers } = floor();
  const { agent, closePanel } = available("ben");
  closePanel();
  const call = arrive("VOICE");
  timers.advanceBy(2000);
  openPanel(world, agent);
  expect(call.state.type).toBe("offered");
  timers.advanceBy(graceMs);
  expect(agent.signedInAt).not.toBeNull();
});

test("a listener that throws does not keep the others from hearing", () => {
  const { world, arrive, events } = floor();
  const known = [...world.listeners];
  world.listeners.clear();
  world.listeners.add(() => {
    throw new Error("deaf");
  });
  for (const listener of known) world.listeners.add(listener);
  arrive("VOICE");
  expect(events.length).toBeGreaterThan(0);
});

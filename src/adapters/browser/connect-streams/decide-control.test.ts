import { expect, test } from "vitest";
import { decideControl } from "./decide-control.ts";
import type { PanelCommands } from "./decide-control.ts";
import type { ContactReading, PanelReading } from "./panel-reading.ts";

const done = () => Promise.resolve({ ok: true } as const);
const commands: PanelCommands = {
  choose: done,
  accept: done,
  reject: done,
  hold: done,
  resume: done,
  mute: () => {},
  unmute: () => {},
  sendDigits: done,
  end: done,
  clear: done,
};

const reading = (contact: Partial<ContactReading>): PanelReading => ({
  name: "Ben Placeholder",
  username: "ben",
  state: { name: "Available", type: "routable" },
  stateSince: 1000,
  nextState: null,
  choices: [{ name: "Available", type: "routable" }],
  takesCalls: true,
  contacts: [
    {
      contactId: "c-1",
      type: "voice",
      state: "connecting",
      since: 2000,
      queueName: "Member services",
      attributes: { handOverId: "h-1", language: "es-US", memberName: "Rosa" },
      accepted: false,
      held: false,
      muted: false,
      ...contact,
    },
  ],
});

const seen = (contact: Partial<ContactReading>) =>
  decideControl(reading(contact), "ready", commands).contacts[0];

test("a ringing contact may be accepted or rejected, and nothing else", () => {
  expect(Object.keys(seen({})!).toSorted()).toEqual(
    ["accept", "attributes", "channel", "contactId", "phase", "queueName", "reject", "since"].toSorted(),
  );
  expect(seen({})).toMatchObject({
    phase: "offered",
    channel: "voice",
    queueName: "Member services",
    since: 2000,
  });
});

test("attributes that are not ours are dropped, whoever put them there", () => {
  expect(seen({})?.attributes).toEqual({ handOverId: "h-1", language: "es-US" });
});

test("an accepted contact is connecting until it is connected", () => {
  expect(seen({ accepted: true })?.phase).toBe("connecting");
  expect(seen({ accepted: true, state: "connected" })?.phase).toBe("connected");
});

test("a held call can be resumed, not held; a muted one unmuted, not muted", () => {
  const call = seen({ state: "connected", held: true, muted: true });
  expect(call).toMatchObject({ phase: "connected", connectedAt: 2000, hold: null, mute: null });
  expect(call?.phase === "connected" && call.resume && call.unmute).toBeTruthy();
});

test("a chat has no hold, mute or keypad", () => {
  expect(seen({ type: "chat", state: "connected" })).toMatchObject({
    channel: "chat",
    hold: null,
    resume: null,
    mute: null,
    unmute: null,
    sendDigits: null,
  });
});

test.each(["missed", "rejected", "error"])("Streams' %s is a missed contact that can be cleared", (state) => {
  expect(seen({ state })).toMatchObject({ phase: "missed" });
});

test("kinds of contact the desk does not have are not shown", () => {
  expect(seen({ type: "task" })).toBeUndefined();
});

test("the panel never claims to know whether a call is recorded", () => {
  expect(seen({ state: "connected" })).toMatchObject({ recording: null });
});

import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { acceptContact } from "../connect/accept-contact.ts";
import { endContact } from "../connect/end-contact.ts";
import { enqueueContact } from "../connect/enqueue-contact.ts";
import { openPanel } from "../connect/open-panel.ts";
import { createRtcHub } from "../connect/rtc-hub.ts";
import { setAgentState } from "../connect/set-agent-state.ts";
import { startContact } from "../connect/start-contact.ts";
import { steppedTimers } from "../connect/timers.ts";
import { queueId, statusList } from "../instance.ts";
import { createWorld } from "../world.ts";
import type { Contact, IncomingCall } from "../world.ts";
import type { ToPage } from "./page/to-page.ts";
import { createTelephone } from "./telephone.ts";

const rosas = "+15555550142";
const memberLine = "+15555550100";

function athome() {
  const clock = fixedClock("2026-11-23T18:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("id"), timers });
  const calls: Contact[] = [];
  const frames: ToPage[] = [];
  const telephone = createTelephone(
    { world, rtcHub: createRtcHub(), onInbound: (contact) => void calls.push(contact) },
    (frame) => void frames.push(frame),
  );
  return {
    world,
    telephone,
    frames,
    kinds: () => frames.map(({ kind }) => kind),
    /** Dials, and Ben takes the call. */
    talksToBen: () => {
      telephone.receive({ kind: "dial", callerNumber: rosas, dialled: memberLine });
      const contact = calls[0]!;
      const ben = world.agents.get("ben")!;
      openPanel(world, ben);
      setAgentState(world, ben, statusList.find(({ symbol }) => symbol === "available")!.arn, false);
      enqueueContact(world, contact, queueId("member-services"));
      acceptContact(world, ben, contact);
      return contact;
    },
    /** What the stand-in does when the agent hangs up and a flow remains. */
    remains: (before: Contact) =>
      startContact(world, {
        channel: "VOICE",
        initiationMethod: "DISCONNECT",
        line: before.line,
        displayName: "Caller",
      }),
  };
}

test("a caller hears a flow while a person is with them", async () => {
  const { talksToBen, frames, telephone } = athome();
  const contact = talksToBen();
  const said = contact.line.say({ text: "Please hold.", language: "en-US", by: "flow" });
  const prompt = frames.at(-1);
  expect(prompt).toMatchObject({ kind: "prompt", text: "Please hold." });
  if (prompt?.kind === "prompt") telephone.receive({ kind: "spoken", promptId: prompt.promptId });
  expect(await said).toBe(true);
});

test("the line stays up for what remains when the agent hangs up, and takes keys", async () => {
  const { world, talksToBen, remains, frames, telephone, kinds } = athome();
  const before = talksToBen();
  const after = remains(before);
  endContact(world, before, { by: "agent" });
  expect(kinds()).not.toContain("ended");
  expect(frames.at(-1)).toMatchObject({ kind: "party", with: "flow" });
  const heard = after.line.hear({ timeoutMs: 8_000, keys: "one", words: false, secret: false });
  telephone.receive({ kind: "key", key: "1" });
  expect(await heard).toEqual({ kind: "keys", keys: "1" });
  endContact(world, after, { by: "system" });
  expect(frames.at(-1)).toEqual({ kind: "ended", why: "overThere" });
});

test("who hangs up during what remains is gone, and nothing remains for who hung up first", async () => {
  const first = athome();
  const before = first.talksToBen();
  const after = first.remains(before);
  endContact(first.world, before, { by: "agent" });
  first.telephone.receive({ kind: "hangUp" });
  expect(after.disconnectReason).toBe("CUSTOMER_DISCONNECT");
  expect(await after.line.hear({ timeoutMs: 8_000, keys: "one", words: false, secret: false })).toEqual({
    kind: "gone",
  });
  const second = athome();
  second.talksToBen();
  second.telephone.receive({ kind: "hangUp" });
  expect(second.frames.at(-1)).toEqual({ kind: "ended", why: "hungUp" });
});

/** The plan calls a number. */
function plan({ world }: ReturnType<typeof athome>, number = rosas) {
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "CALLBACK",
    line: { say: async () => true, hear: async () => ({ kind: "nothing" }) },
    displayName: "Caller",
    customerNumber: number,
  });
  const done: string[] = [];
  const call: IncomingCall = {
    contact,
    answer: (line) => {
      contact.line = line;
      done.push("answered");
    },
    decline: () => void done.push("declined"),
  };
  return { contact, done, silence: world.telephones.get(number)?.(call) };
}

test("a telephone is rung at the number it has, and nowhere else", () => {
  const home = athome();
  expect(plan(home).silence).toBeUndefined();
  home.telephone.receive({ kind: "at", number: rosas });
  const { done } = plan(home);
  expect(home.kinds()).toEqual(["ringing"]);
  home.telephone.receive({ kind: "answer" });
  expect(done).toEqual(["answered"]);
  expect(home.kinds()).toEqual(["ringing", "connected"]);
  home.telephone.receive({ kind: "at", number: "+15555550143" });
  expect([...home.world.telephones.keys()]).toEqual(["+15555550143"]);
  home.telephone.close();
  expect(home.world.telephones.size).toBe(0);
});

test("what is said down an answered call is captioned, and hanging up ends it", async () => {
  const home = athome();
  home.telephone.receive({ kind: "at", number: rosas });
  const { contact } = plan(home);
  home.telephone.receive({ kind: "answer" });
  void contact.line.say({ text: "Hello, this is Example Health.", language: "en-US", by: "flow" });
  expect(home.frames.at(-1)).toMatchObject({ kind: "prompt" });
  home.telephone.receive({ kind: "hangUp" });
  expect(contact.disconnectReason).toBe("CUSTOMER_DISCONNECT");
});

test("a call may be declined, missed, or come while one is on", () => {
  const home = athome();
  home.telephone.receive({ kind: "at", number: rosas });
  const declined = plan(home);
  home.telephone.receive({ kind: "decline" });
  expect(declined.done).toEqual(["declined"]);
  plan(home).silence?.();
  expect(home.kinds()).toEqual(["ringing", "ringing", "ended"]);
  home.talksToBen();
  expect(plan(home).done).toEqual(["declined"]);
});

import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { acceptContact } from "./connect/accept-contact.ts";
import { clearContact } from "./connect/clear-contact.ts";
import { endContact } from "./connect/end-contact.ts";
import { openPanel } from "./connect/open-panel.ts";
import { setAgentState } from "./connect/set-agent-state.ts";
import { startContact } from "./connect/start-contact.ts";
import { steppedTimers } from "./connect/timers.ts";
import type { CallerLine } from "./flow/caller-line.ts";
import { parseFlow } from "./flow/flow-document.ts";
import { loadFlows } from "./flow/load-flows.ts";
import { flowId, queueId, statusList } from "./instance.ts";
import { createContactRunner } from "./run-contact.ts";
import { createWorld } from "./world.ts";
import type { Contact } from "./world.ts";

/** The shipped queue flow and outbound whisper, in a busy queue. */

const action = (Identifier: string, Type: string, Parameters: object, NextAction: string) => ({
  Identifier,
  Type,
  Parameters,
  Transitions: { NextAction, Errors: [{ ErrorType: "NoMatchingError", NextAction: "end" }] },
});
const toQueue = parseFlow(
  "inbound",
  JSON.stringify({
    Version: "2019-10-30",
    StartAction: "hook",
    Actions: [
      action(
        "hook",
        "UpdateContactEventHooks",
        { EventHooks: { CustomerQueue: flowId("member-queue") } },
        "queue",
      ),
      action("queue", "UpdateContactTargetQueue", { QueueId: queueId("member-services") }, "go"),
      action("go", "TransferContactToQueue", {}, "end"),
      { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
    ],
  }),
);

/** Somebody who presses these keys, one at each question, and then nothing. */
function callerWho(...keys: string[]) {
  const heard: string[] = [];
  const line: CallerLine = {
    say: async ({ text }) => heard.push(text) > 0,
    hear: async () => {
      const next = keys.shift();
      return next === undefined ? { kind: "nothing" } : { kind: "keys", keys: next };
    },
  };
  return { heard, line };
}

function busyPlan() {
  const clock = fixedClock("2026-11-23T18:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("id"), timers });
  const run = createContactRunner({
    world,
    flows: new Map([...loadFlows(), ["inbound", toQueue]]),
    bots: { say: () => Promise.resolve(null), forget: () => undefined },
    invokeLambda: () => Promise.resolve({ place: "later", position: "2", wait: "minutes", waitMinutes: "6" }),
  });
  const ben = world.agents.get("ben")!;
  return {
    world,
    ben,
    timers,
    call: async (number: string, ...keys: string[]) => {
      const { heard, line } = callerWho(...keys);
      const contact = startContact(world, {
        channel: "VOICE",
        initiationMethod: "INBOUND",
        line,
        displayName: "Caller",
        customerNumber: number,
        attributes: { language: "en-US", reasonCode: "person" },
      });
      run(contact, "inbound");
      await expect.poll(() => heard.length).toBeGreaterThan(2);
      timers.advanceBy(10_000);
      return { contact, heard };
    },
    begins: () => {
      openPanel(world, ben);
      setAgentState(world, ben, statusList.find(({ symbol }) => symbol === "available")!.arn, false);
    },
    /** Whom Ben is offered, and takes; `done` wraps it up. */
    takes: (): Contact => {
      const [id = ""] = ben.contactIds;
      const contact = world.contacts.get(id)!;
      acceptContact(world, ben, contact);
      return contact;
    },
    done: (contact: Contact) => {
      endContact(world, contact, { by: "agent" });
      clearContact(world, ben, contact);
    },
  };
}

test("a callback is served in the order in which people called, before those who came later", async () => {
  const { world, call, begins, takes, done, timers } = busyPlan();
  const first = await call("+15555550142");
  const asking = await call("+15555550143", "1", "1");
  await expect.poll(() => asking.contact.state.type).toBe("ended");
  const third = await call("+15555550146");
  timers.advanceBy(60_000);
  begins();
  const served = [];
  for (const _ of [1, 2, 3]) {
    const contact = takes();
    served.push(contact.customerEndpoint?.address);
    done(contact);
  }
  expect(served).toEqual(["+15555550142", "+15555550143", "+15555550146"]);
  const callback = [...world.contacts.values()].find((each) => each.initiationMethod === "CALLBACK");
  expect(callback).toMatchObject({
    initialContactId: asking.contact.contactId,
    attributes: { reasonCode: "callback" },
  });
  expect([first, third].map(({ contact }) => contact.state.type)).toEqual(["ended", "ended"]);
});

test("who is called back hears who it is, and is recorded only after hearing that", async () => {
  const { world, call, begins, takes, timers } = busyPlan();
  const { contact: asking } = await call("+15555550143", "1", "1");
  await expect.poll(() => asking.state.type).toBe("ended");
  timers.advanceBy(10_000);
  begins();
  const callback = takes();
  const recorded: boolean[] = [];
  const { heard, line } = callerWho();
  callback.line = {
    ...line,
    say: (prompt) => {
      recorded.push(callback.recording.customer);
      return line.say(prompt);
    },
  };
  expect(heard).toEqual([]);
  timers.advanceBy(4_000);
  await expect.poll(() => callback.recording.customer).toBe(true);
  expect(heard).toEqual([
    expect.stringMatching(/Example Health.*automated voice/),
    expect.stringMatching(/recorded/),
  ]);
  expect(recorded).toEqual([false, false]);
  expect(world.contacts.get(callback.contactId)?.state.type).toBe("connected");
});

test("a person whose telephone is open is rung there; declined, they are tried again later", async () => {
  const { world, ben, call, begins, takes, timers } = busyPlan();
  const { contact: asking } = await call("+15555550143", "1", "1");
  await expect.poll(() => asking.state.type).toBe("ended");
  timers.advanceBy(10_000);
  const rings: string[] = [];
  const { heard, line } = callerWho();
  world.telephones.set("+15555550143", ({ answer, decline }) => {
    rings.push("rings");
    if (rings.length === 1) decline();
    else answer(line);
    return () => rings.push("is silent");
  });
  begins();
  const first = takes();
  await expect.poll(() => first.disconnectReason).toBe("TELECOM_UNANSWERED");
  clearContact(world, ben, first);
  timers.advanceBy(600_000);
  const second = takes();
  await expect.poll(() => heard[0]).toMatch(/Example Health/);
  endContact(world, second, { by: "agent" });
  expect(rings).toEqual(["rings", "rings", "is silent"]);
});

import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { queueId, statusList } from "../instance.ts";
import { createWorld } from "../world.ts";
import type { Contact, ContactDetails } from "../world.ts";
import { acceptContact } from "./accept-contact.ts";
import { createCallback } from "./create-callback.ts";
import { endContact } from "./end-contact.ts";
import { enqueueContact } from "./enqueue-contact.ts";
import { silentLine } from "./fake-line.ts";
import { openPanel } from "./open-panel.ts";
import { queueMetrics } from "./queue-metrics.ts";
import { requeueContact } from "./requeue-contact.ts";
import { setAgentState } from "./set-agent-state.ts";
import { startContact } from "./start-contact.ts";
import { steppedTimers } from "./timers.ts";
import { chanceFrom } from "./world-for-flows.ts";

const english = queueId("member-services");
const spanish = queueId("member-services-spanish");
const availableArn = statusList.find(({ symbol }) => symbol === "available")!.arn;

function floor() {
  const clock = fixedClock("2026-03-02T15:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("contact"), timers });
  return {
    world,
    timers,
    available: (username: string) => {
      const agent = world.agents.get(username)!;
      openPanel(world, agent);
      setAgentState(world, agent, availableArn, false);
      return agent;
    },
    arrive: (details: ContactDetails = {}, number = "+15555550142"): Contact => {
      const contact = startContact(world, {
        channel: "VOICE",
        initiationMethod: "INBOUND",
        line: silentLine,
        displayName: "Caller",
        customerNumber: number,
        attributes: { language: "es-US" },
        details,
      });
      enqueueContact(world, contact, english);
      timers.advanceBy(1_000);
      return contact;
    },
  };
}

test.each([
  ["a better priority", { priority: 1 }],
  ["a greater age", { ageSeconds: 600 }],
])("%s is served before those who came earlier", (_what, details) => {
  const { arrive, available } = floor();
  const earlier = arrive();
  const later = arrive(details);
  available("ben");
  expect([earlier.state.type, later.state.type]).toEqual(["queued", "offered"]);
});

test("routing criteria keep a contact for who fits, until the step expires", () => {
  const { arrive, available, timers } = floor();
  const spanishSpeaker = {
    kind: "has",
    name: "connect:Language",
    value: "connect:Spanish",
    level: 4,
    exactly: false,
  } as const;
  available("ben");
  const contact = arrive({ routingSteps: [{ expression: spanishSpeaker, expirySeconds: 30 }] });
  expect(contact.state.type).toBe("queued");
  const other = arrive();
  expect(other.state).toMatchObject({ type: "offered", username: "ben" });
  available("ana");
  timers.advanceBy(0);
  expect(contact.state).toMatchObject({ type: "offered", username: "ana" });
});

test("an expired step lets everybody have the contact", () => {
  const { arrive, available, timers } = floor();
  const agents = { kind: "agents", userIds: ["nobody"] } as const;
  available("ben");
  const contact = arrive({ routingSteps: [{ expression: agents, expirySeconds: 30 }] });
  timers.advanceBy(28_999);
  expect(contact.state.type).toBe("queued");
  timers.advanceBy(1);
  expect(contact.state).toMatchObject({ type: "offered", username: "ben" });
});

test("a waiting contact moves to another queue, and the figures follow", () => {
  const { arrive, world, available } = floor();
  const contact = arrive();
  expect(queueMetrics(world, english, null)).toMatchObject({ size: 1, oldestAgeSeconds: 1 });
  expect(requeueContact(world, contact, spanish)).toBe(true);
  expect(queueMetrics(world, english, null)?.size).toBe(0);
  expect(queueMetrics(world, spanish, "CHAT")?.size).toBe(0);
  available("ben");
  expect(queueMetrics(world, spanish, "VOICE")).toMatchObject({ size: 1, agents: { Available: 0 } });
  expect(queueMetrics(world, english, "VOICE")).toMatchObject({ agents: { Available: 1 } });
  expect(requeueContact(world, contact, "other")).toBe(false);
  expect(queueMetrics(world, "other", null)).toBeNull();
});

const callback = { queueId: english, initialDelayMs: 60_000, maximumAttempts: 2, retryDelayMs: 600_000 };
const callbacksOf = (world: ReturnType<typeof floor>["world"]): Contact[] =>
  [...world.contacts.values()].filter(({ initiationMethod }) => initiationMethod === "CALLBACK");
const turnOfPromises = () => new Promise((resolve) => setImmediate(resolve));

test("a callback keeps the place of the one who asked for it, and reaches them when it is accepted", async () => {
  const { arrive, world, timers, available } = floor();
  const asking = arrive();
  expect(createCallback(world, { ...callback, contactId: asking.contactId, number: "+15555550142" })).toBe(
    true,
  );
  endContact(world, asking, { by: "customer" });
  arrive();
  timers.advanceBy(60_000);
  const [called] = callbacksOf(world);
  expect(called).toMatchObject({
    state: { type: "queued" },
    attributes: { language: "es-US" },
    details: { previousContactId: asking.contactId, ageSeconds: 61 },
  });
  const ben = available("ben");
  expect(called!.state).toMatchObject({ type: "offered", username: "ben" });
  acceptContact(world, ben, called!);
  for (const milliseconds of [4_000, 120_000]) {
    await turnOfPromises();
    timers.advanceBy(milliseconds);
  }
  await expect.poll(() => called!.disconnectReason).toBe("CUSTOMER_DISCONNECT");
});

test("a callback that nobody answers is tried again, as often as asked and no more", async () => {
  const { arrive, world, timers, available } = floor();
  const asking = arrive({}, "+15555550198");
  createCallback(world, { ...callback, contactId: asking.contactId, number: "+15555550198" });
  endContact(world, asking, { by: "customer" });
  for (const delay of [60_000, 600_000]) {
    timers.advanceBy(delay);
    const agent = available("ben");
    const contact = callbacksOf(world).find(({ state }) => state.type === "offered")!;
    acceptContact(world, agent, contact);
    timers.advanceBy(30_000);
    await expect.poll(() => contact.disconnectReason).toBe("TELECOM_UNANSWERED");
    agent.contactIds.length = 0;
  }
  timers.advanceBy(600_000);
  expect(callbacksOf(world)).toHaveLength(2);
});

test("nobody calls back from a queue or for a contact that is not there", () => {
  const { arrive, world } = floor();
  const { contactId } = arrive();
  expect(createCallback(world, { ...callback, contactId, queueId: "other", number: "+15555550142" })).toBe(
    false,
  );
  expect(createCallback(world, { ...callback, contactId: "other", number: "+15555550142" })).toBe(false);
});

test("chance comes out of the identifiers and spreads", () => {
  const chance = chanceFrom(countingIds("c"));
  const drawn = Array.from({ length: 400 }, chance);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.filter((each) => each < 0.5).length / 400).toBeCloseTo(0.5, 1);
});

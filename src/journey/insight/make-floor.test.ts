import { expect, test } from "vitest";
import type { FloorReadings } from "./floor-readings.ts";
import { floorChanged } from "./floor-changed.ts";
import { makeFloor } from "./make-floor.ts";
import type { FloorPlan } from "./make-floor.ts";

const plan: FloorPlan = {
  queues: [
    { queueId: "q-1", name: "Member services", targetSeconds: 30 },
    { queueId: "q-2", name: "Member services, Spanish", targetSeconds: 30 },
  ],
  statuses: [{ name: "Available", type: "routable" }],
};
const takenAt = "2026-11-22T15:00:30.000Z";
const call = {
  contactId: "c-1",
  channel: "voice",
  queueId: "q-1",
  phase: "connected",
  since: takenAt,
} as const;
const readings: FloorReadings = {
  takenAt,
  queues: [{ queueId: "q-1", waiting: 2, oldestSeconds: 30, available: 0, staffed: 1 }],
  agents: [
    { agentId: "a-1", status: "Available", since: takenAt, contacts: [call] },
    { agentId: "a-2", status: "MissedCallAgent", since: takenAt, contacts: [] },
    { agentId: "a-9", status: "Available", since: takenAt, contacts: [] },
  ],
};
const names = {
  agents: new Map([
    ["a-1", { agentId: "a-1", username: "lin", name: "Lin Mockley" }],
    ["a-2", { agentId: "a-2", username: "ana", name: "Ana Alvarez" }],
  ]),
  waits: new Map([["q-1", [10, 29.9, 31, 30]]]),
};
const floor = makeFloor(readings, plan, names);

test("a queue's figures come from the reading, the agents' contacts and today's answers", () => {
  expect(floor.queues[0]).toEqual({
    queueId: "q-1",
    name: "Member services",
    waiting: 2,
    oldestWaitingSince: "2026-11-22T15:00:00.000Z",
    inProgress: 1,
    available: 0,
    staffed: 1,
    serviceLevel: 0.75,
    targetSeconds: 30,
  });
});

test("a queue nobody told of is empty, and has no service level before its first answer", () => {
  expect(floor.queues[1]).toMatchObject({ waiting: 0, oldestWaitingSince: null, serviceLevel: null });
});

test("agents are listed by name, with their state's kind; whoever has no name yet is left out", () => {
  expect(floor.agents.map(({ username, stateType }) => [username, stateType])).toEqual([
    ["ana", "error"],
    ["lin", "routable"],
  ]);
  expect(floor.agents[1]?.contacts).toEqual([
    { contactId: "c-1", channel: "voice", phase: "connected", since: takenAt, queueName: "Member services" },
  ]);
});

test("the time of the reading alone is no change, nor is an age that trembles by a second", () => {
  const [first, ...rest] = readings.queues;
  const next = {
    ...readings,
    takenAt: "2026-11-22T15:00:35.900Z",
    queues: [{ ...first!, oldestSeconds: 35 }, ...rest],
  };
  expect(floorChanged(floor, makeFloor(next, plan, names))).toBe(false);
});

test("one more waiting contact, or another oldest one, is a change", () => {
  const [first] = readings.queues;
  const more = { ...readings, queues: [{ ...first!, waiting: 3 }] };
  const other = { ...readings, queues: [{ ...first!, oldestSeconds: 12 }] };
  expect(floorChanged(floor, makeFloor(more, plan, names))).toBe(true);
  expect(floorChanged(floor, makeFloor(other, plan, names))).toBe(true);
  expect(floorChanged(null, floor)).toBe(true);
});

import { expect, test } from "vitest";
import type { AgentFigures, QueueFigures } from "#contract/api.ts";
import { attentionFirst, floorTotals, groupOf, worstFirst } from "./floor-figures.ts";

const queue = (name: string, more: Partial<QueueFigures> = {}): QueueFigures => ({
  queueId: name,
  name,
  waiting: 0,
  oldestWaitingSince: null,
  inProgress: 0,
  available: 0,
  staffed: 0,
  serviceLevel: null,
  targetSeconds: 30,
  ...more,
});

const agent = (username: string, more: Partial<AgentFigures> = {}): AgentFigures => ({
  username,
  name: username,
  state: "Available",
  stateType: "routable",
  since: "2026-11-22T10:00:00Z",
  contacts: [],
  ...more,
});

const onPhase = (phase: string): AgentFigures["contacts"] => [
  { contactId: "c", channel: "voice", queueName: "q", phase, since: "2026-11-22T10:00:00Z" },
];

const long = queue("long", { waiting: 1, oldestWaitingSince: "2026-11-22T10:00:00Z", serviceLevel: 0.9 });
const short = queue("short", { waiting: 5, oldestWaitingSince: "2026-11-22T10:03:00Z", serviceLevel: 0.4 });
const missed = queue("missed", { serviceLevel: 0.5 });
const calm = queue("calm");

test("the queue where somebody waits longest stands first, a calm one last", () => {
  expect(worstFirst([calm, missed, short, long]).map(({ name }) => name)).toEqual([
    "long",
    "short",
    "missed",
    "calm",
  ]);
});

test("an agent whose contacts have all ended is wrapping up, one with a live contact is not", () => {
  expect(groupOf(agent("a", { contacts: onPhase("ENDED") }))).toBe("wrapUp");
  expect(groupOf(agent("a", { contacts: [...onPhase("ENDED"), ...onPhase("CONNECTED")] }))).toBe("onContact");
  expect(groupOf(agent("a", { stateType: "error", contacts: onPhase("MISSED") }))).toBe("attention");
});

test("the row of totals says only what the figures say", () => {
  const agents = [
    agent("a"),
    agent("b", { contacts: onPhase("connected") }),
    agent("c", { stateType: "offline" }),
  ];
  expect(floorTotals({ asOf: "", queues: [calm, short, long], agents })).toMatchObject({
    waiting: 6,
    longest: { queueName: "long" },
    lowest: { serviceLevel: 0.4 },
    onContact: 1,
    available: 1,
    signedIn: 2,
  });
  expect(floorTotals({ asOf: "", queues: [calm], agents: [] })).toMatchObject({
    longest: null,
    lowest: null,
  });
});

test("whoever missed a contact stands first, and within a kind whoever is in it longest", () => {
  const order = attentionFirst([
    agent("new", { since: "2026-11-22T11:00:00Z" }),
    agent("old"),
    agent("error", { stateType: "error" }),
  ]);
  expect(order.map(({ username }) => username)).toEqual(["error", "old", "new"]);
});

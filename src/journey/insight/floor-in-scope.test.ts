import { expect, test } from "vitest";
import { everywhere } from "../disclosure/scope.ts";
import type { AgentFigures, Floor, QueueFigures } from "./floor.ts";
import { floorInScope } from "./floor-in-scope.ts";

const asOf = "2026-11-22T15:00:00.000Z";
const queue = (name: string): QueueFigures => ({
  queueId: name,
  name,
  waiting: 0,
  oldestWaitingSince: null,
  inProgress: 0,
  available: 0,
  staffed: 0,
  serviceLevel: null,
  targetSeconds: 30,
});
const agent = (
  username: string,
  team: string | undefined,
  ...queueNames: readonly string[]
): AgentFigures => ({
  username,
  name: username,
  ...(team === undefined ? {} : { team }),
  state: "Available",
  stateType: "routable",
  since: asOf,
  contacts: queueNames.map((queueName) => ({
    contactId: `${username}-${queueName}`,
    channel: "voice",
    queueName,
    phase: "connected",
    since: asOf,
  })),
});
const floor: Floor = {
  asOf,
  queues: [queue("Nurse line"), queue("Member services")],
  agents: [
    agent("gus", "nurses", "Nurse line", "Member services"),
    agent("ana", "alpha"),
    agent("noor", undefined),
  ],
};
const seen = (scope: Partial<typeof everywhere>) => {
  const { queues, agents } = floorInScope(floor, { ...everywhere, ...scope });
  return {
    queues: queues.map(({ name }) => name),
    agents: agents.map(({ username }) => username),
    contacts: agents.flatMap(({ contacts }) => contacts.map(({ queueName }) => queueName)),
  };
};

test("who is not narrowed sees the whole floor", () => {
  expect(floorInScope(floor, everywhere)).toEqual(floor);
});

test("a team's supervisor sees its agents, and nobody whose team is not known", () => {
  expect(seen({ teams: ["nurses"] })).toMatchObject({
    agents: ["gus"],
    queues: ["Nurse line", "Member services"],
  });
});

test("a queue's supervisor sees that queue and its contacts", () => {
  expect(seen({ queues: ["nurse-line"] })).toMatchObject({
    queues: ["Nurse line"],
    contacts: ["Nurse line"],
  });
});

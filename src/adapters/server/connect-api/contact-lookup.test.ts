import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import type { Fault } from "../fault-log.ts";
import { connectContactLookup } from "./contact-lookup.ts";

const connectedAt = new Date("2026-11-22T15:00:05.000Z");

function lookup(answers: (() => object)[]) {
  const faults: Fault[] = [];
  let asked = 0;
  const clock = fixedClock("2026-11-22T15:00:06.000Z");
  const port = connectContactLookup({
    instanceId: "i",
    clock,
    directory: fakeAgentDirectory([{ agentId: "ana-id", username: "ana", name: "Ana Alvarez" }]),
    logFault: (fault) => void faults.push(fault),
    client: { send: (async () => answers[asked++]!()) as never },
  });
  return { port, clock, faults, asked: () => asked };
}
const described = (AgentInfo: object) => () => ({ Contact: { Id: "c-1", AgentInfo } });

test("the agent whom Connect names as connected has accepted", async () => {
  const { port } = lookup([described({ Id: "ana-id", ConnectedToAgentTimestamp: connectedAt })]);
  expect(await port.lookUp("c-1")).toEqual([
    { kind: "accepted", username: "ana", at: "2026-11-22T15:00:05.000Z" },
  ]);
});

test("an agent nobody has heard of, or who is not connected yet, holds nothing", async () => {
  const stranger = lookup([described({ Id: "who-id", ConnectedToAgentTimestamp: connectedAt })]);
  expect(await stranger.port.lookUp("c-1")).toEqual([]);
  const ringing = lookup([described({ Id: "ana-id" })]);
  expect(await ringing.port.lookUp("c-1")).toEqual([]);
});

test("Connect is asked once in ten seconds for the same contact", async () => {
  const empty = () => ({});
  const { port, clock, asked } = lookup([empty, empty, empty]);
  await port.lookUp("c-1");
  await port.lookUp("c-1");
  await port.lookUp("c-2");
  expect(asked()).toBe(2);
  clock.advanceBy(10_000);
  await port.lookUp("c-1");
  expect(asked()).toBe(3);
});

test("a Connect that is too busy means nothing is known, and is logged by code", async () => {
  const busy = () => {
    throw Object.assign(new Error("Rate exceeded for Rosa"), { name: "TooManyRequestsException" });
  };
  const { port, faults } = lookup([busy]);
  expect(await port.lookUp("c-1")).toEqual([]);
  expect(faults).toEqual([
    { at: "connect-api DescribeContact", code: "TooManyRequestsException", contactId: "c-1" },
  ]);
});

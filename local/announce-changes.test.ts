import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { announcing, queueChanges } from "./announce-changes.ts";
import { steppedTimers } from "./connect/timers.ts";
import { openStore } from "./fhir/fhir-store.ts";

const clock = fixedClock("2026-11-22T15:00:00.000Z");

function watched() {
  const told: string[][] = [];
  const store = announcing(openStore(":memory:", clock), (ids) => void told.push([...ids]));
  return { store, told };
}

const claimOf = (patientId: string) => ({
  resourceType: "ExplanationOfBenefit",
  id: "e",
  patient: { reference: `Patient/${patientId}` },
});

const lookAt = (patientId: string) => ({
  resourceType: "AuditEvent",
  id: "look",
  entity: [{ what: { reference: `Patient/${patientId}` } }],
});

test("a write says whom it was about, also whom it was about before", () => {
  const { store, told } = watched();
  store.put({ resourceType: "Patient", id: "p" });
  store.put(claimOf("p"));
  store.put(claimOf("q"));
  store.remove("ExplanationOfBenefit", "e");
  expect(told).toEqual([["p"], ["p"], ["p", "q"], ["q"]]);
});

test("the same content again is no change", () => {
  const { store, told } = watched();
  store.put(claimOf("p"));
  store.put(claimOf("p"));
  expect(told).toEqual([["p"]]);
});

test("what the product never asks for is no news of a member: a look's AuditEvent", () => {
  const { store, told } = watched();
  store.put(lookAt("p"));
  expect(store.read("AuditEvent", "look")).not.toBeNull();
  store.remove("AuditEvent", "look");
  expect(told).toEqual([]);
});

test("many writes about the same members make one event, of ids only", async () => {
  const timers = steppedTimers(clock);
  const events: unknown[] = [];
  const queue = queueChanges((name, event) => Promise.resolve(events.push([name, event])), timers);
  queue.add(["p"]);
  queue.add(["p", "q"]);
  timers.advanceBy(100);
  await queue.drained();
  expect(events).toEqual([["project-summary", { patientIds: ["p", "q"] }]]);
});

test("a projection that fails does not keep the next one away", async () => {
  const events: unknown[] = [];
  const queue = queueChanges((_name, event) => {
    events.push(event);
    return Promise.reject(new Error("down"));
  }, steppedTimers(clock));
  queue.add(["p"]);
  await queue.drained();
  queue.add(["q"]);
  await queue.drained();
  expect(events).toHaveLength(2);
});

import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { silentLine } from "./connect/fake-line.ts";
import { startContact } from "./connect/start-contact.ts";
import { steppedTimers } from "./connect/timers.ts";
import { pumpEvents } from "./pump-events.ts";
import { createWorld } from "./world.ts";

async function deliver(answers: readonly (() => Promise<unknown>)[]): Promise<number> {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const world = createWorld({ clock, ids: countingIds("id"), timers: steppedTimers(clock) });
  const left = [...answers];
  let calls = 0;
  const pump = pumpEvents(world, () => {
    calls += 1;
    return (left.shift() ?? (() => Promise.resolve(null)))();
  });
  startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Caller",
  });
  await pump.drained();
  pump.stop();
  return calls;
}

const taken = () => Promise.resolve({ batchItemFailures: [] });
const notStored = () => Promise.resolve({ batchItemFailures: [{ itemIdentifier: "1" }] });
const failed = () => Promise.reject(new Error("failed"));

test("an event that was taken comes once", async () => {
  expect(await deliver([taken])).toBe(1);
});

test("an event that could not be stored, or whose function failed, comes again", async () => {
  expect(await deliver([notStored, failed, taken])).toBe(3);
});

test("an event that is never taken does not hold up the stream for good", async () => {
  expect(await deliver([failed, failed, failed, failed])).toBe(3);
});

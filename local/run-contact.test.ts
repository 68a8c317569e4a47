import { expect, test, vi } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { silentLine } from "./connect/fake-line.ts";
import { startContact } from "./connect/start-contact.ts";
import { steppedTimers } from "./connect/timers.ts";
import { createContactRunner } from "./run-contact.ts";
import { createWorld } from "./world.ts";

test("a flow that cannot run ends its contact and leaves the process alone", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const world = createWorld({ clock, ids: countingIds("id"), timers: steppedTimers(clock) });
  const run = createContactRunner({
    world,
    flows: new Map(),
    bots: { say: () => Promise.resolve(null), forget: () => undefined },
    invokeLambda: () => Promise.resolve({}),
  });
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Rosa Testmember",
  });

  run(contact, "no-such-flow");

  await expect.poll(() => contact.state.type).toBe("ended");
  expect(printed.mock.calls.flat().join(" ")).toContain(contact.contactId);
  expect(printed.mock.calls.flat().join(" ")).not.toContain("Testmember");
  printed.mockRestore();
});

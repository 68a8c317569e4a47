import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createWorld } from "../world.ts";
import { endContact } from "./end-contact.ts";
import { silentLine } from "./fake-line.ts";
import { forgetContacts, keptMs } from "./forget-contacts.ts";
import { startContact } from "./start-contact.ts";
import { steppedTimers } from "./timers.ts";

test("a contact that is over is forgotten after its hour, one that runs never", () => {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const timers = steppedTimers(clock);
  const world = createWorld({ clock, ids: countingIds("contact"), timers });
  forgetContacts(world);
  const call = () =>
    startContact(world, {
      channel: "VOICE",
      initiationMethod: "INBOUND",
      line: silentLine,
      displayName: "Caller",
    });
  const over = call();
  const running = call();
  endContact(world, over, { by: "customer" });

  timers.advanceBy(keptMs - 1);
  expect([...world.contacts.keys()]).toEqual([over.contactId, running.contactId]);
  timers.advanceBy(1);
  expect([...world.contacts.keys()]).toEqual([running.contactId]);
});

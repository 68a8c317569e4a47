import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";

/** Speech or the test tone adds far more than this in any stretch. */
const audible = 1e-4;
/** What coding a muted line leaves behind, about 1e-6 in a stretch, is well under this; one beep well over. */
const silent = 1e-5;
/** Long enough for the fake microphone to beep, which it does once a second. */
const stretchMs = 2_500;

/** Sound is arriving: the energy received keeps growing. */
export async function hearsSound(received: () => Promise<number>): Promise<void> {
  const before = await received();
  await eventually(async () => expect((await received()) - before).toBeGreaterThan(audible));
}

/**
 * Soon nothing arrives over a whole stretch. Waits, because silence can only be heard over time; looks
 * again, because what was under way when the microphone was turned off still arrives, late on a busy
 * machine. A live microphone beeps in every stretch, so it never passes.
 */
export async function hearsSilence(received: () => Promise<number>): Promise<void> {
  let added = Number.POSITIVE_INFINITY;
  for (let stretch = 0; stretch < 4 && added >= silent; stretch += 1) {
    const before = await received();
    await pause(stretchMs);
    added = (await received()) - before;
  }
  expect(added).toBeLessThan(silent);
}

import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";

/** Speech or the test tone adds far more than this in any stretch; a muted line adds next to nothing. */
const audible = 1e-4;
const silent = 1e-6;
/** Long enough for the fake microphone to beep, which it does once a second. */
const stretchMs = 2_500;

/** Sound is arriving: the energy received keeps growing. */
export async function hearsSound(received: () => Promise<number>): Promise<void> {
  const before = await received();
  await eventually(async () => expect((await received()) - before).toBeGreaterThan(audible));
}

/** Nothing arrives over a whole stretch. Waits, because silence can only be heard over time. */
export async function hearsSilence(received: () => Promise<number>): Promise<void> {
  // What was under way when the microphone was turned off still arrives.
  await pause(500);
  const before = await received();
  await pause(stretchMs);
  expect((await received()) - before).toBeLessThan(silent);
}

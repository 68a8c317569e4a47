import { randomUUID } from "node:crypto";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";

/** The machine's own time. The only clock read of the server side. */
export const systemClock: Clock = { now: () => new Date() };

/** Random UUIDs (version 4). */
export const randomIds: Ids = { next: () => randomUUID() };

/** A number in [0, 1): spreads retries apart, decides nothing. */
export const systemRandom = (): number => Math.random();

import type { Clock } from "#journey/clock.ts";

/** The browser's own clock: the one place where a page asks the machine for the time. */
export const browserClock: Clock = { now: () => new Date() };

/** The time, as something the core asks for. Ask on every use: a value read once grows stale in a warm function. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** A clock that stands still until it is moved: tests and replays own their time. */
export interface FixedClock extends Clock {
  /** Move the clock forward. */
  advanceBy(milliseconds: number): void;
}

/** A clock that starts at `start` (ISO 8601) and moves only when told. */
export function fixedClock(start: string): FixedClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    advanceBy: (milliseconds) => {
      now += milliseconds;
    },
  };
}

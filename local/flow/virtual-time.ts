import { fixedClock } from "#journey/clock.ts";
import type { Clock } from "#journey/clock.ts";

/** A clock with alarms that moves only when told. */
export interface VirtualTime {
  readonly clock: Clock;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Rings once; the answer calls it off. */
  readonly after: (milliseconds: number, ring: () => void) => () => void;
  /** Milliseconds until the next alarm, or null. */
  readonly untilNext: () => number | null;
  /** Moves to the next alarm, if it is due within so many milliseconds, and rings it; answers how far it moved. */
  readonly toNext: (within: number) => number | null;
  readonly advanceBy: (milliseconds: number) => void;
}

export function virtualTime(start: string): VirtualTime {
  const clock = fixedClock(start);
  const alarms = new Set<{ readonly at: number; readonly ring: () => void }>();
  const now = (): number => clock.now().getTime();
  const earliest = () => [...alarms].toSorted((left, right) => left.at - right.at)[0];
  const after = (milliseconds: number, ring: () => void): (() => void) => {
    const alarm = { at: now() + milliseconds, ring };
    alarms.add(alarm);
    return () => alarms.delete(alarm);
  };
  return {
    clock,
    after,
    sleep: (milliseconds) => new Promise((resolve) => void after(milliseconds, resolve)),
    untilNext: () => {
      const next = earliest();
      return next ? next.at - now() : null;
    },
    toNext: (within) => {
      const next = earliest();
      if (!next || next.at - now() > within) return null;
      const moved = next.at - now();
      clock.advanceBy(moved);
      alarms.delete(next);
      next.ring();
      return moved;
    },
    advanceBy: (milliseconds) => clock.advanceBy(milliseconds),
  };
}

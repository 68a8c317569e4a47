import type { FixedClock } from "#journey/clock.ts";

/** Things that happen later, handed in so that tests own their time. */
export interface Timers {
  /** Runs `task` after so many milliseconds; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

/** Real time. Does not keep the process alive. */
export const systemTimers: Timers = {
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

interface SteppedTimers extends Timers {
  /** Moves the clock and runs what has come due, in order. */
  advanceBy(milliseconds: number): void;
}

/** Timers on a clock that moves only when told. */
export function steppedTimers(clock: FixedClock): SteppedTimers {
  const waiting = new Set<{ readonly at: number; readonly task: () => void }>();
  const due = (until: number) => [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    after: (milliseconds, task) => {
      const entry = { at: clock.now().getTime() + milliseconds, task };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advanceBy: (milliseconds) => {
      const until = clock.now().getTime() + milliseconds;
      for (let next = due(until); next; next = due(until)) {
        clock.advanceBy(next.at - clock.now().getTime());
        waiting.delete(next);
        next.task();
      }
      clock.advanceBy(until - clock.now().getTime());
    },
  };
}

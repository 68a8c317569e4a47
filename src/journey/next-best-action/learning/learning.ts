import type { Learned } from "./learned.ts";

/** What became of one shown hint, as learning counts it. */
export interface Lesson {
  /** As `segmentKey` writes it. */
  readonly segment: string;
  readonly isAccepted: boolean;
  /** Counted once, however often it is told: `<contactId>#<hintId>`. */
  readonly once: string;
}

/**
 * What agents take and leave, over all contacts. Read at every decision, so it may be some minutes old. Fulfilled by
 * `adapters/server/records`; a fake lies beside it.
 */
export interface Learning {
  read(): Promise<Learned>;
  learn(lesson: Lesson): Promise<void>;
}

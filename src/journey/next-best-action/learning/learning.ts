import type { Learned, Tally } from "./learned.ts";

/** What became of one shown hint, as learning counts it. */
export interface Lesson {
  /** As `segmentKey` writes it. */
  readonly segment: string;
  readonly isAccepted: boolean;
  /** Counted once, however often it is told: `<contactId>#<hintId>`. */
  readonly once: string;
}

/** A rule's offers of one week. */
export interface WeekOfOffers extends Tally {
  readonly rule: string;
  /** YYYY-MM-DD, the Monday it begins with, in UTC. */
  readonly week: string;
}

/**
 * What agents take and leave, over all contacts. Read at every decision, so it may be some minutes old. Fulfilled by
 * `adapters/server/records`; a fake lies beside it.
 */
export interface Learning {
  read(): Promise<Learned>;
  /** What became of every rule's offers by week, over the last twelve weeks. */
  weeks(): Promise<readonly WeekOfOffers[]>;
  learn(lesson: Lesson): Promise<void>;
}

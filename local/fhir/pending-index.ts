import type { Clock } from "#journey/clock.ts";

/** What was written a moment ago and is not yet in the search index. */
export interface PendingIndex {
  /** `key` is `Type/id`. */
  readonly written: (key: string) => void;
  /** Keys that no search finds now. */
  readonly hidden: () => readonly string[];
}

/**
 * HealthLake's index is eventual: while a new version is being indexed the resource is in no search at all, neither as
 * it was nor as it is. https://docs.aws.amazon.com/healthlake/latest/devguide/managing-fhir-resources-consistency.html
 */
export function pendingIndex(lagMs: number, clock: Clock): PendingIndex {
  const until = new Map<string, number>();
  return {
    written: (key) => {
      if (lagMs > 0) until.set(key, clock.now().getTime() + lagMs);
    },
    hidden: () => {
      const now = clock.now().getTime();
      for (const [key, end] of until) if (end <= now) until.delete(key);
      return [...until.keys()];
    },
  };
}

import type { Clock } from "#journey/clock.ts";

/** Calls a second and the burst above it, for one account and region. */
export interface Quota {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** A token bucket for each operation. The answer says whether the call may go through, and takes its token if so. */
export function createThrottle(
  clock: Clock,
  quotaOf: (operation: string) => Quota,
): (operation: string) => boolean {
  const buckets = new Map<string, Bucket>();
  return (operation) => {
    const now = clock.now().getTime();
    const { perSecond, burst } = quotaOf(operation);
    const bucket = buckets.get(operation) ?? { tokens: burst, filledAt: now };
    buckets.set(operation, bucket);
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}

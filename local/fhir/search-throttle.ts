import type { Clock } from "#journey/clock.ts";

/** True when one more search may run now. */
export type Admit = (method: string) => boolean;

/**
 * Lets so many searches through in any one second, for each method apart, as HealthLake counts them; the bucket that
 * starts full is a guess. https://docs.aws.amazon.com/healthlake/latest/devguide/quotas.html
 */
export function searchThrottle(perSecond: number | null, clock: Clock): Admit {
  if (perSecond === null) return () => true;
  const buckets = new Map<string, { left: number; at: number }>();
  return (method) => {
    const now = clock.now().getTime();
    const { left, at } = buckets.get(method) ?? { left: perSecond, at: now };
    const filled = Math.min(perSecond, left + ((now - at) * perSecond) / 1000);
    const isAdmitted = filled >= 1;
    buckets.set(method, { left: isAdmitted ? filled - 1 : filled, at: now });
    return isAdmitted;
  };
}

import type { Period } from "fhir/r4";

/** The day of an instant, in UTC. */
export const dayAt = (now: Date): string => now.toISOString().slice(0, 10);

/** The last day a FHIR date may mean: `2026` may be its last of December. */
export function latestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date.slice(0, 10);
}

/** Whether a period holds on a day for certain. Without a period there is nothing that ends. */
export function isInForce(period: Period | undefined, today: string): boolean {
  const hasBegun = period?.start === undefined || latestDay(period.start) <= today;
  return hasBegun && (period?.end === undefined || latestDay(period.end) >= today);
}

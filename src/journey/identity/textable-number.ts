import type { Consent, ContactPoint, Patient, RelatedPerson } from "fhir/r4";
import { reachable } from "./confidential-communication.ts";
import { dayAt, latestDay } from "./in-force.ts";

/** Whoever takes over somebody's account changes the number first. */
const settledDays = 30;

/**
 * The mobile number a code may go to: in use, and on file for thirty days at least. Since when is what the number's
 * own period says; where it says nothing, the record's last change stands for it, since the number cannot be younger
 * than that and an older date would be a guess. The first by rank wins; null when there is none. With a confidential
 * address or number on file, or asked for by one of the member's own consents, no other number is texted.
 */
export function textableNumber(
  person: Pick<Patient | RelatedPerson, "telecom" | "address" | "meta">,
  now: Date,
  consents: readonly Consent[] = [],
): string | null {
  const { meta } = person;
  const today = dayAt(now);
  const settled = dayAt(new Date(now.getTime() - settledDays * 86_400_000));
  const isSettled = ({ period }: ContactPoint): boolean => {
    const since = period?.start ?? meta?.lastUpdated;
    return since !== undefined && latestDay(since) <= settled;
  };
  const [first] = reachable(person, consents, now)
    .telecom.filter((point) => isMobile(point) && isInUse(point, today) && isSettled(point))
    .toSorted((left, right) => (left.rank ?? Infinity) - (right.rank ?? Infinity));
  return first?.value ?? null;
}

const isMobile = ({ system, use }: ContactPoint): boolean =>
  system === "sms" || (system === "phone" && use === "mobile");

const isInUse = ({ value, use, period }: ContactPoint, today: string): boolean =>
  value !== undefined && use !== "old" && (period?.end === undefined || latestDay(period.end) >= today);

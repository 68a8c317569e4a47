import type { Clock } from "#journey/clock.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { MemberFacts } from "#journey/profile/member-facts.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";

/** Reads a contact's facts, before any decision about them. Nobody identified: no facts, and no question to the store. */
export type ReadFacts = (contactId: string, patientId: string | null) => Promise<MemberFacts>;

const freshMs = 60_000;
const mostContacts = 200;

/**
 * Facts are read once while the contact rings and serve the acceptance and the hints, for a minute at most. They live
 * in the warm function's memory only, and go with the next reading after that. A reading that failed is not kept.
 */
export function memberFacts(fhir: FhirReader, clock: Clock): ReadFacts {
  const readings = new Map<string, { readonly facts: Promise<MemberFacts>; readonly until: number }>();
  return (contactId, patientId) => {
    if (patientId === null) return Promise.resolve(noFacts);
    const key = JSON.stringify([contactId, patientId]);
    const now = clock.now().getTime();
    const kept = readings.get(key);
    if (kept && kept.until > now) return kept.facts;
    const facts = readMemberFacts(fhir, patientId);
    dropOld(readings, now);
    readings.set(key, { facts, until: now + freshMs });
    facts.catch(() => {
      if (readings.get(key)?.facts === facts) readings.delete(key);
    });
    return facts;
  };
}

/** Entries are in the order of their end. What has ended is nobody's to keep in memory. */
function dropOld(readings: Map<string, { readonly until: number }>, now: number): void {
  for (const [key, { until }] of readings) {
    if (until > now && readings.size < mostContacts) return;
    readings.delete(key);
  }
}

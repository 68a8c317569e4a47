import type { Clock } from "#journey/clock.ts";
import { withholdSensitive } from "#journey/disclosure/withhold-sensitive.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { keepSummary } from "#journey/profile/keep-summary.ts";
import type { MemberSummaries } from "#journey/profile/member-summary.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";

export interface ProjectionDesk {
  readonly fhir: FhirReader;
  readonly summaries: MemberSummaries;
  readonly clock: Clock;
}

/**
 * Reads these members anew and keeps their summaries, one after the other: nobody waits for it, and the store's
 * searches belong to those who do. Throws when something could not be read, so that the event comes again.
 */
export async function projectSummaries(
  { fhir, summaries, clock }: ProjectionDesk,
  patientIds: readonly string[],
): Promise<void> {
  let unread = 0;
  for (const patientId of patientIds) {
    const since = clock.now();
    const facts = withholdSensitive(await readMemberFacts(fhir, patientId));
    if (facts.unread.length > 0) unread += 1;
    await keepSummary(summaries, patientId, facts, since);
  }
  if (unread > 0) throw new Error(`summary.unread: ${unread} of ${patientIds.length}`);
}

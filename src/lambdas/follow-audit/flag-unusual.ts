import type { Patient } from "fhir/r4";
import type { AgentDirectory, DirectoryEntry } from "#journey/contact/agent-directory.ts";
import { dueAfter, reviewIdOf } from "#journey/disclosure/reviews.ts";
import type { Reviews } from "#journey/disclosure/reviews.ts";
import type { AuditEntry } from "#journey/disclosure/to-audit-event.ts";
import { unusualIn } from "#journey/disclosure/unusual-look.ts";
import type { LookedAt } from "#journey/disclosure/unusual-look.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";

/** What it takes to know whose record it is, who looked, and to say so. */
export interface FlagDesk {
  readonly reviews: Pick<Reviews, "add">;
  readonly fhir: Pick<FhirReader, "read">;
  readonly directory: Pick<AgentDirectory, "findByUsername">;
}

/** Puts the look into the review queue, if there is a reason to. Its id is the entry's, so that it lies there once. */
export async function flagUnusual(
  { fhir, directory, reviews }: FlagDesk,
  entry: AuditEntry,
  earlier: readonly AuditEntry[],
): Promise<void> {
  const { patientId, entryId, at, username, contactId, leaseId = null } = entry;
  if (patientId === null || entry.decision === "refused") return;
  const [patient, agent] = await Promise.all([
    fhir.read("Patient", patientId),
    directory.findByUsername(username),
  ]);
  const reasons = unusualIn(entry, earlier, lookedAt(patient), familyNameOf(agent));
  if (reasons.length === 0) return;
  const why = { kind: "unusual" as const, reasons };
  const reviewId = reviewIdOf(at, entryId);
  await reviews.add({
    reviewId,
    why,
    username,
    at,
    dueAt: dueAfter(at),
    patientId,
    contactId,
    leaseId,
    verdict: null,
  });
}

const lookedAt = (patient: Patient | null): LookedAt => ({
  familyNames: patient?.name?.flatMap(({ family }) => family ?? []) ?? [],
  labels: patient?.meta?.security?.flatMap(({ code }) => code ?? []) ?? [],
});

/** Connect knows agents by their whole name. */
const familyNameOf = (agent: DirectoryEntry | null): string | null =>
  agent?.name.trim().split(/\s+/).slice(1).at(-1) ?? null;

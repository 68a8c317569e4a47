import type { AuditEvent } from "fhir/r4";

/**
 * The plan's FHIR store, as far as AuditEvents are written to it: created, never changed. Fulfilled by
 * `adapters/server/healthlake`. Rejects when the event was not taken; the same one may then come again.
 */
export interface AuditEvents {
  create(event: AuditEvent): Promise<void>;
}

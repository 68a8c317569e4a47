import type { AuditEvents } from "#journey/disclosure/audit-events.ts";
import { unreadable } from "./search-bundle.ts";
import { connectStore } from "./store-connection.ts";
import type { HealthLakeOptions } from "./store-connection.ts";

/** Nobody waits for it: rather late than lost. */
const writeBudgetMs = 10_000;

const headers = {
  accept: "application/fhir+json",
  "content-type": "application/fhir+json",
  prefer: "return=minimal",
};

/**
 * Creates AuditEvents in HealthLake, which lets them be created and read, never changed. A repeat after a lost answer
 * may create one twice; both bear the same entry of the chain. Throws `FhirUnavailableError` and `FhirRefusedError`.
 */
export function healthLakeAuditEvents(options: HealthLakeOptions): AuditEvents {
  const { base, ask, startQuestion } = connectStore(options, writeBudgetMs);
  return {
    create: async (event) => {
      const url = new URL("AuditEvent", base);
      const body = JSON.stringify(event);
      const { status } = await ask({ method: "POST", url, headers, body }, startQuestion());
      if (status !== 201 && status !== 200) throw unreadable(`it was not created (${status})`);
    },
  };
}

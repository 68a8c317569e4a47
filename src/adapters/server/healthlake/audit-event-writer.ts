import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { AuditEvents } from "#journey/disclosure/audit-events.ts";
import { connectStore } from "./store-connection.ts";
import type { HealthLakeOptions } from "./store-connection.ts";

/** Nobody waits for it: rather late than twice. */
const defaultBudgetMs = 10_000;

/**
 * Creates AuditEvents in HealthLake, which lets them be created and read, never changed:
 * https://docs.aws.amazon.com/healthlake/latest/devguide/reference-fhir-operations.html. A repeat after a lost answer may create
 * one twice; both bear the same entry of the chain.
 */
export function healthLakeAuditEvents(options: HealthLakeOptions): AuditEvents {
  const { base, ask, startQuestion } = connectStore(options, defaultBudgetMs);
  return {
    create: async (event) => {
      const request = {
        method: "POST" as const,
        url: new URL("AuditEvent", base),
        headers: {
          accept: "application/fhir+json",
          "content-type": "application/fhir+json",
          prefer: "return=minimal",
        },
        body: JSON.stringify(event),
      };
      const { status } = await ask(request, startQuestion());
      if (status !== 201 && status !== 200)
        throw new FhirUnavailableError(`fhir.unavailable: the store answered ${status}`);
    },
  };
}

import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { AuditEvents } from "#journey/disclosure/audit-events.ts";
import { systemRandom } from "../system-clock.ts";
import type { HealthLakeOptions } from "./healthlake-reader.ts";
import { credentialsFromEnvironment, requestSigner } from "./sign-request.ts";
import type { PlainRequest } from "./sign-request.ts";
import { sendWithinBudget, startBudget } from "./within-budget.ts";

/** Nobody waits for it: rather late than twice. */
const defaultBudgetMs = 10_000;

/**
 * Creates AuditEvents in HealthLake, which lets them be created and read, never changed:
 * https://docs.aws.amazon.com/healthlake/latest/devguide/reference-fhir-operations.html. A repeat after a lost answer may create
 * one twice; both bear the same entry of the chain.
 */
export function healthLakeAuditEvents(options: HealthLakeOptions): AuditEvents {
  const base = new URL(options.endpoint.endsWith("/") ? options.endpoint : `${options.endpoint}/`);
  const sign = requestSigner({
    region: options.region,
    credentials: options.credentials ?? (() => credentialsFromEnvironment(process.env)),
    clock: options.clock,
  });
  const patience = {
    clock: options.clock,
    budgetMs: options.budgetMs ?? defaultBudgetMs,
    random: options.random ?? systemRandom,
    ...(options.sleep ? { sleep: options.sleep } : {}),
  };
  const send = options.fetch ?? fetch;
  return {
    create: async (event) => {
      const request: PlainRequest = {
        method: "POST",
        url: new URL("AuditEvent", base),
        headers: {
          accept: "application/fhir+json",
          "content-type": "application/fhir+json",
          prefer: "return=minimal",
        },
        body: JSON.stringify(event),
      };
      const response = await sendWithinBudget(
        async (signal) =>
          send(request.url, {
            method: request.method,
            headers: await sign(request),
            body: request.body ?? null,
            redirect: "error",
            signal,
          }),
        patience,
        startBudget(patience),
      );
      await response.body?.cancel();
      if (response.status !== 201 && response.status !== 200)
        throw new FhirUnavailableError(`fhir.unavailable: the store answered ${response.status}`);
    },
  };
}

import type { Claim, FhirResource } from "fhir/r4";
import { connectStore } from "#adapters/server/healthlake/store-connection.ts";
import { storeFromEnvironment } from "#adapters/server/healthlake/store-from-environment.ts";
import { systemClock } from "#adapters/server/system-clock.ts";

/** Writes into the plan's records as its own systems do, beside what was seeded. */
export async function writeRecord(resource: FhirResource & { readonly id: string }): Promise<void> {
  const { base, ask, startQuestion } = connectStore(storeFromEnvironment(systemClock), 20_000);
  await ask(
    {
      method: "PUT",
      url: new URL(`${resource.resourceType}/${resource.id}`, base),
      headers: { accept: "application/fhir+json", "content-type": "application/fhir+json" },
      body: JSON.stringify(resource),
    },
    startQuestion(),
  );
}

interface Requested {
  /** The member's id in the seed. */
  readonly member: string;
  /** Which of their plans is to decide. */
  readonly coverage: string;
  readonly service: string;
  readonly hoursAgo: number;
}

/** A prior authorization that was asked for so long before now, and is undecided. */
export function undecidedRequest({ member, coverage, service, hoursAgo }: Requested): Claim & { id: string } {
  const asked = new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  return {
    resourceType: "Claim",
    id: `${member}-undecided`,
    status: "active",
    use: "preauthorization",
    type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/claim-type", code: "professional" }] },
    patient: { reference: `Patient/${member}` },
    created: asked,
    provider: { display: "Noah Mockett" },
    priority: { coding: [{ code: "normal" }] },
    insurance: [{ sequence: 1, focal: true, coverage: { reference: `Coverage/${coverage}` } }],
    item: [{ sequence: 1, productOrService: { text: service } }],
  };
}

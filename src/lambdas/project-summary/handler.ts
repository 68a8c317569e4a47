import * as z from "zod";
import { environment } from "#adapters/server/environment.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { dynamoMemberSummaries } from "#adapters/server/records/member-summaries.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { projectSummaries } from "./project-summaries.ts";
import type { ProjectionDesk } from "./project-summaries.ts";

/** FHIR ids of members whose resources have changed; ids only, because events are kept and logged. */
const Changed = z.object({ patientIds: z.array(z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/)).max(100) });

let desk: ProjectionDesk | null = null;

/** Whoever writes to the store says which members it was about. */
export async function handler(event: unknown): Promise<{ readonly kept: number }> {
  const { patientIds } = Changed.parse(event);
  desk ??= deskFromEnvironment();
  await projectSummaries(desk, patientIds);
  return { kept: patientIds.length };
}

function deskFromEnvironment(): ProjectionDesk {
  const clock = systemClock;
  return {
    clock,
    fhir: healthLakeReader({
      endpoint: environment("FHIR_ENDPOINT"),
      region: environment("AWS_REGION"),
      clock,
      // Nobody waits: a throttled search may take its time.
      budgetMs: 10_000,
    }),
    summaries: dynamoMemberSummaries({
      client: documentClient(),
      clock,
      table: environment("RECORDS_TABLE"),
    }),
  };
}

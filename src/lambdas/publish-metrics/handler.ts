import * as z from "zod";
import { connectFloorReader } from "#adapters/server/connect-api/floor-reader.ts";
import { environment } from "#adapters/server/environment.ts";
import { logFault } from "#adapters/server/fault-log.ts";
import { appSyncLivePublisher } from "#adapters/server/live-publisher/live-publisher.ts";
import { dynamoAgentDirectory } from "#adapters/server/records/agent-directory.ts";
import { dynamoAnsweredContacts } from "#adapters/server/records/answered-contacts.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { dynamoFloorSnapshots } from "#adapters/server/records/floor-snapshots.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { publishMetrics } from "./publish-metrics.ts";
import type { MetricsDesk } from "./publish-metrics.ts";

/** The schedule's constant input: the deploy knows the queues' ids and targets and the states agents choose. */
const Plan = z.object({
  queues: z
    .array(z.object({ queueId: z.string(), name: z.string(), targetSeconds: z.int() }))
    .min(1)
    .max(100),
  statuses: z.array(z.object({ name: z.string(), type: z.enum(["routable", "not_routable", "offline"]) })),
});

let desk: MetricsDesk | null = null;

/** Called by the schedule every few seconds. */
export async function handler(event: unknown): Promise<{ readonly changed: boolean }> {
  desk ??= metricsDeskFromEnvironment();
  return publishMetrics(desk, Plan.parse(event));
}

function metricsDeskFromEnvironment(): MetricsDesk {
  const clock = systemClock;
  const records = { client: documentClient(), clock, table: environment("RECORDS_TABLE") };
  return {
    reader: connectFloorReader({ instanceId: environment("CONNECT_INSTANCE_ID") }),
    directory: dynamoAgentDirectory(records),
    answered: dynamoAnsweredContacts(records),
    snapshots: dynamoFloorSnapshots(records),
    live: appSyncLivePublisher({
      endpoint: environment("LIVE_ENDPOINT"),
      region: environment("AWS_REGION"),
      clock,
    }),
    logFault,
  };
}

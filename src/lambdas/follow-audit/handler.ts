import { environment } from "#adapters/server/environment.ts";
import { logFault } from "#adapters/server/fault-log.ts";
import { healthLakeAuditEvents } from "#adapters/server/healthlake/audit-event-writer.ts";
import {
  fhirReaderFromEnvironment,
  storeFromEnvironment,
} from "#adapters/server/healthlake/store-from-environment.ts";
import { dynamoAgentDirectory } from "#adapters/server/records/agent-directory.ts";
import { firehoseAuditAnchors } from "#adapters/server/records/audit-anchors.ts";
import { dynamoAuditCursors } from "#adapters/server/records/audit-cursors.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { listChains, readChain } from "#adapters/server/records/read-chains.ts";
import { dynamoReviews } from "#adapters/server/records/reviews.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { followAudit } from "./follow-audit.ts";
import type { FollowDesk } from "./follow-audit.ts";

let desk: FollowDesk | null = null;

/** Called by the schedule every minute, one at a time; what it is given does not matter. */
export async function handler(): Promise<{ readonly followed: number }> {
  desk ??= followDeskFromEnvironment();
  return followAudit(desk);
}

function followDeskFromEnvironment(): FollowDesk {
  const clock = systemClock;
  const client = documentClient();
  const records = { client, clock, table: environment("RECORDS_TABLE") };
  const audit = { client, table: environment("AUDIT_TABLE") };
  return {
    clock,
    chains: {
      list: () => listChains(audit),
      read: (chain, after) => readChain(audit, chain, after),
    },
    cursors: dynamoAuditCursors(records),
    anchors: firehoseAuditAnchors({ stream: environment("AUDIT_ANCHOR_STREAM") }),
    events: healthLakeAuditEvents(storeFromEnvironment(clock)),
    reviews: dynamoReviews(records),
    fhir: fhirReaderFromEnvironment(clock),
    directory: dynamoAgentDirectory(records),
    logFault,
  };
}

import { setTimeout as pause } from "node:timers/promises";
import { fhirCareManagement } from "#adapters/server/care-management/care-management.ts";
import { careSystemFromEnvironment } from "#adapters/server/care-management/from-environment.ts";
import { secretCodeMaker } from "#adapters/server/code-maker.ts";
import { documentPartner } from "#adapters/server/document-partner/document-partner.ts";
import { textMessages } from "#adapters/server/messages/text-messages.ts";
import { dynamoOneTimeCodes } from "#adapters/server/records/one-time-codes.ts";
import { dynamoTryLedger } from "#adapters/server/records/try-ledger.ts";
import { firehoseCallLogStream } from "#adapters/server/call-log-stream/call-log-stream.ts";
import { connectContactLookup } from "#adapters/server/connect-api/contact-lookup.ts";
import { environment } from "#adapters/server/environment.ts";
import { logFault } from "#adapters/server/fault-log.ts";
import { fhirReaderFromEnvironment } from "#adapters/server/healthlake/store-from-environment.ts";
import { s3LakeFacts } from "#adapters/server/lake/lake-facts.ts";
import { dynamoAgentDirectory } from "#adapters/server/records/agent-directory.ts";
import { dynamoAuditTrail } from "#adapters/server/records/audit-trail.ts";
import { dynamoBreakGlassLeases } from "#adapters/server/records/break-glass-leases.ts";
import { dynamoCallLog } from "#adapters/server/records/call-log.ts";
import { dynamoContactHistory } from "#adapters/server/records/contact-history.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { dynamoLearning } from "#adapters/server/records/learning.ts";
import { dynamoOfferHistory } from "#adapters/server/records/offer-history.ts";
import { dynamoDecisions } from "#adapters/server/records/decisions.ts";
import { dynamoDisclosureLedger } from "#adapters/server/records/disclosure-ledger.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { dynamoDrafts } from "#adapters/server/records/drafts.ts";
import { dynamoFloorSnapshots } from "#adapters/server/records/floor-snapshots.ts";
import { dynamoIntakeReviews } from "#adapters/server/records/intake-reviews.ts";
import { dynamoMatterDecisions } from "#adapters/server/records/matter-decisions.ts";
import { dynamoMemberSummaries } from "#adapters/server/records/member-summaries.ts";
import { dynamoNetworkReceipts } from "#adapters/server/records/network-receipts.ts";
import { dynamoOutreachDrafts } from "#adapters/server/records/outreach-drafts.ts";
import { dynamoReviews } from "#adapters/server/records/reviews.ts";
import { dynamoSaidTurns } from "#adapters/server/records/said-turns.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { phoneInWords } from "#journey/retention/outreach/phone-in-words.ts";
import { besideFacts } from "./beside-facts.ts";
import type { Desk } from "./desk.ts";

/** The API's composition root: everything made and joined, from the function's environment. */
export function deskFromEnvironment(): Desk {
  const clock = systemClock;
  const client = documentClient();
  const records = { client, clock, table: environment("RECORDS_TABLE") };
  const directory = dynamoAgentDirectory(records);
  const history = dynamoContactHistory(records);
  const lake = s3LakeFacts({ bucket: environment("LAKE_BUCKET") });
  return {
    clock,
    ids: randomIds,
    rows: dynamoContactRows(records),
    lookup: connectContactLookup({
      instanceId: environment("CONNECT_INSTANCE_ID"),
      clock,
      directory,
      logFault,
    }),
    directory,
    fhir: fhirReaderFromEnvironment(clock),
    ...besideFacts({ lake, history, logFault }, clock),
    history,
    summaries: dynamoMemberSummaries(records),
    audit: dynamoAuditTrail({ client, clock, ids: randomIds, table: environment("AUDIT_TABLE") }),
    leases: dynamoBreakGlassLeases(records),
    reviews: dynamoReviews(records),
    ledger: dynamoDisclosureLedger(records),
    decisions: dynamoDecisions(records),
    offers: dynamoOfferHistory(records),
    learning: dynamoLearning(records),
    receipts: dynamoNetworkReceipts(records),
    careManagement: fhirCareManagement(careSystemFromEnvironment(clock)),
    saidTurns: dynamoSaidTurns(records),
    matterDecisions: dynamoMatterDecisions(records),
    intakeReviews: dynamoIntakeReviews(records),
    drafts: dynamoDrafts(records),
    callLog: dynamoCallLog(records),
    callLogStream: firehoseCallLogStream({ stream: environment("CALL_LOG_STREAM") }),
    floor: dynamoFloorSnapshots(records),
    identity: {
      tries: dynamoTryLedger(records),
      codes: dynamoOneTimeCodes(records),
      maker: secretCodeMaker(environment("CODE_SECRET")),
      messages: textMessages({ origin: environment("TEXT_ORIGIN") }),
      documents: documentPartner({
        url: environment("DOCUMENT_PARTNER"),
        key: environment("DOCUMENT_PARTNER_KEY"),
      }),
      pause: (milliseconds) => pause(milliseconds),
    },
    outreach: { drafts: dynamoOutreachDrafts(records), phone: phoneInWords(environment("MEMBER_LINE")) },
    pause: (milliseconds) => pause(milliseconds),
    logFault,
  };
}

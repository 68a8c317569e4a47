import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import type { DocumentChecks } from "#journey/identity/document-checks.ts";
import type { CodeMaker, OneTimeCodes } from "#journey/identity/one-time-codes.ts";
import type { TryLedger } from "#journey/identity/try-ledger.ts";
import type { Messages } from "#journey/contact/messages.ts";
import type { AgentDirectory } from "#journey/contact/agent-directory.ts";
import type { ContactLookup } from "#journey/contact/contact-lookup.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import type { SaidTurns } from "#journey/contact/said-turns.ts";
import type { Decisions } from "#journey/agent-action/decisions.ts";
import type { Learning } from "#journey/next-best-action/learning/learning.ts";
import type { OfferHistory } from "#journey/next-best-action/offer-history.ts";
import type { CareManagement } from "#journey/next-best-action/care-management.ts";
import type { NetworkReceipts } from "#journey/agent-action/network-receipt.ts";
import type { CallLog, CallLogStream } from "#journey/call-log/call-log.ts";
import type { DisclosureLedger } from "#journey/disclosure/accounting.ts";
import type { AuditTrail } from "#journey/disclosure/audit-trail.ts";
import type { BreakGlassLeases } from "#journey/disclosure/break-glass.ts";
import type { Reviews } from "#journey/disclosure/reviews.ts";
import type { FloorSnapshots } from "#journey/insight/floor.ts";
import type { IntakeReviews } from "#journey/intake/matters/intake-review.ts";
import type { MatterDecisions } from "#journey/intake/matters/matter-decision.ts";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { MemberSummaries } from "#journey/profile/member-summary.ts";
import type { Drafts } from "#journey/wrap-up/drafts.ts";
import type { OutreachDrafts } from "#journey/retention/outreach/outreach-drafts.ts";
import type { ContactHistory } from "#journey/profile/timeline/contact-history.ts";
import type { Fault } from "#adapters/server/fault-log.ts";
import type { BesideReadings } from "./beside-facts.ts";

/** What it takes to find out who is calling, beside rows and facts. */
export interface IdentityDesk {
  readonly tries: TryLedger;
  readonly codes: OneTimeCodes;
  readonly maker: CodeMaker;
  readonly messages: Pick<Messages, "sendText">;
  readonly documents: DocumentChecks;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Messages that wait for a person's word. */
export interface OutreachDesk {
  readonly drafts: OutreachDrafts;
  /** The plan's number for members, as people read it. */
  readonly phone: string;
}

/** Everything the desk's API works with. Each route takes the part it needs. */
export interface Desk extends BesideReadings {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly rows: ContactRows;
  readonly lookup: ContactLookup;
  readonly directory: AgentDirectory;
  readonly fhir: FhirReader;
  readonly history: ContactHistory;
  readonly summaries: MemberSummaries;
  readonly audit: AuditTrail;
  readonly leases: BreakGlassLeases;
  readonly reviews: Reviews;
  readonly ledger: DisclosureLedger;
  readonly decisions: Decisions;
  readonly offers: OfferHistory;
  readonly learning: Learning;
  readonly receipts: NetworkReceipts;
  readonly careManagement: CareManagement;
  /** What is said in a contact, as it comes. */
  readonly saidTurns: SaidTurns;
  readonly matterDecisions: MatterDecisions;
  readonly intakeReviews: IntakeReviews;
  readonly drafts: Drafts;
  readonly callLog: CallLog;
  readonly callLogStream: CallLogStream;
  readonly floor: FloorSnapshots;
  readonly identity: IdentityDesk;
  readonly outreach: OutreachDesk;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly logFault: (fault: Fault) => void;
}

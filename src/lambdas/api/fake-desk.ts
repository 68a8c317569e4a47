import type { FhirResource } from "fhir/r4";
import type { Fault } from "#adapters/server/fault-log.ts";
import { fakeLearning } from "#journey/next-best-action/learning/fake-learning.ts";
import { fakeOfferHistory } from "#journey/next-best-action/fake-offer-history.ts";
import { fakeDecisions } from "#journey/agent-action/fake-decisions.ts";
import { fakeNetworkReceipts } from "#journey/agent-action/fake-network-receipts.ts";
import { fakeCallLog, fakeCallLogStream } from "#journey/call-log/fake-call-log.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeSaidTurns } from "#journey/contact/fake-said-turns.ts";
import { fakeAuditTrail } from "#journey/disclosure/fake-audit-trail.ts";
import { fakeBreakGlassLeases } from "#journey/disclosure/fake-break-glass-leases.ts";
import { fakeDisclosureLedger } from "#journey/disclosure/fake-disclosure-ledger.ts";
import { fakeReviews } from "#journey/disclosure/fake-reviews.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { fakeCareManagement } from "#journey/next-best-action/fake-care-management.ts";
import { countingIds } from "#journey/ids.ts";
import { fakeIntakeReviews } from "#journey/intake/matters/fake-intake-reviews.ts";
import { fakeMatterDecisions } from "#journey/intake/matters/fake-matter-decisions.ts";
import { fakeFloorSnapshots } from "#journey/insight/fake-floor-snapshots.ts";
import { fakeMemberSummaries } from "#journey/profile/fake-member-summaries.ts";
import { fakeLakeFacts } from "#journey/profile/lake/fake-lake-facts.ts";
import { fakeContactHistory } from "#journey/profile/timeline/fake-contact-history.ts";
import { fakeOutreachDrafts } from "#journey/retention/outreach/fake-outreach-drafts.ts";
import { fakeDrafts } from "#journey/wrap-up/fake-drafts.ts";
import { besideFacts } from "./beside-facts.ts";
import { apiApp } from "./api-app.ts";
import type { Desk } from "./desk.ts";
import { fakeIdentityDesk } from "./fake-identity-desk.ts";

/** Who asks: a username and the groups of their sign-in; null: nobody signed in. */
export type Asker = { readonly username: string; readonly groups: readonly string[] } | null;

/** Everything a desk works with, in memory, at 2026-11-22T15:00Z over a store of these resources. */
export function deskParts(resources: readonly FhirResource[], more: Partial<Desk> = {}) {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const faults: Fault[] = [];
  const audit = fakeAuditTrail();
  const fhir = fakeFhirReader(resources);
  const history = fakeContactHistory();
  const logFault = (fault: Fault) => void faults.push(fault);
  const parts: Desk = {
    clock,
    ids: countingIds("id"),
    rows: fakeContactRows(),
    lookup: { lookUp: async () => [] },
    directory: fakeAgentDirectory(),
    fhir,
    ...besideFacts({ lake: fakeLakeFacts(new Map()), history, logFault }, clock),
    history,
    summaries: fakeMemberSummaries(),
    audit,
    leases: fakeBreakGlassLeases(),
    reviews: fakeReviews(),
    ledger: fakeDisclosureLedger(),
    decisions: fakeDecisions(),
    offers: fakeOfferHistory(),
    learning: fakeLearning(),
    receipts: fakeNetworkReceipts(),
    careManagement: fakeCareManagement(clock),
    saidTurns: fakeSaidTurns(),
    matterDecisions: fakeMatterDecisions(),
    intakeReviews: fakeIntakeReviews(),
    drafts: fakeDrafts(),
    callLog: fakeCallLog(),
    callLogStream: fakeCallLogStream(),
    floor: fakeFloorSnapshots(),
    identity: fakeIdentityDesk(clock),
    outreach: { drafts: fakeOutreachDrafts(), phone: "(555) 555-0100" },
    // A twentieth of the time, so that a test of what comes late is over soon.
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 20)),
    logFault,
    ...more,
  };
  return { parts, clock, faults, audit, fhir, app: apiApp(parts) };
}

/** A desk of fakes with a way to ask its API as anybody. For tests. */
export function fakeDesk(resources: readonly FhirResource[], more: Partial<Desk> = {}) {
  const { parts: desk, audit, app } = deskParts(resources, more);
  const call = async (who: Asker, method: string, path: string, body?: unknown) => {
    const claims = who && { username: who.username, "cognito:groups": `[${who.groups.join(" ")}]` };
    const event = claims ? { requestContext: { authorizer: { jwt: { claims } } } } : {};
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await app.request(`/api${path}`, init, { event });
    const answered: unknown = await response.json();
    return { status: response.status, body: answered };
  };
  return { desk, audit, call };
}

/**
 * A desk of fakes where Ana holds the accepted contact `c-1`, about a claim, of a member who was just verified,
 * `Patient/canary`. `call` asks as Ana. For tests.
 */
export async function openDesk(resources: readonly FhirResource[], more: Partial<Desk> = {}) {
  const made = deskParts(resources, more);
  const { parts, app } = made;
  await parts.rows.saveIdentity("c-1", {
    patientId: "canary",
    callerKind: "member",
    level: "L1",
    reasonCode: "claimStatus",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await parts.rows.apply("c-1", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const call = async (path: string, init: RequestInit = {}, groups = "[agent]") => {
    const claims = { username: "ana", "cognito:groups": groups };
    const event = { requestContext: { authorizer: { jwt: { claims } } } };
    const response = await app.request(`/api${path}`, init, { event });
    const body: unknown = await response.json();
    return { status: response.status, body: isRecord(body) ? body : {} };
  };
  return { ...made, call };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

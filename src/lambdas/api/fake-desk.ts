import type { FhirResource } from "fhir/r4";
import { fakeDecisions } from "#journey/agent-action/fake-decisions.ts";
import { fakeCallLog, fakeCallLogStream } from "#journey/call-log/fake-call-log.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeAuditTrail } from "#journey/disclosure/fake-audit-trail.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { countingIds } from "#journey/ids.ts";
import { fakeFloorSnapshots } from "#journey/insight/fake-floor-snapshots.ts";
import { fakeLakeFacts } from "#journey/profile/lake/fake-lake-facts.ts";
import { fakeContactHistory } from "#journey/profile/timeline/fake-contact-history.ts";
import { fakeDrafts } from "#journey/wrap-up/fake-drafts.ts";
import { apiApp } from "./api-app.ts";
import { besideFacts } from "./beside-facts.ts";
import type { Desk } from "./desk.ts";
import { fakeIdentityDesk } from "./fake-identity-desk.ts";

/** Who asks: a username and the groups of their sign-in; null: nobody signed in. */
export type Asker = { readonly username: string; readonly groups: readonly string[] } | null;

/** A desk of fakes at 2026-11-22T15:00Z, over a store of these resources, with a way to ask its API. For tests. */
export function fakeDesk(resources: readonly FhirResource[], more: Partial<Desk> = {}) {
  const audit = fakeAuditTrail();
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const history = fakeContactHistory();
  const logFault = () => undefined;
  const desk: Desk = {
    clock,
    beginBeside: besideFacts({ lake: fakeLakeFacts(new Map()), history, logFault }, clock),
    history,
    identity: fakeIdentityDesk(clock),
    ids: countingIds("id"),
    rows: fakeContactRows(),
    lookup: { lookUp: async () => [] },
    directory: fakeAgentDirectory(),
    fhir: fakeFhirReader(resources),
    audit,
    decisions: fakeDecisions(),
    drafts: fakeDrafts(),
    callLog: fakeCallLog(),
    callLogStream: fakeCallLogStream(),
    floor: fakeFloorSnapshots(),
    logFault,
    ...more,
  };
  const app = apiApp(desk);
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

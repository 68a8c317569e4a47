import { describe, expect, test } from "vitest";
import type { Fault } from "#adapters/server/fault-log.ts";
import { fakeDecisions } from "#journey/agent-action/fake-decisions.ts";
import { fakeCallLog, fakeCallLogStream } from "#journey/call-log/fake-call-log.ts";
import { fixedClock } from "#journey/clock.ts";
import { fakeAgentDirectory } from "#journey/contact/fake-agent-directory.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeAuditTrail } from "#journey/disclosure/fake-audit-trail.ts";
import { fakeBreakGlassLeases } from "#journey/disclosure/fake-break-glass-leases.ts";
import { fakeDisclosureLedger } from "#journey/disclosure/fake-disclosure-ledger.ts";
import { fakeReviews } from "#journey/disclosure/fake-reviews.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { countingIds } from "#journey/ids.ts";
import { fakeFloorSnapshots } from "#journey/insight/fake-floor-snapshots.ts";
import { fakeDrafts } from "#journey/wrap-up/fake-drafts.ts";
import { fakeLakeFacts } from "#journey/profile/lake/fake-lake-facts.ts";
import { fakeContactHistory } from "#journey/profile/timeline/fake-contact-history.ts";
import { besideFacts } from "./beside-facts.ts";
import { apiApp } from "./api-app.ts";
import type { Desk } from "./desk.ts";
import { fakeIdentityDesk } from "./fake-identity-desk.ts";
import { rolesOf } from "./user.ts";

const canary = {
  resourceType: "Patient" as const,
  id: "canary",
  name: [{ given: ["Canary"], family: "Testmember" }],
  birthDate: "1979-05-14",
};

async function desk(more: Partial<Desk> = {}) {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const faults: Fault[] = [];
  const audit = fakeAuditTrail();
  const history = fakeContactHistory();
  const logFault = (fault: Fault) => void faults.push(fault);
  const fhir = fakeFhirReader([canary]);
  const parts: Desk = {
    clock,
    ids: countingIds("id"),
    rows: fakeContactRows(),
    lookup: { lookUp: async () => [] },
    directory: fakeAgentDirectory(),
    fhir,
    beginBeside: besideFacts({ lake: fakeLakeFacts(new Map()), history, logFault }, clock),
    history,
    audit,
    leases: fakeBreakGlassLeases(),
    reviews: fakeReviews(),
    ledger: fakeDisclosureLedger(),
    decisions: fakeDecisions(),
    drafts: fakeDrafts(),
    callLog: fakeCallLog(),
    callLogStream: fakeCallLogStream(),
    floor: fakeFloorSnapshots(),
    identity: fakeIdentityDesk(clock),
    logFault,
    ...more,
  };
  await parts.rows.saveIdentity("c-1", {
    patientId: "canary",
    callerKind: "member",
    level: "L1",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await parts.rows.apply("c-1", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const app = apiApp(parts);
  const call = async (path: string, init: RequestInit = {}) => {
    const claims = { username: "ana", "cognito:groups": "[agent]" };
    const event = { requestContext: { authorizer: { jwt: { claims } } } };
    const response = await app.request(`/api${path}`, init, { event });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { parts, clock, faults, audit, fhir, call };
}

test("the facts are read once for ringing, acceptance and hints, and again after a minute", async () => {
  const { call, clock, fhir } = await desk();
  await call("/contacts/c-1/profile");
  const once = fhir.asked.length;
  await call("/contacts/c-1/profile");
  await call("/contacts/c-1/next-best-action");
  expect(fhir.asked).toHaveLength(once);
  clock.advanceBy(60_000);
  await call("/contacts/c-1/profile");
  expect(fhir.asked.length).toBe(2 * once);
});

test("once the verification has expired nothing is asked of the store and nothing is shown", async () => {
  const { call, clock, fhir } = await desk();
  clock.advanceBy(30 * 60_000);
  const { body } = await call("/contacts/c-1/profile");
  expect(fhir.asked).toEqual([]);
  expect(body).toMatchObject({
    member: null,
    withheld: [{ what: "Everything about the member", why: "The verification has expired." }],
  });
});

test("a practice on the line is shown by its public name, about no member, for as long as it is verified", async () => {
  const practice = { resourceType: "Organization" as const, id: "testwell", name: "Testwell Orthopedics" };
  const fhir = fakeFhirReader([canary, practice]);
  const { parts, call, clock } = await desk({ fhir });
  await parts.rows.saveIdentity("c-1", {
    patientId: null,
    providerId: "testwell",
    callerKind: "provider",
    method: "npiAndTin",
  });
  const { body } = await call("/contacts/c-1/profile");
  expect(body).toMatchObject({
    callerKind: "provider",
    verification: { level: "L1", method: "npiAndTin" },
    provider: { name: "Testwell Orthopedics", source: { resource: "Organization/testwell" } },
    member: null,
    plan: null,
  });
  expect((await call("/contacts/c-1/next-best-action")).body).toMatchObject({ card: null, quiet: [] });
  clock.advanceBy(30 * 60_000);
  const expired = await call("/contacts/c-1/profile");
  expect(expired.body["provider"]).toBeUndefined();
  expect(JSON.stringify(expired.body)).not.toContain("Testwell");
});

test("a slate made while verified is not shown after the verification has expired", async () => {
  const { call, clock } = await desk();
  const verified = await call("/contacts/c-1/next-best-action");
  clock.advanceBy(30 * 60_000);
  const expired = await call("/contacts/c-1/next-best-action");
  expect(expired.body["decisionId"]).not.toBe(verified.body["decisionId"]);
  expect(expired.body).toMatchObject({ card: null, quiet: [] });
});

test("a store that does not answer is 503, tried afresh, and the log knows the contact but no person", async () => {
  const fhir = fakeFhirReader([canary]);
  let isDown = true;
  const shaky = {
    ...fhir,
    read: ((type, id) =>
      isDown
        ? Promise.reject(new FhirUnavailableError("Canary Testmember 1979-05-14"))
        : fhir.read(type, id)) as typeof fhir.read,
  };
  const { call, faults } = await desk({ fhir: shaky });
  const refused = await call("/contacts/c-1/profile");
  expect(refused).toMatchObject({ status: 503, body: { code: "unavailable" } });
  expect(faults).toEqual([
    { at: expect.stringContaining("GET"), code: "FhirUnavailableError", contactId: "c-1" },
  ]);
  expect(JSON.stringify([refused, faults])).not.toMatch(/Canary Testmember|1979/);
  isDown = false;
  expect((await call("/contacts/c-1/profile")).status).toBe(200);
});

test.each(["profile", "next-best-action"])(
  "a contact that goes to the next agent while its %s is being read is not shown to the one who asked",
  async (route) => {
    const rows = fakeContactRows();
    const fhir = fakeFhirReader([canary]);
    const slow = {
      ...fhir,
      read: (async (type, id) => {
        await rows.apply("c-1", { kind: "released", username: "ana", at: "2026-11-22T15:00:20.000Z" });
        await rows.apply("c-1", { kind: "accepted", username: "ben", at: "2026-11-22T15:00:21.000Z" });
        return fhir.read(type, id);
      }) as typeof fhir.read,
    };
    const { call, audit } = await desk({ rows, fhir: slow });
    const refused = await call(`/contacts/c-1/${route}`);
    expect(refused).toMatchObject({ status: 403, body: { code: "contact.notYours" } });
    expect(JSON.stringify(refused)).not.toMatch(/Canary/);
    expect(audit.reveals).toEqual([]);
  },
);

test("a caller who turns out to be somebody else while the page is read is not shown as the first", async () => {
  const rows = fakeContactRows();
  const fhir = fakeFhirReader([canary]);
  const slow = {
    ...fhir,
    read: (async (type, id) => {
      await rows.saveIdentity("c-1", { patientId: "another" });
      return fhir.read(type, id);
    }) as typeof fhir.read,
  };
  const { call } = await desk({ rows, fhir: slow });
  const refused = await call("/contacts/c-1/profile");
  expect(refused).toMatchObject({ status: 409, body: { code: "contact.notYetKnown" } });
});

test("no cache may keep an answer, and no browser may take it for something else", async () => {
  const app = apiApp((await desk()).parts);
  for (const path of ["/api/me", "/api/nowhere"]) {
    const { headers } = await app.request(path, {}, { event: {} });
    expect([headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual([
      "no-store",
      "nosniff",
    ]);
  }
});

test("what cannot be audited is not revealed", async () => {
  const audit = { append: () => Promise.reject(new Error("audit.contended")) };
  const { call, faults } = await desk({ audit });
  const refused = await call("/contacts/c-1/profile");
  expect(refused.status).toBe(503);
  expect(JSON.stringify(refused.body)).not.toMatch(/Canary/);
  expect(faults[0]?.code).toBe("audit.contended");
});

test("a note can still be filed after the lease has ended under the agent's hands", async () => {
  const { call, parts } = await desk();
  await parts.rows.apply("c-1", { kind: "released", username: "ana", at: "2026-11-22T15:01:00.000Z" });
  const wrapUp = { disposition: "resolved", note: "", followUp: null };
  const filed = await call("/contacts/c-1/wrap-up", { method: "POST", body: JSON.stringify(wrapUp) });
  expect(filed.status).toBe(200);
  expect((await call("/contacts/c-1/profile")).status).toBe(403);
});

test("a promised follow-up without a day is refused in words", async () => {
  const { call } = await desk();
  const wrapUp = { disposition: "followUpPromised", note: "", followUp: null };
  const refused = await call("/contacts/c-1/wrap-up", { method: "POST", body: JSON.stringify(wrapUp) });
  expect(refused).toMatchObject({
    status: 400,
    body: { code: "badRequest", message: expect.stringMatching(/needs a day/) },
  });
});

describe("roles", () => {
  test.each([
    ["[agent supervisor]", ["agent", "supervisor"]],
    ["[agent]", ["agent"]],
    ['["supervisor"]', ["supervisor"]],
    [["agent"], ["agent"]],
    ["[agents administrators]", []],
    [undefined, []],
  ])("%j opens %j", (groups, expected) => {
    expect(rolesOf(groups)).toEqual(expected);
  });
});

test("what an agent promised on one contact stands on the member's page at the next", async () => {
  const { parts, call } = await desk();
  const wrapUp = {
    disposition: "followUpPromised",
    note: "A note that stays in the record",
    followUp: { dueOn: "2026-11-25", what: "Call back about the ride" },
  };
  const init = { method: "POST", body: JSON.stringify(wrapUp) };
  expect((await call("/contacts/c-1/wrap-up", init)).status).toBe(200);
  await parts.rows.saveIdentity("c-2", {
    patientId: "canary",
    callerKind: "member",
    level: "L1",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await parts.rows.apply("c-2", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const { body } = await call("/contacts/c-2/profile");
  expect(body["pastContacts"]).toMatchObject([
    {
      channel: "call",
      detail: "Follow-up promised",
      promise: { what: "Call back about the ride", status: "open" },
    },
  ]);
  expect(JSON.stringify(body)).not.toContain("stays in the record");
});

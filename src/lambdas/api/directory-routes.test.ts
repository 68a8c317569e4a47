import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { directory } from "#journey/profile/provider/fake-directory.ts";
import { openDesk } from "./fake-desk.ts";

const rosa: readonly FhirResource[] = [
  {
    resourceType: "Patient",
    id: "canary",
    name: [{ given: ["Canary"], family: "Testmember" }],
    address: [{ use: "home", city: "Testville", postalCode: "80000" }],
  },
  {
    resourceType: "Coverage",
    id: "c",
    status: "active",
    beneficiary: { reference: "Patient/canary" },
    payor: [],
    class: [{ type: { coding: [{ code: "plan" }] }, value: "ppo" }],
  },
];
const resources = [
  ...directory.map((each) =>
    each.resourceType === "InsurancePlan" ? { ...each, identifier: [{ value: each.id! }] } : each,
  ),
  ...rosa,
];
const query = {
  name: "Noah",
  specialty: null,
  postalCode: null,
  language: null,
  planId: "ppo",
  inNetworkOnly: false,
  acceptingOnly: false,
  fromContactId: null,
  from: null,
  page: 0,
};
const post = (body: object) => ({ method: "POST", body: JSON.stringify(body) });

test("the directory is open to every role, with a contact or without, and to nobody without a role", async () => {
  const { call, audit } = await openDesk(resources);
  const found = await call("/directory/search", post(query), "[supervisor]");
  expect(found.body).toMatchObject({ total: 3, page: 0, pages: 1, isCut: false, whence: "nothing" });
  expect((await call("/directory/Organization/testwell")).body).toMatchObject({
    title: "Testwell Orthopedics",
  });
  expect((await call("/directory/choices")).body).toMatchObject({
    plans: [{ planId: "hmo" }, { planId: "ppo" }],
  });
  expect((await call("/directory/search", post(query), "[]")).status).toBe(403);
  expect(audit.reveals).toEqual([]);
});

test.each(["/directory/Patient/canary", "/directory/Coverage/c", "/directory/Organization/nobody"])(
  "%s is no entry of the directory",
  async (path) => {
    const { call, fhir } = await openDesk(resources);
    expect((await call(path)).status).toBe(404);
    expect(fhir.asked.filter((each) => each.startsWith("Patient"))).toEqual([]);
  },
);

test("it begins with the member's plan and home, and never says where that is", async () => {
  const { call } = await openDesk(resources);
  expect((await call("/contacts/c-1/directory-start")).body).toEqual({ planId: "ppo", whence: "place" });
  const { body } = await call("/directory/search", post({ ...query, fromContactId: "c-1" }));
  expect(body).toMatchObject({ whence: "place", found: [{ nearness: { kind: "sameZip" } }, {}, {}] });
});

test("who speaks for a member is measured nothing from the member's home", async () => {
  const { call, parts } = await openDesk(resources);
  await parts.rows.saveIdentity("c-1", { callerKind: "guardian" });
  expect((await call("/contacts/c-1/directory-start")).body).toEqual({ planId: "ppo", whence: "nothing" });
  const { body } = await call("/directory/search", post({ ...query, fromContactId: "c-1" }));
  expect(body["whence"]).toBe("nothing");
});

test("somebody else's contact is no place to measure from", async () => {
  const { call } = await openDesk(resources);
  expect((await call("/directory/search", post({ ...query, fromContactId: "c-2" }))).status).toBe(409);
});

const asked = { listing: "PractitionerRole/mockett-role", placeKey: null, planId: "ppo" };

test("an answer is decided on the server, kept with its sources, and found again in the member's next contact", async () => {
  const { call, audit, parts } = await openDesk(resources);
  const kept = await call("/contacts/c-1/network-receipts", post(asked));
  expect(kept.body).toMatchObject({
    receipt: {
      username: "ana",
      provider: "Dr. Noah Mockett",
      place: "Place north",
      plan: "Plan ppo",
      network: "Standard Network",
      standing: "in",
      accepting: "yes",
      asOf: "2026-11-22",
      sendBy: "2026-11-23",
      keptUntil: "2028-11-23",
      sources: [
        { resource: "PractitionerRole/mockett-role", version: "3" },
        { resource: "InsurancePlan/ppo" },
        { resource: "Location/north" },
      ],
    },
  });
  expect(audit.reveals.map(({ what, patientId }) => [what, patientId])).toEqual([
    ["networkReceipt", "canary"],
  ]);
  await parts.rows.saveIdentity("c-9", {
    patientId: "canary",
    callerKind: "member",
    level: "L1",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await parts.rows.apply("c-9", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const { body } = await call("/contacts/c-9/network-receipts");
  expect(body).toMatchObject({ receipts: [{ receipt: { contactId: "c-1" } }] });
});

test("nothing is kept of an entry or a plan that does not exist, nor while it rings", async () => {
  const { call, parts } = await openDesk(resources);
  const path = "/contacts/c-1/network-receipts";
  expect((await call(path, post({ ...asked, planId: "gone" }))).status).toBe(404);
  expect((await call(path, post({ ...asked, listing: "PractitionerRole/gone" }))).status).toBe(404);
  await parts.rows.saveIdentity("c-2", {});
  await parts.rows.apply("c-2", { kind: "offered", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  expect((await call("/contacts/c-2/network-receipts", post(asked))).status).toBe(403);
});

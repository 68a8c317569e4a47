import { expect, test } from "vitest";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactIdentity, ContactRow } from "../contact/contact-row.ts";
import { decideAccess } from "./decide-access.ts";

const now = new Date("2026-11-22T15:20:00.000Z");
const verified: ContactIdentity = {
  ...nobodyYet,
  patientId: "rosa-testmember",
  callerKind: "member",
  level: "L1",
  method: "memberIdAndBirthDate",
  verifiedAt: "2026-11-22T15:00:00.000Z",
  expiresAt: "2026-11-22T15:30:00.000Z",
};
const row = (more: Partial<ContactRow>): ContactRow => ({
  contactId: "c-1",
  initialContactId: "c-1",
  channel: "voice",
  identity: verified,
  holder: { username: "ana", phase: "accepted" },
  queueId: null,
  initiatedAt: null,
  queuedAt: null,
  acceptedAt: null,
  endedAt: null,
  ...more,
});
const ana = { username: "ana", roles: ["agent"] } as const;

test("the agent whose phone rings sees the contact as offered", () => {
  const access = decideAccess(row({ holder: { username: "ana", phase: "offered" } }), ana, now);
  expect(access).toMatchObject({
    access: "open",
    scope: "offered",
    level: "L1",
    patientId: "rosa-testmember",
  });
});

test.each(["accepted", "afterContactWork"] as const)("a holder in phase %s sees it as accepted", (phase) => {
  expect(decideAccess(row({ holder: { username: "ana", phase } }), ana, now)).toMatchObject({
    access: "open",
    scope: "accepted",
  });
});

test("another agent's contact is not yours", () => {
  const ben = { username: "ben", roles: ["agent"] } as const;
  expect(decideAccess(row({}), ben, now)).toEqual({ access: "refused", code: "contact.notYours" });
});

test("what rings at another agent is not open, and may come to this one yet", () => {
  const rings = row({ holder: { username: "ben", phase: "offered" } });
  expect(decideAccess(rings, ana, now)).toEqual({ access: "refused", code: "contact.notYetKnown" });
});

test("not yet known is never open", () => {
  const refused = { access: "refused", code: "contact.notYetKnown" };
  expect(decideAccess(null, ana, now)).toEqual(refused);
  expect(decideAccess(row({ holder: null }), ana, now)).toEqual(refused);
});

test("the lease is over once the contact was cleared", () => {
  const cleared = row({ holder: null, acceptedBy: "ana" });
  expect(decideAccess(cleared, ana, now)).toEqual({ access: "refused", code: "contact.notYours" });
});

test("a lease whose end was never told is over a day after the contact", () => {
  const holder = { username: "ana", phase: "afterContactWork" } as const;
  const ended = (endedAt: string) => decideAccess(row({ holder, endedAt }), ana, now);
  expect(ended("2026-11-21T15:20:00.000Z")).toMatchObject({ access: "open" });
  expect(ended("2026-11-21T15:19:59.999Z")).toEqual({ access: "refused", code: "contact.notYours" });
});

test("a supervisor opens no contact", () => {
  const sam = { username: "ana", roles: ["supervisor"] } as const;
  expect(decideAccess(row({}), sam, now)).toEqual({ access: "refused", code: "forbidden" });
});

test("an expired verification drops to nobody known", () => {
  const later = new Date("2026-11-22T15:30:00.000Z");
  expect(decideAccess(row({}), ana, later)).toMatchObject({ level: "L0", patientId: null, hasExpired: true });
});

test("a verification counts for 30 minutes at most, whatever the row says", () => {
  const generous = { ...verified, expiresAt: "2026-11-23T15:00:00.000Z" };
  const access = decideAccess(row({ identity: generous }), ana, new Date("2026-11-22T15:31:00.000Z"));
  expect(access).toMatchObject({ level: "L0", hasExpired: true });
});

test("a level without a moment of verification counts as none", () => {
  const undated = { ...verified, verifiedAt: null, expiresAt: null };
  expect(decideAccess(row({ identity: undated }), ana, now)).toMatchObject({ level: "L0", patientId: null });
});

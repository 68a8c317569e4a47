import { expect, test } from "vitest";
import { toAuditEvent } from "./to-audit-event.ts";
import type { AuditEntry } from "./to-audit-event.ts";

const entry: AuditEntry = {
  entryId: "e-1",
  at: "2026-11-22T15:00:00.000Z",
  username: "ana",
  roles: ["agent"],
  contactId: "c-1",
  patientId: "p-1",
  what: "profile",
  purpose: "PATRQT",
  decision: "permitted",
  scope: "accepted",
  level: "L1",
  shown: ["identity", "plan"],
  masked: [],
  withheld: ["sensitive"],
};
const link = { sequence: 7, hash: "abc" };

test("a look is an AuditEvent: who, in which role, what for, whose record, which sections, in which contact", () => {
  const event = toAuditEvent(entry, link);
  expect(event).toMatchObject({
    resourceType: "AuditEvent",
    action: "R",
    recorded: entry.at,
    outcome: "0",
    purposeOfEvent: [{ coding: [{ code: "PATRQT" }] }],
    agent: [
      {
        who: { identifier: { value: "ana" } },
        role: [{ coding: [{ code: "agent" }] }],
        requestor: true,
      },
    ],
  });
  expect(event.entity).toMatchObject([
    {
      what: { reference: "Patient/p-1" },
      detail: [
        { type: "shown", valueString: "identity plan" },
        { type: "withheld", valueString: "sensitive" },
      ],
    },
    { what: { identifier: { value: "c-1" } } },
    {
      what: { identifier: { value: "e-1" } },
      detail: [
        { type: "chain", valueString: "ana" },
        { type: "sequence", valueString: "7" },
        { type: "hash", valueString: "abc" },
      ],
    },
  ]);
});

test("behind broken glass the purpose is BTG, and the lease stands for the contact", () => {
  const event = toAuditEvent({ ...entry, purpose: "BTG", contactId: null, leaseId: "l-1" }, link);
  expect(event.purposeOfEvent?.[0]?.coding?.[0]).toMatchObject({
    system: "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    code: "BTG",
  });
  expect(event.entity?.map(({ what }) => what?.identifier?.value)).toEqual([undefined, "l-1", "e-1"]);
});

test("a refused look is a minor failure, and a look that found nobody names no patient", () => {
  const event = toAuditEvent(
    { ...entry, decision: "refused", patientId: null, shown: [], withheld: [] },
    link,
  );
  expect(event.outcome).toBe("4");
  expect(JSON.stringify(event)).not.toContain("Patient/");
});

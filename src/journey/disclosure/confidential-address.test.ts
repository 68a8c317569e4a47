import type { Patient, RelatedPerson } from "fhir/r4";
import { expect, test } from "vitest";
import { grants } from "../contact/grants.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import { purposes } from "../contact/purposes.ts";
import { confidentialCommunication } from "../identity/confidential-communication.ts";
import { buildProfile } from "../profile/build-profile.ts";
import { noFacts } from "../profile/member-facts.ts";
import { decideDisclosure } from "./decide-disclosure.ts";
import type { Question } from "./decide-disclosure.ts";
import { discloseFacts } from "./disclose-facts.ts";
import { discloseProfile } from "./disclose-profile.ts";
import { revealField } from "./masked-values.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const mark = { extension: [{ url: confidentialCommunication.mark, valueBoolean: true }] };
const usual = { address: "14 Ordinary Lane", phone: "+15555550199", email: "canary.home@example.com" };
const safe = { address: "PO Box 77", phone: "+15555550158" };

const casey: Patient = {
  resourceType: "Patient",
  id: "casey",
  name: [{ given: ["Casey"], family: "Placeholder" }],
  birthDate: "1990-02-02",
  address: [
    { use: "home", line: [usual.address], city: "Testville", state: "CO", postalCode: "80011" },
    { use: "temp", line: [safe.address], city: "Otherville", state: "CO", postalCode: "80022", ...mark },
  ],
  telecom: [
    { system: "phone", use: "home", value: usual.phone, rank: 1 },
    { system: "email", value: usual.email },
    { system: "phone", use: "mobile", value: safe.phone, ...mark },
  ],
  contact: [{ telecom: [{ system: "phone", value: usual.phone }], address: { line: [usual.address] } }],
  communication: [{ language: { coding: [{ code: "en" }] }, preferred: true }],
};
const sister: RelatedPerson = {
  resourceType: "RelatedPerson",
  id: "sister",
  patient: { reference: "Patient/casey" },
  name: [{ given: ["Kit"], family: "Placeholder" }],
  telecom: [{ system: "phone", value: usual.phone }],
  address: [{ line: [usual.address] }],
};
const facts = {
  ...noFacts,
  patient: casey,
  relations: [sister],
  careTeams: [
    {
      resourceType: "CareTeam" as const,
      id: "team",
      telecom: [{ system: "phone" as const, value: usual.phone }],
      participant: [{ member: { reference: "Practitioner/ima", display: "Dr. Ima Placeholder" } }],
    },
  ],
};

/** As wide as the table ever opens. */
const widest: Question = {
  scope: "accepted",
  roles: ["agent", "nurse", "lead"],
  providerId: null,
  patientId: "casey",
  callerKind: "member",
  level: "L3",
  method: "document",
  verifiedUntil: "2026-11-22T15:30:00.000Z",
  hasExpired: false,
  purposes,
  grants,
  breakGlassUntil: null,
};
const row = {
  contactId: "c-1",
  initialContactId: "c-1",
  channel: "voice" as const,
  identity: nobodyYet,
  holder: { username: "ana", phase: "accepted" as const },
  queueId: null,
  initiatedAt: null,
  queuedAt: null,
  acceptedAt: null,
  endedAt: null,
};

function seen(more: Partial<Question> = {}) {
  const asked = { ...widest, ...more };
  const disclosure = decideDisclosure(asked);
  const whole = buildProfile(discloseFacts(facts, disclosure, asked.callerKind).facts, { row, now });
  return {
    text: JSON.stringify(discloseProfile(whole, asked, disclosure)),
    revealed: revealField("contactPoints", whole, disclosure),
  };
}

test("the usual address and numbers are nowhere on the page, and cannot be asked for", () => {
  const { text, revealed } = seen();
  for (const value of Object.values(usual)) {
    expect(text).not.toContain(value);
    expect(revealed?.join(" ")).not.toContain(value);
  }
});

test("the confidential ones are on it in part, and in full for whoever asks after a one-time code", () => {
  const { text, revealed } = seen();
  expect(text).toContain(confidentialCommunication.citation);
  for (const value of Object.values(safe)) expect(text).not.toContain(value);
  expect(revealed).toEqual([safe.phone, expect.stringContaining(safe.address)]);
  expect(seen({ level: "L1" }).revealed).toBeNull();
});

test.each(["guardian", "representative", "provider", "unknown"] as const)(
  "a %s is told of no address and no number at all",
  (callerKind) => {
    const { text, revealed } = seen({ callerKind });
    for (const value of [...Object.values(usual), ...Object.values(safe)]) expect(text).not.toContain(value);
    expect(text).not.toContain(confidentialCommunication.citation);
    expect(revealed).toBeNull();
  },
);

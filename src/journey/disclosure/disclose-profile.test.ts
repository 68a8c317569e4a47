import { expect, test } from "vitest";
import { buildProfile } from "../profile/build-profile.ts";
import { noFacts } from "../profile/member-facts.ts";
import type { Profile } from "../profile/profile.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import { decideDisclosure } from "./decide-disclosure.ts";
import type { Question } from "./decide-disclosure.ts";
import { emptyCard } from "../contact/contact-row.ts";
import { discloseHandOver } from "./disclose-hand-over.ts";
import { discloseProfile } from "./disclose-profile.ts";
import { withholdSensitive } from "./withhold-sensitive.ts";

const source = { resource: "Patient/canary", asOf: "2026-11-22T15:00:00.000Z" };
const question: Question = {
  scope: "accepted",
  roles: ["agent"],
  providerId: null,
  patientId: "canary",
  callerKind: "member",
  level: "L1",
  method: "memberIdAndBirthDate",
  verifiedUntil: "2026-11-22T15:30:00.000Z",
  hasExpired: false,
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
const full: Profile = {
  ...buildProfile(noFacts, { row, now: new Date("2026-11-22T15:00:00.000Z") }),
  member: {
    patientId: "canary",
    name: "Canary Testmember",
    givenName: "Canary",
    birthDate: "1979-05-14",
    age: 47,
    gender: "female",
    memberId: "412907335",
    language: { code: "es", label: "Spanish", interpreterNeeded: false },
    source,
  },
  plan: { name: "Canary plan", status: "active", since: null, until: null, group: null, source },
  medications: [
    { name: "Canary pill", supply: "late", daysLate: 9, refillsLeft: 1, detail: "Canary detail", source },
  ],
  preferences: [{ title: "Canary preference", detail: "", source }],
};
const disclose = (more: Partial<Question>) => {
  const asked = { ...question, ...more };
  return discloseProfile(full, asked, decideDisclosure(asked));
};

test("a page for an unverified caller carries no fact at all", () => {
  const page = disclose({ level: "L0", method: "none", verifiedUntil: null });
  expect(JSON.stringify(page)).not.toMatch(/canary|412907335|1979/i);
  expect(page.verification).toEqual({ level: "L0", method: "none", expiresAt: null });
});

test("while it rings the page greets, and tells neither age nor numbers", () => {
  const page = disclose({ scope: "offered" });
  expect(page.member).toMatchObject({
    name: "Canary Testmember",
    birthDate: null,
    age: null,
    memberId: null,
  });
  expect(page.plan?.name).toBe("Canary plan");
  expect(page.medications).toEqual([]);
  expect(page.withheld).toContainEqual(
    expect.objectContaining({ why: "Opens when you accept the contact." }),
  );
});

test("after the acceptance the page is whole, and says that sensitive records are kept back", () => {
  const page = disclose({});
  expect(page).toMatchObject({ member: full.member, medications: full.medications });
  expect(page.withheld).toEqual([
    { what: "Sensitive records", why: "Shown only to the care team, and only at verification level L2." },
  ]);
});

test("records with a sensitive label leave before the page is built", () => {
  const secret = {
    resourceType: "MedicationRequest" as const,
    id: "m-1",
    status: "active" as const,
    intent: "order" as const,
    subject: {},
    meta: {
      security: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "SUD" }],
    },
  };
  const open = { ...secret, id: "m-2", meta: {} };
  const kept = withholdSensitive({ ...noFacts, medicationRequests: [secret, open] });
  expect(kept.medicationRequests.map(({ id }) => id)).toEqual(["m-2"]);
});

test("an expired verification leaves only the caller's own words on the hand-over card", () => {
  const card = {
    contactId: "c-1",
    summary: "Asked about the MRI claim",
    ownWords: "Why this bill?",
    corrections: [{ at: "3", text: "It is about two bills" }],
    turns: [
      { at: "1", from: "member" as const, text: "Why this bill?" },
      { at: "2", from: "bot" as const, text: "The claim was denied." },
    ],
    learned: [{ label: "Claim", value: "CLM-1" }],
    warnings: ["Wrong birth date once"],
  };
  expect(discloseHandOver(card, { scope: "accepted", hasExpired: true })).toEqual({
    contactId: "c-1",
    summary: "",
    ownWords: "Why this bill?",
    corrections: card.corrections,
    turns: [card.turns[0]],
    learned: [],
    warnings: card.warnings,
  });
  expect(discloseHandOver(card, { scope: "offered", hasExpired: false })).toEqual(emptyCard("c-1"));
  expect(discloseHandOver(card, { scope: "accepted", hasExpired: false })).toBe(card);
});

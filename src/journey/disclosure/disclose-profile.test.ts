import { describe, expect, test } from "vitest";
import { buildProfile } from "../profile/build-profile.ts";
import { noFacts } from "../profile/member-facts.ts";
import type { Profile } from "../profile/profile.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import { decideDisclosure } from "./decide-disclosure.ts";
import type { Question } from "./decide-disclosure.ts";
import { emptyCard } from "../contact/contact-row.ts";
import { discloseHandOver } from "./disclose-hand-over.ts";
import { discloseProfile } from "./disclose-profile.ts";
import { revealField } from "./masked-values.ts";

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
  purposes: ["claims"],
  grants: [],
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

describe("the month in which cover changes with age", () => {
  const near = {
    ...full,
    member: full.member && { ...full.member, milestone: { turns: 65, month: "2027-02" } as const },
  };
  const monthFor = (more: Partial<Question>) => {
    const asked = { ...question, ...more };
    return discloseProfile(near, asked, decideDisclosure(asked)).member?.milestone;
  };
  test("is for whoever may ask for the birth date, and the day stays masked", () => {
    expect(monthFor({})).toEqual({ turns: 65, month: "2027-02" });
    expect(disclose({}).member?.birthDate).toBeNull();
  });
  test("is not told while it rings, nor to a practice", () => {
    expect(monthFor({ scope: "offered" })).toBeUndefined();
    expect(monthFor({ callerKind: "provider", providerId: "practice" })).toBeUndefined();
  });
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

test("after the acceptance the page is whole but for the numbers, which are asked for one by one", () => {
  const page = disclose({});
  expect(page).toMatchObject({
    member: { ...full.member, birthDate: null, memberId: null },
    medications: full.medications,
    purposes: ["claims"],
  });
  expect(page.masked).toEqual([
    { field: "birthDate", text: "••/••/••••", opens: null },
    { field: "memberId", text: "••••••335", opens: null },
  ]);
  expect(JSON.stringify(page)).not.toMatch(/412907335|1979-05-14/);
  expect(page.withheld).toContainEqual({
    what: "Diagnoses, Sensitive records",
    why: "Only the care team may see this.",
  });
});

test("a masked value is revealed to whom the table lets ask for it, and to nobody else", () => {
  const reveal = (more: Partial<Question>) =>
    revealField("memberId", full, decideDisclosure({ ...question, ...more }));
  expect(reveal({})).toEqual(["412907335"]);
  expect(reveal({ scope: "offered" })).toBeNull();
  expect(reveal({ level: "L0" })).toBeNull();
  expect(reveal({ callerKind: "provider" })).toBeNull();
});

test("what happened is told as far as its own part of the page is", () => {
  const entry = (kind: "contact" | "fill" | "claim") => ({
    at: "2026-11-01",
    kind,
    title: kind,
    detail: "",
    source,
  });
  const told = (more: Partial<Question>) => {
    const asked = { ...question, ...more };
    const profile = { ...full, timeline: [entry("contact"), entry("fill"), entry("claim")] };
    return discloseProfile(profile, asked, decideDisclosure(asked)).timeline.map(({ kind }) => kind);
  };
  expect(told({})).toEqual(["contact", "fill", "claim"]);
  expect(told({ purposes: ["account"] })).toEqual(["contact", "fill"]);
  expect(told({ purposes: ["general"] })).toEqual(["contact"]);
});

describe("the hand-over card", () => {
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
  const rosa = { scope: "accepted", hasExpired: false, callerKind: "member" } as const;
  const known = { lockedOut: false, relatedPersonId: null };

  test("is whole for the caller whom the bot answered, and empty while it rings", () => {
    expect(discloseHandOver(card, rosa, known)).toBe(card);
    const onFile = { ...known, relatedPersonId: "jun" };
    expect(discloseHandOver(card, { ...rosa, callerKind: "representative" }, onFile)).toBe(card);
    expect(discloseHandOver(card, { ...rosa, scope: "offered" }, known)).toEqual(emptyCard("c-1"));
  });

  test.each([
    ["once a verification has expired", { ...rosa, hasExpired: true }, known],
    [
      "once the caller is locked out",
      { ...rosa, callerKind: "unknown" as const },
      { ...known, lockedOut: true },
    ],
    [
      "while somebody listens by the member's word",
      { ...rosa, callerKind: "representative" as const },
      known,
    ],
  ])("leaves only the caller's own words %s", (_, question, listener) => {
    expect(discloseHandOver(card, question, listener)).toEqual({
      contactId: "c-1",
      summary: "",
      ownWords: "Why this bill?",
      corrections: card.corrections,
      turns: [card.turns[0]],
      learned: [],
      warnings: card.warnings,
    });
  });
});

import type { Consent, FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "../clock.ts";
import { fakeContactRows } from "../contact/fake-contact-rows.ts";
import { fakeMessages } from "../contact/fake-messages.ts";
import { checkCode } from "./check-code.ts";
import { fakeFhirReader } from "./fake-fhir-reader.ts";
import { countingCodes, fakeOneTimeCodes } from "./fake-one-time-codes.ts";
import { fakeTryLedger } from "./fake-try-ledger.ts";
import { drawCode } from "./one-time-code.ts";
import { sendCode } from "./send-code.ts";
import { textConsent } from "./text-consent.ts";

const telecom = (value: string, start = "2024-01-01") => [
  { system: "phone" as const, use: "mobile" as const, value, period: { start } },
];
const rosa: FhirResource = { resourceType: "Patient", id: "rosa", telecom: telecom("+15555550142") };
const daughter: FhirResource = {
  resourceType: "RelatedPerson",
  id: "daughter",
  patient: { reference: "Patient/rosa" },
  telecom: telecom("+15555550143"),
};
const texts = (type: "permit" | "deny", day: string): Consent => ({
  resourceType: "Consent",
  id: `texts-${day}`,
  status: "active",
  scope: {},
  category: [{ coding: [textConsent] }],
  patient: { reference: "Patient/rosa" },
  dateTime: `${day}T12:00:00Z`,
  provision: { type },
});

async function setUp(resources: readonly FhirResource[] = [rosa, daughter], caller: object = {}) {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const rows = fakeContactRows();
  const messages = fakeMessages();
  const ports = {
    clock,
    rows,
    messages,
    reader: fakeFhirReader(resources),
    codes: fakeOneTimeCodes(),
    maker: countingCodes(),
    tries: fakeTryLedger(clock),
  };
  await rows.saveIdentity("c-1", {
    patientId: "rosa",
    callerKind: "member",
    level: "L1",
    method: "memberIdAndBirthDate",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
    ...caller,
  });
  return {
    ...ports,
    send: () => sendCode(ports, "c-1", "es-US"),
    check: (said: string) => checkCode(ports, "c-1", said),
    warnings: async () => (await rows.readHandOver("c-1"))?.warnings ?? [],
  };
}

test("a code has six digits, its leading zeros among them", () => {
  expect(drawCode({ drawBelow: () => 42 })).toBe("000042");
});

test("the code goes to the member's own number, in the language of the contact, and says nothing of anybody", async () => {
  const { send, messages } = await setUp();
  expect(await send()).toBe("sent");
  expect(messages.texts).toEqual([
    {
      to: "+15555550142",
      words:
        "Example Health: su código es 111111 y vale 10 minutos. Úselo solo en la llamada o el chat que usted inició. Nunca se lo diga a quien le llame.",
    },
  ]);
});

test("the right code lifts the contact to L2 for thirty minutes, and the card says how", async () => {
  const { send, check, clock, rows } = await setUp();
  await send();
  clock.advanceBy(60_000);
  expect(await check("111 111")).toMatchObject({ outcome: "verified" });
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    patientId: "rosa",
    callerKind: "member",
    level: "L2",
    method: "oneTimeCode",
    verifiedAt: "2026-11-22T15:01:00.000Z",
    expiresAt: "2026-11-22T15:31:00.000Z",
  });
  expect((await rows.readHandOver("c-1"))?.learned).toEqual([
    { label: "Verified by", value: "One-time code by text" },
  ]);
});

test("only a seal of the code is kept, and it is another in another contact", async () => {
  const { send, codes } = await setUp();
  await send();
  expect((await codes.read("c-1"))?.seal).toBe("sealed(c-1|rosa||111111)");
});

test("a code counts once", async () => {
  const { send, check } = await setUp();
  await send();
  await check("111111");
  expect((await check("111111")).outcome).toBe("expired");
});

test("a code is good for ten minutes", async () => {
  const { send, check, clock } = await setUp();
  await send();
  clock.advanceBy(10 * 60_000);
  expect(await check("111111")).toMatchObject({ outcome: "expired", attemptsLeft: 3 });
});

test("where no code was sent none is right", async () => {
  const { check } = await setUp();
  expect((await check("111111")).outcome).toBe("expired");
});

test("three wrong codes lock the contact out, and what was verified counts no more", async () => {
  const { send, check, rows, warnings } = await setUp();
  await send();
  const seen = [];
  for (const said of ["000000", "", "999999"]) {
    const { outcome, attemptsLeft } = await check(said);
    seen.push([outcome, attemptsLeft]);
  }
  expect(seen).toEqual([
    ["wrong", 2],
    ["wrong", 1],
    ["lockedOut", 0],
  ]);
  expect((await check("111111")).outcome).toBe("lockedOut");
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    patientId: null,
    level: "L0",
    lockedOut: true,
    reasonCode: "lockedOut",
  });
  expect(await warnings()).toEqual([
    "The one-time code did not match (try 1 of 3)",
    "The one-time code did not match (try 2 of 3)",
    "The one-time code did not match (try 3 of 3)",
  ]);
});

test("a new code replaces the old one and buys no new tries", async () => {
  const { send, check } = await setUp();
  await send();
  await check("000000");
  await check("000000");
  await send();
  expect((await check("111111")).outcome).toBe("lockedOut");
});

test("three codes are sent in a contact, not more", async () => {
  const { send, messages, warnings } = await setUp();
  expect([await send(), await send(), await send(), await send()]).toEqual([
    "sent",
    "sent",
    "sent",
    "notSent",
  ]);
  expect(messages.texts).toHaveLength(3);
  expect(await warnings()).toEqual(["No code was sent: 3 were sent in this contact already"]);
});

test("whoever calls for the member gets the code on their own number", async () => {
  const { send, check, messages, rows } = await setUp([rosa, daughter], {
    callerKind: "representative",
    relatedPersonId: "daughter",
    method: "authorityOnFile",
  });
  await send();
  expect(messages.texts.map(({ to }) => to)).toEqual(["+15555550143"]);
  expect((await check("111111")).outcome).toBe("verified");
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    callerKind: "representative",
    relatedPersonId: "daughter",
    level: "L2",
  });
});

test("a code sent to one person proves nothing of whoever is identified later", async () => {
  const { send, check, rows } = await setUp();
  await send();
  await rows.saveIdentity("c-1", { patientId: "mia" });
  expect((await check("111111")).outcome).toBe("wrong");
});

test.each<[string, readonly FhirResource[], object, string]>([
  [
    "nobody is identified",
    [rosa],
    { level: "L0", patientId: null },
    "nobody who could get one is identified",
  ],
  [
    "the identification has run out",
    [rosa],
    { expiresAt: "2026-11-22T15:00:00.000Z" },
    "nobody who could get one is identified",
  ],
  [
    "a practice calls",
    [rosa],
    { callerKind: "provider", patientId: null, providerId: "testwell" },
    "nobody who could get one is identified",
  ],
  [
    "the number changed last week",
    [{ ...rosa, telecom: telecom("+15555550142", "2026-11-16") }],
    {},
    "no mobile number has been on file for 30 days",
  ],
  [
    "the representative has no number, though the member has",
    [rosa, { ...daughter, telecom: [] }],
    { callerKind: "representative", relatedPersonId: "daughter" },
    "no mobile number has been on file for 30 days",
  ],
  ["the member is gone from the store", [], {}, "no mobile number has been on file for 30 days"],
  [
    "the member has refused text messages after allowing them",
    [rosa, texts("permit", "2025-01-01"), texts("deny", "2026-01-01")],
    {},
    "the member wants no text messages",
  ],
  [
    "the carrier takes no text for the number",
    [{ ...rosa, telecom: telecom("+12025559999") }],
    {},
    "the number on file takes no text messages",
  ],
])("no code is sent when %s, and the card says why", async (_why, resources, caller, words) => {
  const { send, messages, warnings } = await setUp(resources, caller);
  expect(await send()).toBe("notSent");
  expect(messages.texts).toEqual([]);
  expect(await warnings()).toEqual([`No code was sent: ${words}`]);
});

test("whoever allowed text messages after refusing them gets one", async () => {
  const { send } = await setUp([rosa, texts("deny", "2025-01-01"), texts("permit", "2026-01-01")]);
  expect(await send()).toBe("sent");
});

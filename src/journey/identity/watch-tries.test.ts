import type { Patient } from "fhir/r4";
import { describe, expect, test } from "vitest";
import { fixedClock } from "../clock.ts";
import { fakeContactRows } from "../contact/fake-contact-rows.ts";
import { fakeMessages } from "../contact/fake-messages.ts";
import { originOf, unknownOrigin } from "./call-origin.ts";
import { claimOfMember } from "./caller-claim.ts";
import { checkCode } from "./check-code.ts";
import { fakeFhirReader } from "./fake-fhir-reader.ts";
import { countingCodes, fakeOneTimeCodes } from "./fake-one-time-codes.ts";
import { fakeTryLedger } from "./fake-try-ledger.ts";
import { identifyCaller, leastMs } from "./identify-caller.ts";
import { memberIdSystem } from "./member-claim.ts";
import { noteContact } from "./note-contact.ts";
import { sendCode } from "./send-code.ts";

const member = (id: string, memberId: string): Patient => ({
  resourceType: "Patient",
  id,
  birthDate: "1979-05-14",
  identifier: [{ system: memberIdSystem, value: memberId }],
  telecom: [{ system: "phone", use: "mobile", value: "+15555550142", period: { start: "2024-01-01" } }],
});

function setUp() {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const pauses: number[] = [];
  const ports = {
    clock,
    rows: fakeContactRows(),
    reader: fakeFhirReader([member("rosa", "412907335"), member("noah", "412907336")]),
    tries: fakeTryLedger(clock),
    codes: fakeOneTimeCodes(),
    maker: countingCodes(),
    messages: fakeMessages(),
    pause: async (milliseconds: number) => {
      pauses.push(milliseconds);
      clock.advanceBy(milliseconds);
    },
  };
  const claim = (contactId: string, memberId: string, birthDate: string, number: string | null = null) =>
    identifyCaller(
      ports,
      { contactId, language: "en-US", origin: { ...unknownOrigin, number } },
      claimOfMember(memberId, birthDate),
    );
  const signalsOf = async (contactId: string) => (await ports.rows.read(contactId))?.identity.signals;
  return { ...ports, pauses, claim, signalsOf };
}

const right = "05141979";
const wrong = "05151979";

describe("wrong tries on one member, over several contacts", () => {
  const afterSix = async () => {
    const plan = setUp();
    for (const contact of ["c-1", "c-2"])
      for (let time = 0; time < 3; time += 1) await plan.claim(contact, "412907335", wrong);
    return plan;
  };

  test("after six within a day the right answer gets the answer of a wrong one, in the same time", async () => {
    const { claim, pauses, signalsOf } = await afterSix();
    expect(await claim("c-3", "412907335", right)).toMatchObject({
      outcome: "unknown",
      attemptsLeft: 2,
      identity: { level: "L0", patientId: null },
    });
    expect(new Set(pauses)).toEqual(new Set([leastMs]));
    expect(await signalsOf("c-3")).toEqual(["manyWrongTries"]);
  });

  test("another member is not touched by it", async () => {
    const { claim, signalsOf } = await afterSix();
    expect((await claim("c-3", "412907336", right)).outcome).toBe("identified");
    expect(await signalsOf("c-3")).toEqual([]);
  });

  test("a member who mistypes three times and calls again is served", async () => {
    const { claim } = setUp();
    for (let time = 0; time < 3; time += 1) await claim("c-1", "412907335", wrong);
    expect((await claim("c-2", "412907335", right)).outcome).toBe("identified");
  });

  test("two days later it is forgotten", async () => {
    const { claim, clock } = await afterSix();
    clock.advanceBy(2 * 86_400_000);
    expect((await claim("c-3", "412907335", right)).outcome).toBe("identified");
  });
});

describe("many members from one number", () => {
  const number = "5555550199";

  test("six of them are no family's: the next right answer opens nobody", async () => {
    const { claim, signalsOf } = setUp();
    for (let time = 0; time < 6; time += 1) await claim(`c-${time}`, `41290733${time + 1}`, right, number);
    expect(await claim("c-9", "412907336", right, number)).toMatchObject({ outcome: "unknown" });
    expect(await signalsOf("c-9")).toEqual(["manyMembersFromOneNumber"]);
  });

  test("many calls about one member are", async () => {
    const { claim } = setUp();
    for (let time = 0; time < 9; time += 1) await claim(`c-${time}`, "412907335", right, number);
    expect((await claim("c-9", "412907335", right, number)).outcome).toBe("identified");
  });
});

describe("wrong codes of one member, over several contacts", () => {
  test("after six within a day no code is sent, and the right one is a wrong one", async () => {
    const { claim, tries, signalsOf, ...ports } = setUp();
    for (const contact of ["c-1", "c-2", "c-3"]) await claim(contact, "412907335", right);
    await sendCode({ ...ports, tries }, "c-3", "en-US");
    for (const contact of ["c-1", "c-2"]) {
      await sendCode({ ...ports, tries }, contact, "en-US");
      for (let time = 0; time < 3; time += 1) await checkCode({ ...ports, tries }, contact, "000000");
    }
    expect(await checkCode({ ...ports, tries }, "c-3", "111111")).toMatchObject({
      outcome: "wrong",
      attemptsLeft: 2,
    });
    expect(await signalsOf("c-3")).toEqual(["manyWrongTries"]);
    expect(await sendCode({ ...ports, tries }, "c-3", "en-US")).toBe("notSent");
  });
});

describe("where a contact is to wait", () => {
  const note = { language: "en-US", reasonCode: "person" } as const;

  test("with a sign of fraud it is held, and the card says why in words", async () => {
    const { rows } = setUp();
    expect(await noteContact(rows, "c-1", note, originOf("+15555550142", "spoofed"))).toBe("held");
    expect((await rows.readHandOver("c-1"))?.warnings).toEqual([
      "The carrier says that this number is not the caller's.",
    ]);
    expect((await rows.read("c-1"))?.identity).toMatchObject({ callingNumber: null, reasonCode: "person" });
  });

  test("without one it waits with everybody, and its number is known", async () => {
    const { rows } = setUp();
    expect(await noteContact(rows, "c-1", note, originOf("+15555550142", undefined))).toBe("noted");
    expect((await rows.read("c-1"))?.identity.callingNumber).toBe("5555550142");
  });
});

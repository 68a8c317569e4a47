import type { Patient } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "../clock.ts";
import { fakeContactRows } from "../contact/fake-contact-rows.ts";
import { claimOfMember } from "./caller-claim.ts";
import { fakeFhirReader } from "./fake-fhir-reader.ts";
import { countingCodes } from "./fake-one-time-codes.ts";
import { fakeTryLedger } from "./fake-try-ledger.ts";
import { identifyCaller, leastMs } from "./identify-caller.ts";
import { memberIdSystem } from "./member-claim.ts";

const member = (id: string, birthDate: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: "Patient",
  id,
  birthDate,
  identifier: [{ system: memberIdSystem, value: id === "late" ? "555000111" : "412907335" }],
  ...more,
});

function setUp() {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const rows = fakeContactRows();
  const tries = fakeTryLedger(clock);
  const pauses: number[] = [];
  const reader = fakeFhirReader([
    member("rosa", "1979-05-14"),
    member("late", "1950-01-01", { deceasedBoolean: true }),
  ]);
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
    clock.advanceBy(milliseconds);
  };
  const identify = (memberId: string, birthDate: string) =>
    identifyCaller(
      { reader, rows, clock, pause, tries, maker: countingCodes() },
      { contactId: "c-1", language: "en-US" },
      claimOfMember(memberId, birthDate),
    );
  return { identify, rows, pauses, reader };
}

test("a member who knows ID and birth date is at L1 for thirty minutes, on the contact's row", async () => {
  const { identify, rows } = setUp();
  expect((await identify("412907335", "05141979")).outcome).toBe("identified");
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    patientId: "rosa",
    callerKind: "member",
    level: "L1",
    method: "memberIdAndBirthDate",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
});

test("wrong ID, wrong birth date, nonsense and a deceased member get one answer, one time and the same work", async () => {
  const claims = [
    ["999999999", "05141979"],
    ["412907335", "01011990"],
    ["12", "34"],
    ["555000111", "01011950"],
  ] as const;
  const seen = await Promise.all(
    claims.map(async ([memberId, birthDate]) => {
      const { identify, pauses, reader, rows } = setUp();
      const answer = await identify(memberId, birthDate);
      return { answer, pauses, searches: reader.asked.length, card: await rows.readHandOver("c-1") };
    }),
  );
  for (const each of seen) expect(each).toEqual(seen[0]);
  expect(seen[0]).toMatchObject({
    answer: { outcome: "unknown", attemptsLeft: 2 },
    pauses: [leastMs],
    searches: 1,
  });
});

test("the right answer takes no less time than a wrong one", async () => {
  const { identify, pauses } = setUp();
  await identify("412907335", "05141979");
  expect(pauses).toEqual([leastMs]);
});

test("who guesses three times after having been identified is nobody again", async () => {
  const { identify, rows } = setUp();
  await identify("412907335", "05141979");
  for (const birthDate of ["01011980", "01011981", "01011982"]) await identify("412907335", birthDate);
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    patientId: null,
    callerKind: "unknown",
    level: "L0",
    expiresAt: null,
    lockedOut: true,
  });
});

test("three failures lock the contact, and then even the right answer opens nothing", async () => {
  const { identify, rows } = setUp();
  const outcomes = [];
  for (const birthDate of ["01011990", "01011991", "01011992"]) {
    outcomes.push((await identify("412907335", birthDate)).outcome);
  }
  expect(outcomes).toEqual(["unknown", "unknown", "lockedOut"]);
  expect((await identify("412907335", "05141979")).outcome).toBe("lockedOut");
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    patientId: null,
    level: "L0",
    lockedOut: true,
    reasonCode: "lockedOut",
    failedAttempts: 3,
  });
  expect((await rows.readHandOver("c-1"))?.warnings).toHaveLength(3);
});

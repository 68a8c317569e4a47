import type { Patient } from "fhir/r4";
import { expect, test } from "vitest";
import { matchMember } from "./match-member.ts";
import { memberIdSystem, readClaim } from "./member-claim.ts";

const rosa: Patient = {
  resourceType: "Patient",
  id: "rosa",
  birthDate: "1979-05-14",
  identifier: [{ system: memberIdSystem, value: "412907335" }],
};
const claim = readClaim("412907335", "05141979");

test("the member ID with its birth date identifies the member", () => {
  expect(matchMember(claim, [rosa])).toEqual({ outcome: "identified", patientId: "rosa" });
});

test.each<[string, readonly Patient[]]>([
  ["nobody has the member ID", []],
  ["the birth date is another", [{ ...rosa, birthDate: "1979-05-15" }]],
  [
    "the ID is of another system, as a social security number",
    [{ ...rosa, identifier: [{ system: "http://hl7.org/fhir/sid/us-ssn", value: "412907335" }] }],
  ],
  ["the member has died", [{ ...rosa, deceasedDateTime: "2025-01-01" }]],
  ["the member has died, without a date", [{ ...rosa, deceasedBoolean: true }]],
  ["the record is no longer in use", [{ ...rosa, active: false }]],
])("unknown when %s", (_why, candidates) => {
  expect(matchMember(claim, candidates)).toEqual({ outcome: "unknown" });
});

test("two living members with the same ID and birth date are ambiguous", () => {
  expect(matchMember(claim, [rosa, { ...rosa, id: "twin" }])).toEqual({ outcome: "ambiguous" });
});

test("one of two twins who has died leaves the other identified", () => {
  const twin: Patient = { ...rosa, id: "twin", deceasedBoolean: true };
  expect(matchMember(claim, [twin, rosa])).toEqual({ outcome: "identified", patientId: "rosa" });
});

test.each([
  ["412907335", "05141979", { memberId: "412907335", birthDate: "1979-05-14" }],
  ["412-907-335", "1979-05-14", { memberId: "412907335", birthDate: "1979-05-14" }],
])("a claim of %s and %s is read", (memberId, birthDate, read) => {
  expect(readClaim(memberId, birthDate)).toEqual(read);
});

test.each([
  ["41290733", "05141979"],
  ["", ""],
  ["412907335", "13451979"],
  ["412907335", "Timeout"],
])("a claim of %j and %j is of nobody, and still a claim", (memberId, birthDate) => {
  const read = readClaim(memberId, birthDate);
  expect(matchMember(read, [rosa])).toEqual({ outcome: "unknown" });
});

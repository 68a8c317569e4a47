import type { Patient } from "fhir/r4";
import { expect, test } from "vitest";
import { personCard } from "./person-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const patient = (more: Partial<Patient> = {}): Patient => ({ resourceType: "Patient", id: "p", ...more });
const card = (more: Partial<Patient>) => personCard(patient(more), now);

test("a member is named, aged and known by the plan's own number", () => {
  expect(
    card({
      name: [{ use: "official", given: ["Rosa", "Maria"], family: "Testmember" }],
      birthDate: "1979-05-14",
      gender: "female",
      identifier: [
        { system: "http://hl7.org/fhir/sid/us-ssn", value: "999-22-1962" },
        { system: "https://careline.example/member-id", value: "412907335" },
      ],
      communication: [
        { language: { coding: [{ code: "en-US" }] } },
        { language: { coding: [{ code: "es-US", display: "Spanish (US)" }] }, preferred: true },
      ],
    }),
  ).toEqual({
    patientId: "p",
    name: "Rosa Testmember",
    givenName: "Rosa",
    birthDate: "1979-05-14",
    age: 47,
    gender: "female",
    memberId: "412907335",
    language: { code: "es-US", label: "Spanish", interpreterNeeded: false },
    source: { resource: "Patient/p", asOf: now.toISOString() },
  });
});

test("nothing on record stays unknown", () => {
  expect(card({ birthDate: "1979" })).toMatchObject({
    name: "Name not on record",
    birthDate: null,
    age: null,
    gender: null,
    memberId: null,
    language: null,
  });
});

test("a Social Security number is never shown as a member ID", () => {
  const ssn = {
    type: { coding: [{ code: "SS" }] },
    system: "http://hl7.org/fhir/sid/us-ssn",
    value: "999-22-1962",
  };
  expect(card({ identifier: [ssn] }).memberId).toBeNull();
});

test("a changed name is the present one", () => {
  const names = [
    { use: "maiden" as const, given: ["Lee"], family: "Before" },
    { use: "official" as const, given: ["Lee"], family: "Between", period: { end: "2025-01-01" } },
    { use: "official" as const, given: ["Lee"], family: "After" },
  ];
  expect(card({ name: names }).name).toBe("Lee After");
});

test("a need for an interpreter is read from US Core and from older data", () => {
  const communication = [{ language: { coding: [{ code: "zh-CN" }] }, preferred: true }];
  const usCore = {
    url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed",
    valueCoding: { system: "http://snomed.info/sct", code: "373066001" },
  };
  const older = {
    url: "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
    valueBoolean: true,
  };
  expect(card({ communication, extension: [usCore] }).language?.interpreterNeeded).toBe(true);
  expect(card({ communication, extension: [older] }).language).toEqual({
    code: "zh-CN",
    label: "Chinese",
    interpreterNeeded: true,
  });
});

import type { Patient } from "fhir/r4";
import { expect, test } from "vitest";
import { preferencesCard } from "./preferences-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const coded = (code: string) => ({ coding: [{ code }] });

test("ranked contact points and a stated language are preferences; mere entries are none", () => {
  const patient: Patient = {
    resourceType: "Patient",
    id: "p",
    telecom: [
      { system: "phone", value: "+15555550142", use: "mobile", rank: 2 },
      { system: "sms", value: "+15555550142", use: "mobile", rank: 1 },
      { system: "email", value: "rosa@example.org" },
    ],
    communication: [{ language: coded("es-US"), preferred: true }],
  };
  expect(preferencesCard(patient, [], now).map(({ title }) => title)).toEqual([
    "Text first, then call",
    "Prefers Spanish",
  ]);
  expect(
    preferencesCard({ resourceType: "Patient", id: "p", telecom: [{ system: "phone" }] }, [], now),
  ).toEqual([]);
});

import type { CareTeam, Patient } from "fhir/r4";
import { expect, test } from "vitest";
import { careTeamCard } from "./care-team-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const none = new Map<string, string>();

const team: CareTeam = {
  resourceType: "CareTeam",
  id: "t",
  status: "active",
  participant: [
    {
      role: [{ text: "Orthopedist" }],
      member: { reference: "Practitioner/2", display: "Dr. Noah Mockett" },
    },
    {
      role: [{ text: "PCP" }],
      member: { reference: "Practitioner/1", display: "Dr. Ima Placeholder" },
      onBehalfOf: { reference: "Organization/o", display: "Samplehurst Clinic" },
    },
    { member: { reference: "Patient/p", display: "Rosa Testmember" } },
    { member: { reference: "Practitioner/3", display: "Dr. Gone" }, period: { end: "2025-12-31" } },
  ],
};
const patient: Patient = {
  resourceType: "Patient",
  id: "p",
  generalPractitioner: [
    { reference: "Practitioner/1", display: "Dr. Ima Placeholder" },
    { reference: "Practitioner/4" },
  ],
};

test("the primary care provider leads, nobody comes twice, and the member is not their own carer", () => {
  expect(
    careTeamCard(patient, [team], none, now).map(({ name, role, place }) => [name, role, place]),
  ).toEqual([
    ["Dr. Ima Placeholder", "PCP", "Samplehurst Clinic"],
    ["Dr. Noah Mockett", "Orthopedist", null],
  ]);
});

test("a chosen doctor known only by reference is named by the store", () => {
  const found = careTeamCard(patient, [], new Map([["Practitioner/4", "Dr. Fixture"]]), now);
  expect(found.map(({ name }) => name)).toEqual(["Dr. Ima Placeholder", "Dr. Fixture"]);
});

test("the newest record names the primary care provider; an older one says that it is older", () => {
  const meta = (day: string) => ({ lastUpdated: `${day}T00:00:00Z` });
  const chosen = {
    resourceType: "Coverage" as const,
    id: "c",
    meta: meta("2026-11-01"),
    status: "active" as const,
    beneficiary: {},
    payor: [],
    extension: [
      {
        url: "https://careline.example/fhir/primary-care-provider",
        valueReference: { reference: "Practitioner/7", display: "Dr. Newest" },
      },
    ],
  };
  const found = careTeamCard(
    { ...patient, meta: meta("2026-05-01") },
    [{ ...team, meta: meta("2026-09-01") }],
    none,
    now,
    [chosen],
  );
  expect(found.map(({ name, role }) => [name, role])).toEqual([
    ["Dr. Newest", "PCP"],
    ["Dr. Ima Placeholder", "PCP, older record"],
    ["Dr. Noah Mockett", "Orthopedist"],
  ]);
});

import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fakeFhirReader } from "../identity/fake-fhir-reader.ts";
import { isOf, readPractice } from "./practice.ts";

const role = (id: string, who: string, where: string, active = true): FhirResource => ({
  resourceType: "PractitionerRole",
  id,
  active,
  practitioner: { reference: `Practitioner/${who}` },
  organization: { reference: `Organization/${where}` },
});
const reader = fakeFhirReader([
  role("1", "noah", "testwell"),
  role("2", "fay", "testwell"),
  role("3", "fay", "rehab"),
  role("4", "gone", "testwell", false),
  role("5", "iris", "imaging"),
  role("6", "noah", "imaging", false),
]);

test("a practice is itself and those who work there now and nowhere else", async () => {
  expect([...(await readPractice(reader, "testwell"))].toSorted()).toEqual([
    "Organization/testwell",
    "Practitioner/noah",
    "PractitionerRole/1",
    "PractitionerRole/2",
  ]);
});

test("a practice without anybody is itself", async () => {
  expect([...(await readPractice(reader, "empty"))]).toEqual(["Organization/empty"]);
});

const claim = (provider: string, careTeam?: readonly [who: string, code: string]) => ({
  provider: { reference: provider },
  ...(careTeam
    ? {
        careTeam: [
          { sequence: 1, provider: { reference: careTeam[0] }, role: { coding: [{ code: careTeam[1] }] } },
        ],
      }
    : {}),
});

test.each([
  ["billed by the practice", claim("Organization/testwell"), true],
  ["asked for by its professional", claim("https://fhir.example/r4/Practitioner/noah/_history/2"), true],
  ["billed by another", claim("Organization/imaging"), false],
  ["of somebody with two practices", claim("Practitioner/fay"), false],
  [
    "done by its professional, billed by a hospital",
    claim("Organization/x", ["Practitioner/noah", "rendering"]),
    true,
  ],
  ["only referred by its professional", claim("Organization/x", ["Practitioner/noah", "referring"]), false],
  ["of a member whose family doctor is there", claim("Organization/x", ["Practitioner/noah", "pcp"]), false],
  ["of nobody on record", claim(""), false],
])("a claim %s", async (_what, billed, isOwn) => {
  expect(isOf(await readPractice(reader, "testwell"), billed)).toBe(isOwn);
});

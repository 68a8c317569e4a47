import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fakeFhirReader } from "../identity/fake-fhir-reader.ts";
import { FhirUnavailableError } from "../identity/fhir-reader.ts";
import type { FhirReader } from "../identity/fhir-reader.ts";
import { noFacts } from "./member-facts.ts";
import { allFacts } from "./section-facts.ts";
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
  expect(searches).toHaveLength(23);
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

const neverAnswers = new Promise<never>(() => undefined);
const atOnce = () => Promise.resolve();

test("a search that fails leaves its own facts unread, and holds up no other", async () => {
  const whole = fakeFhirReader(store);
  const reader: FhirReader = {
    ...whole,
    search: (type, ...question) =>
      type === "CareTeam" ? Promise.reject(new FhirUnavailableError()) : whole.search(type, ...question),
  };
  const facts = await readMemberFacts(reader, "p");
  expect(facts.unread).toEqual(["careTeams"]);
  expect(facts.careTeams).toEqual([]);
  expect(facts.immunizations).toHaveLength(1);
});

test("a search that never answers is unread when its time is up", async () => {
  const whole = fakeFhirReader(store);
  const reader: FhirReader = {
    ...whole,
    search: (type, ...question) =>
      type === "ExplanationOfBenefit" ? neverAnswers : whole.search(type, ...question),
  };
  const later = () => new Promise((resolve) => setTimeout(resolve, 20));
  const facts = await readMemberFacts(reader, "p", later);
  expect(facts.unread).toEqual(["explanations"]);
  expect(facts.patient?.id).toBe("p");
});

test("a store that is wholly down leaves everything unread, and does not throw", async () => {
  const down: FhirReader = { read: () => neverAnswers, search: () => Promise.reject(new Error("down")) };
  const facts = await readMemberFacts(down, "p", atOnce);
  expect(facts.unread).toEqual(allFacts);
});

test("a name that cannot be read leaves the fact without a name, not without itself", async () => {
  const whole = fakeFhirReader(store);
  const reader: FhirReader = {
    ...whole,
    read: (type, id) => (type === "Practitioner" ? neverAnswers : whole.read(type, id)),
  };
  const later = () => new Promise((resolve) => setTimeout(resolve, 20));
  const facts = await readMemberFacts(reader, "p", later);
  expect(facts.unread).toEqual([]);
  expect([...facts.names]).toEqual([["Organization/o", "Samplehurst Clinic"]]);
});

test("every fact belongs to a section, so that nothing is read in vain or missed in silence", () => {
  const { names: _names, unread: _unread, ...facts } = noFacts;
  expect(allFacts.toSorted()).toEqual(Object.keys(facts).toSorted());
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

import type { MedicationRequest, Patient } from "fhir/r4";
import { describe, expect, test } from "vitest";
import type { CallerKind } from "../contact/attributes.ts";
import { fakeFhirReader } from "../identity/fake-fhir-reader.ts";
import { noFacts } from "../profile/member-facts.ts";
import { decideDisclosure } from "./decide-disclosure.ts";
import type { Question } from "./decide-disclosure.ts";
import { discloseFacts } from "./disclose-facts.ts";
import { withholdSensitive, withoutSensitive } from "./withhold-sensitive.ts";

const nurseAtL2: Question = {
  scope: "accepted",
  roles: ["nurse"],
  providerId: null,
  patientId: "pip",
  callerKind: "member",
  level: "L2",
  method: "oneTimeCode",
  verifiedUntil: "2026-11-22T15:30:00.000Z",
  hasExpired: false,
  purposes: ["clinical"],
  grants: [],
  breakGlassUntil: null,
};

const prescription = (id: string, ...labels: readonly string[]): MedicationRequest => ({
  resourceType: "MedicationRequest",
  id,
  status: "active",
  intent: "order",
  subject: { reference: "Patient/pip" },
  meta: { security: labels.map((code) => ({ code })) },
});
const livesIn = (...states: readonly string[]): Patient => ({
  resourceType: "Patient",
  id: "pip",
  address: states.map((state) => ({ state })),
});

interface Scene {
  readonly question?: Partial<Question>;
  readonly states?: readonly string[];
}

function withheld(label: string, { question = {}, states = ["CA"] }: Scene = {}) {
  const asked = { ...nurseAtL2, ...question };
  const facts = {
    ...noFacts,
    patient: livesIn(...states),
    medicationRequests: [prescription("ordinary"), prescription("labelled", label)],
  };
  const left = discloseFacts(facts, decideDisclosure(asked), asked.callerKind);
  return { ids: left.facts.medicationRequests.map(({ id }) => id), notices: left.notices };
}

const both = ["ordinary", "labelled"];
const onlyOrdinary = ["ordinary"];

describe("a nurse in a contact about health, with the member, after a one-time code", () => {
  test.each(["SUD", "42CFRPart2", "BH", "HIV", "SEX", "ADOL"])(
    "sees what is labelled %s, with a notice",
    (label) => {
      const { ids, notices } = withheld(label);
      expect(ids).toEqual(both);
      expect(notices).toHaveLength(1);
    },
  );

  test("reads the words of the regulation beside records of substance use", () => {
    expect(withheld("SUD").notices).toEqual([
      "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
    ]);
  });

  test.each(["PSYTHPN", "SDV", "R", "V"])("sees nothing that is labelled %s", (label) => {
    expect(withheld(label)).toEqual({ ids: onlyOrdinary, notices: [] });
  });
});

test.each<[string, Partial<Question>]>([
  ["an agent", { roles: ["agent"] }],
  ["a nurse before the code", { level: "L1" }],
  ["a nurse who talks of a claim", { purposes: ["claims"] }],
  ["a nurse with a guardian on the line", { callerKind: "guardian" }],
  ["a nurse with a representative of every grant", { callerKind: "representative", grants: ["everything"] }],
  ["a nurse who broke the glass", { level: "L0", breakGlassUntil: "2026-11-22T15:30:00.000Z" }],
  ["a nurse while it rings", { scope: "offered" }],
])("%s sees none of them, and nothing tells that there is one", (_, question) => {
  for (const label of ["SUD", "BH", "HIV", "SEX", "ADOL"]) {
    expect(withheld(label, { question })).toEqual({ ids: onlyOrdinary, notices: [] });
  }
});

test("a record without a label is ordinary to everybody", () => {
  expect(withheld("N", { question: { roles: ["agent"] } })).toEqual({ ids: both, notices: [] });
});

describe("by state", () => {
  const agent = { question: { roles: ["agent"], level: "L1", purposes: ["pharmacy"] } } as const;

  test.each<[string, readonly string[], readonly string[]]>([
    ["a state that protects them", ["CA"], onlyOrdinary],
    ["a state that does not", ["TX"], both],
    ["a state nobody looked at", ["WY"], onlyOrdinary],
    ["no state on record", [], onlyOrdinary],
    ["two states, one of which protects them", ["TX", "CA"], onlyOrdinary],
  ])("reproductive records in %s", (_, states, expected) => {
    expect(withheld("SEX", { ...agent, states }).ids).toEqual(expected);
  });

  test.each<[CallerKind, string, readonly string[]]>([
    ["guardian", "CA", onlyOrdinary],
    ["guardian", "NY", onlyOrdinary],
    ["guardian", "WY", onlyOrdinary],
    ["guardian", "TX", both],
    ["representative", "TX", onlyOrdinary],
  ])("what a minor consented to, for a %s in %s", (callerKind, state, expected) => {
    const question = { ...agent.question, callerKind };
    expect(withheld("ADOL", { question, states: [state] }).ids).toEqual(expected);
  });
});

test("what refers to a record that goes, goes with it", () => {
  const dispense = (id: string, of: string) => ({
    resourceType: "MedicationDispense" as const,
    id,
    status: "completed" as const,
    medicationCodeableConcept: { text: "Canary pill" },
    authorizingPrescription: [{ reference: of }],
  });
  const facts = {
    ...noFacts,
    medicationRequests: [prescription("m-1", "SUD"), prescription("m-11")],
    dispenses: [
      dispense("d-1", "MedicationRequest/m-1"),
      dispense("d-2", "MedicationRequest/m-11"),
      dispense("d-3", "https://store.example/MedicationRequest/m-1/_history/2"),
    ],
  };
  const asked = { ...nurseAtL2, roles: ["agent"] } as const;
  const left = discloseFacts(facts, decideDisclosure(asked), "member").facts;
  expect(left.dispenses.map(({ id }) => id)).toEqual(["d-2"]);
});

test("what is kept for everybody holds no sensitive record, of whatever kind", () => {
  const labels = ["SUD", "BH", "HIV", "SEX", "ADOL", "R"];
  const facts = { ...noFacts, medicationRequests: labels.map((label) => prescription(label, label)) };
  expect(withholdSensitive({ ...facts, patient: livesIn("TX") }).medicationRequests).toEqual([]);
});

test("a bot's reader finds nothing with a label, and still finds the person", async () => {
  const patient = { ...livesIn("TX"), meta: { security: [{ code: "R" }] } };
  const reader = withoutSensitive(fakeFhirReader([patient, prescription("m-1", "SUD"), prescription("m-2")]));
  expect(
    (await reader.search("MedicationRequest", [["patient", "Patient/pip"]])).map(({ id }) => id),
  ).toEqual(["m-2"]);
  expect(await reader.read("MedicationRequest", "m-1")).toBeNull();
  expect(await reader.read("Patient", "pip")).not.toBeNull();
});

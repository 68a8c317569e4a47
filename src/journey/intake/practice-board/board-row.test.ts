import type { ExplanationOfBenefit, FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "../../clock.ts";
import { withoutSensitive } from "../../disclosure/withhold-sensitive.ts";
import { fakeFhirReader } from "../../identity/fake-fhir-reader.ts";
import { memberIdSystem } from "../../identity/member-claim.ts";
import { claimRow, patientOf, patientRow } from "./board-row.ts";
import { findClaims } from "./find-claims.ts";
import { findPatient } from "./find-patients.ts";

const claim = (id: string, provider: string, more: Partial<ExplanationOfBenefit> = {}): FhirResource => ({
  resourceType: "ExplanationOfBenefit",
  id,
  identifier: [{ value: `CLM-2026-${id}` }],
  status: "active",
  use: "claim",
  type: {},
  outcome: "complete",
  created: "2026-09-01",
  patient: { reference: "Patient/omar" },
  insurer: {},
  insurance: [],
  provider: { reference: `Organization/${provider}` },
  total: [
    { category: { coding: [{ code: "submitted" }] }, amount: { value: 185 } },
    { category: { coding: [{ code: "paidtoprovider" }] }, amount: { value: 85 } },
  ],
  ...more,
});
const denied = (code: string): Partial<ExplanationOfBenefit> => ({
  total: [
    { category: { coding: [{ code: "submitted" }] }, amount: { value: 640 } },
    { category: { coding: [{ code: "memberliability" }] }, amount: { value: 0 } },
  ],
  adjudication: [
    {
      category: { coding: [{ code: "denialreason" }] },
      reason: { coding: [{ system: "https://x12.org/codes/claim-adjustment-reason-codes", code }] },
    },
  ],
});
const patient = (id: string, memberId: string): FhirResource => ({
  resourceType: "Patient",
  id,
  identifier: [{ system: memberIdSystem, value: memberId }],
});
const resources = [
  claim("310418", "testwell"),
  claim("314555", "testwell", denied("197")),
  claim("335240", "testwell", { outcome: "queued", total: [] }),
  claim("104417", "imaging"),
  claim("322829", "testwell", { meta: { security: [{ code: "SUD" }] } }),
  patient("omar", "412907335"),
  patient("elsewhere", "412907336"),
  claim("900001", "imaging", { patient: { reference: "Patient/elsewhere" } }),
];
const ask = () => {
  const store = fakeFhirReader(resources);
  const question = {
    reader: withoutSensitive(store),
    providerId: "testwell",
    clock: fixedClock("2026-11-22T15:00:00.000Z"),
  };
  return { store, question };
};
const rowOf = async (number: string) => {
  const { store, question } = ask();
  const [finding] = await findClaims(question, [number]);
  return { row: claimRow(finding!), patient: patientOf(finding!), asked: store.asked };
};

test("a row tells what became of the practice's own claim, why, and what to do", async () => {
  expect((await rowOf("310418")).row).toMatchObject({
    number: "CLM-2026-310418",
    status: "paid",
    paid: 85_00,
    next: "Nothing to do.",
    sources: [{ resource: "ExplanationOfBenefit/310418" }],
  });
  expect((await rowOf("314555")).row).toMatchObject({
    status: "denied",
    reason: "Denied because the provider did not ask for prior authorization (reason code 197).",
    next: "Appeal with the authorization number, or with why none could be asked for.",
  });
  expect((await rowOf("335240")).row).toMatchObject({ status: "inProcess", paid: null });
});

test("another practice's claim, a sensitive one and an unknown one read alike, after the same questions", async () => {
  const [foreign, secret, unknown] = [await rowOf("104417"), await rowOf("322829"), await rowOf("999999")];
  const blind = ({ row }: typeof foreign) => JSON.stringify(row).replaceAll(/\d{6}/g, "n");
  expect(unknown.row.reason).toBe("No claim of this practice by that number.");
  expect(blind(foreign)).toBe(blind(unknown));
  expect(blind(secret)).toBe(blind(unknown));
  expect([foreign.patient, secret.patient, unknown.patient]).toEqual([null, null, null]);
  const shape = ({ asked }: typeof foreign) => asked.map((each) => each.replaceAll(/\d{6}/g, "n"));
  expect(shape(foreign)).toEqual(shape(unknown));
});

test("a member ID tells of the practice's own patient what the practice may hear, and of nobody else", async () => {
  const { question } = ask();
  const own = await findPatient(question, "412907335");
  expect(patientOf(own)).toBe("omar");
  expect(patientRow(own)).toMatchObject({
    status: "noPlanOnRecord",
    reason: "We have no record of a plan. 3 claims of this practice: 1 denied, 1 in process, 1 paid.",
    next: "Look up CLM-2026-314555.",
  });
});

test("another practice's patient and nobody read alike, after as many questions", async () => {
  const told = await Promise.all(
    ["412907336", "999999999"].map(async (memberId) => {
      const { store, question } = ask();
      const row = patientRow(await findPatient(question, memberId));
      return { row: { ...row, asked: "", number: "" }, questions: store.asked.length };
    }),
  );
  expect(told[0]).toEqual(told[1]);
  expect(told[0]!.row.reason).toBe("No patient of this practice by that member ID.");
});

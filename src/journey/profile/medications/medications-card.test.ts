import type { MedicationDispense, MedicationRequest } from "fhir/r4";
import { expect, test } from "vitest";
import { medicationsCard } from "./medications-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const lisinopril = { text: "Lisinopril 10 mg", coding: [{ code: "314076" }] };

const prescription = (more: Partial<MedicationRequest> = {}): MedicationRequest => ({
  resourceType: "MedicationRequest",
  id: "rx-1",
  status: "active",
  intent: "order",
  subject: { reference: "Patient/p" },
  medicationCodeableConcept: lisinopril,
  dispenseRequest: { numberOfRepeatsAllowed: 5 },
  ...more,
});

const fill = (
  day: string,
  days: number | null,
  more: Partial<MedicationDispense> = {},
): MedicationDispense => ({
  resourceType: "MedicationDispense",
  id: `fill-${day}`,
  status: "completed",
  medicationCodeableConcept: lisinopril,
  authorizingPrescription: [{ reference: "MedicationRequest/rx-1" }],
  whenHandedOver: day,
  ...(days === null ? {} : { daysSupply: { value: days } }),
  ...more,
});

const only = (fills: readonly MedicationDispense[], request = prescription()) =>
  medicationsCard([request], fills, new Map(), now)[0];

test("supply that ran out nine days ago is late by nine days", () => {
  expect(only([fill("2026-10-12", 30)])).toEqual({
    name: "Lisinopril 10 mg",
    supply: "late",
    daysLate: 9,
    refillsLeft: 5,
    detail: "Refill late by 9 days, 5 refills left",
    source: { resource: "MedicationDispense/fill-2026-10-12", asOf: now.toISOString() },
  });
});

test.each([
  ["ends today", "2026-10-21", "refillNow", 0],
  ["ends within the refill window", "2026-10-28", "refillNow", -7],
  ["ends later", "2026-10-29", "onTrack", -8],
  ["ended yesterday", "2026-10-20", "late", 1],
] as const)("supply that %s", (_, day, supply, daysLate) => {
  expect(only([fill(day, 30)])).toMatchObject({ supply, daysLate });
});

test("what is left of one fill is used up before the next", () => {
  expect(only([fill("2026-10-10", 30), fill("2026-10-20", 30)])?.daysLate).toBe(-19);
});

test("a gap between fills is not made up for", () => {
  expect(only([fill("2026-01-01", 30), fill("2026-10-12", 30)])).toMatchObject({
    daysLate: 9,
    refillsLeft: 4,
  });
});

test("no fill on record is said so, and is not late", () => {
  expect(only([])).toMatchObject({
    supply: "noRecord",
    daysLate: null,
    detail: "No fill on record, 5 refills left",
  });
  expect(only([fill("2026-10-12", null)])).toMatchObject({ supply: "noRecord", daysLate: null });
  expect(only([fill("2026-10-12", 30, { status: "cancelled" })])?.supply).toBe("noRecord");
});

test("what is taken as needed is never late", () => {
  const asNeeded = prescription({ dosageInstruction: [{ asNeededBoolean: true }] });
  expect(only([fill("2026-01-01", 30)], asNeeded)).toMatchObject({ supply: "onTrack", daysLate: null });
});

test("a fill without a prescription counts for the same drug only", () => {
  const bare = fill("2026-11-10", 30);
  delete bare.authorizingPrescription;
  expect(only([bare])?.supply).toBe("onTrack");
  expect(only([{ ...bare, medicationCodeableConcept: { coding: [{ code: "860975" }] } }])?.supply).toBe(
    "noRecord",
  );
});

test("stopped prescriptions are left out, and late ones come first", () => {
  const metformin = { text: "Metformin 500 mg" };
  const found = medicationsCard(
    [
      prescription({ id: "rx-2", medicationCodeableConcept: metformin }),
      prescription(),
      prescription({ id: "rx-3", status: "stopped" }),
    ],
    [fill("2026-10-12", 30)],
    new Map(),
    now,
  );
  expect(found.map(({ name }) => name)).toEqual(["Lisinopril 10 mg", "Metformin 500 mg"]);
});

test("the share of days covered is counted once the fills allow it, over all strengths of a medicine", () => {
  const higher = prescription({ id: "rx-2", medicationCodeableConcept: { text: "Lisinopril 20 mg" } });
  const second = fill("2026-10-01", 30, {
    medicationCodeableConcept: { text: "Lisinopril 20 mg" },
    authorizingPrescription: [{ reference: "MedicationRequest/rx-2" }],
  });
  const found = medicationsCard(
    [prescription(), higher],
    [fill("2026-08-01", 30), fill("2026-09-01", 30), second],
    new Map(),
    now,
  );
  expect(found.map(({ adherence }) => adherence?.percent)).toEqual([80, 80]);
  expect(found[0]?.adherence).toMatchObject({ daysCovered: 90, days: 112, threshold: 80 });
});

test("what a pharmacist should look at stands with the medicine", () => {
  const simvastatin = prescription({ id: "rx-3", medicationCodeableConcept: { text: "Simvastatin 20 mg" } });
  const amlodipine = prescription({ id: "rx-4", medicationCodeableConcept: { text: "Amlodipine 5 mg" } });
  const found = medicationsCard([simvastatin, amlodipine, prescription()], [], new Map(), now);
  expect(found.map(({ name, flags }) => [name, flags?.map(({ kind }) => kind)])).toEqual([
    ["Amlodipine 5 mg", ["interaction"]],
    ["Lisinopril 10 mg", undefined],
    ["Simvastatin 20 mg", ["interaction"]],
  ]);
});

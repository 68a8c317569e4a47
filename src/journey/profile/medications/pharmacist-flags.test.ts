import type { Dosage, MedicationRequest } from "fhir/r4";
import { expect, test } from "vitest";
import { drugFamilies, ingredients, interactions } from "./drug-table.ts";
import { pharmacistFlags, type Prescribed } from "./pharmacist-flags.ts";

const rx = (name: string, code?: string, dosage?: Dosage): Prescribed => {
  const request: MedicationRequest = {
    resourceType: "MedicationRequest",
    status: "active",
    intent: "order",
    subject: {},
    medicationCodeableConcept: { text: name, ...(code === undefined ? {} : { coding: [{ code }] }) },
    ...(dosage === undefined ? {} : { dosageInstruction: [dosage] }),
  };
  return { request, name };
};
const kinds = (...prescribed: Prescribed[]) =>
  pharmacistFlags(prescribed).map((flags) => flags.map(({ kind }) => kind));
const tablets = (value: number, frequency: number): Dosage => ({
  doseAndRate: [{ doseQuantity: { value, unit: "tablet" } }],
  timing: { repeat: { frequency, period: 1, periodUnit: "d" } },
});

test("medicines that have nothing to do with each other raise nothing", () => {
  expect(kinds(rx("Lisinopril 10 mg", "314076"), rx("Metformin 500 mg", "861007"))).toEqual([[], []]);
});

test("two prescriptions of one ingredient, and two of one family, are worth a look", () => {
  expect(kinds(rx("Atorvastatin 20 mg"), rx("Atorvastatin 40 mg"))).toEqual([
    ["duplicateTherapy"],
    ["duplicateTherapy"],
  ]);
  const [[flag] = []] = pharmacistFlags([
    rx("Simvastatin 20 MG Oral Tablet"),
    rx("A statin by code", "83367"),
  ]);
  expect(flag?.words).toContain("cholesterol medicines of one family (statins)");
  expect(flag?.words).toContain("A statin by code");
});

test("labels that speak of each other raise a flag on both, an ingredient within a product too", () => {
  expect(kinds(rx("Warfarin 5 mg", "855332"), rx("Ibuprofen 400 mg"))).toEqual([
    ["interaction"],
    ["interaction"],
  ]);
  expect(kinds(rx("Amlodipine 5 mg / Benazepril 10 mg"), rx("Simvastatin 20 mg"))).toEqual([
    ["interaction"],
    ["interaction"],
  ]);
});

test.each<[string, Dosage | undefined, string[]]>([
  ["more than the label speaks of", tablets(2, 3), ["highDose"]],
  ["no more than that", tablets(2, 1), []],
  ["no times a day", { doseAndRate: [{ doseQuantity: { value: 9, unit: "tablet" } }] }, []],
  ["no number of tablets", { timing: { repeat: { frequency: 9, period: 1, periodUnit: "d" } } }, []],
  ["as needed", { ...tablets(2, 3), asNeededBoolean: true }, []],
  ["nothing about the dose", undefined, []],
])("a dose is looked at only where it is all on record: %s", (_what, dosage, expected) => {
  expect(kinds(rx("Simvastatin 20 mg", "312961", dosage))).toEqual([expected]);
});

test("a dose in milligrams counts as it stands, every few hours too", () => {
  const dosage: Dosage = {
    doseAndRate: [{ doseQuantity: { value: 1000, unit: "mg" } }],
    timing: { repeat: { frequency: 1, period: 8, periodUnit: "h" } },
  };
  const [[flag] = []] = pharmacistFlags([rx("Metformin", "6809", dosage)]);
  expect(flag?.words).toBe(
    "3000 mg a day are on record; the label speaks of up to 2550 mg. A pharmacist should look at this; offer to connect one.",
  );
});

test("every flag hands off to a pharmacist, cites its source and advises nothing", () => {
  const all = pharmacistFlags([
    rx("Simvastatin 20 mg", "312961", tablets(2, 3)),
    rx("Atorvastatin 20 mg"),
    rx("Clarithromycin 500 mg"),
    rx("Amlodipine 5 mg"),
  ]).flat();
  expect(new Set(all.map(({ kind }) => kind))).toEqual(
    new Set(["duplicateTherapy", "highDose", "interaction"]),
  );
  for (const { words, citation } of all) {
    expect(words).toMatch(/A pharmacist should look at this; offer to connect one\.$/);
    expect(words).not.toMatch(/\b(stop|skip|take|reduce|increase|avoid|dangerous|safe|must)\b/i);
    expect(citation).toMatch(/CFR|FDA label/);
  }
});

test("every row of the table is cited, and speaks of medicines in it", () => {
  const known = new Set([...ingredients.map(({ name }) => name), ...Object.keys(drugFamilies)]);
  for (const { one, other, citation } of interactions) {
    expect(known.has(one) && known.has(other)).toBe(true);
    expect(citation).toMatch(/^FDA label of .+ \(NDA \d{6}\), section/);
  }
  for (const { code, mostADay } of ingredients) {
    expect(code).toMatch(/^\d+$/);
    if (mostADay) expect(mostADay.citation).toMatch(/^FDA label of/);
  }
  expect(new Set(ingredients.map(({ code }) => code)).size).toBe(ingredients.length);
});

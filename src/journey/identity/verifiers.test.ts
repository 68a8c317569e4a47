import { expect, test } from "vitest";
import { demands, isEnoughFor, missingFor, stepsAfter } from "./verifiers.ts";
import type { Purpose, Verifier } from "./verifiers.ts";

const shown = (...verifiers: readonly Verifier[]): ReadonlySet<Verifier> => new Set(verifiers);

test.each<[Purpose, readonly Verifier[], boolean]>([
  ["ownMatters", ["birthDate"], false],
  ["ownMatters", ["birthDate", "memberId"], true],
  ["ownMatters", ["memberId", "zip", "name"], false],
  ["ownMattersPassively", ["birthDate", "name", "number"], false],
  ["ownMattersPassively", ["birthDate", "name", "number", "zip"], true],
  ["ownMattersPassively", ["birthDate", "name", "zip", "memberId"], false],
  ["changeOfAddressOrDoctor", ["memberId", "birthDate", "questions"], false],
  ["changeOfAddressOrDoctor", ["oneTimeCode"], true],
  ["changeOfNumberOnFile", ["oneTimeCode"], false],
  ["changeOfNumberOnFile", ["document"], true],
])("%s by %s: %s", (purpose, verifiers, isEnough) => {
  expect(isEnoughFor(purpose, shown(...verifiers))).toBe(isEnough);
});

test("what is missing is told by name and by number", () => {
  expect(missingFor("ownMatters", shown("memberId"))).toMatchObject({ required: ["birthDate"], more: 0 });
  expect(missingFor("ownMatters", shown("birthDate"))).toMatchObject({ required: [], more: 1 });
});

test("no purpose asks for more of the optional ones than there are", () => {
  for (const { optional, least } of Object.values(demands))
    expect(least).toBeLessThanOrEqual(optional.length);
});

test("every level says what opens next", () => {
  expect(stepsAfter("L1")).toEqual([
    "A new address, bank or doctor opens after a one-time code.",
    "A new phone number on file opens after a document check.",
  ]);
  expect(stepsAfter("L3")).toEqual([]);
});

import { beforeAll, expect, test } from "vitest";
import { labelledPairs } from "./labelled-pairs.ts";
import { measurePairs, pairFigures } from "./measure-pairs.ts";
import type { Measured } from "./measure-pairs.ts";

let measured: readonly Measured[];
beforeAll(() => {
  const { pairs, population } = labelledPairs(20_261_128, 20_000);
  measured = measurePairs(pairs, population);
});

test("of 20,000 labelled pairs, fewer than one claim in a thousand opens somebody who does not speak", () => {
  const { pairs, falseAccept, misidentified } = pairFigures(measured);
  expect(pairs).toBe(20_000);
  expect(falseAccept).toBeLessThan(0.001);
  expect(misidentified).toBeLessThan(0.001);
});

test("six members in ten are known at once, and nearly all stand first", () => {
  const { recall, first } = pairFigures(measured);
  expect(recall).toBeGreaterThan(0.6);
  expect(first).toBeGreaterThan(0.99);
});

test("every kind of claim is among them, and twins are never told apart", () => {
  const kinds = new Set(measured.map(({ pair }) => pair.kind));
  for (const kind of ["nickname", "swappedDate", "moved", "marriedName", "formerName", "twinOnFile"])
    expect(kinds).toContain(kind);
  const twins = measured.filter(({ pair }) => pair.kind === "twinOnFile");
  expect(twins.length).toBeGreaterThan(900);
  expect(twins.every(({ verdict }) => verdict === "ambiguous")).toBe(true);
});

test("the same seed gives the same pairs", () => {
  const [left, right] = [labelledPairs(3, 50), labelledPairs(3, 50)];
  expect(left.pairs).toEqual(right.pairs);
});
